import "reflect-metadata";
import fc from "fast-check";

// The same examples for everybody, so that a red test is red again; `STET_SEED=random` looks for new ones.
const { STET_SEED: seed = "20261124" } = process.env;
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
