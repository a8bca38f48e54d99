import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { printContract } from "../../schema/printContract.js";
import { approveEvidence } from "./approveEvidence.js";
import { approveEvents } from "./approveEvents.js";

// Run by `npm run approve`, after somebody has read the difference: what clients and disks may rely on from now on.
const contract = fileURLToPath(new URL("../../schema/stet.graphql", import.meta.url));
writeFileSync(contract, printContract());

const added = [
  ...(await approveEvents(fileURLToPath(new URL("events", import.meta.url)))),
  ...(await approveEvidence(fileURLToPath(new URL("evidence", import.meta.url)))),
];
process.stdout.write(`The contract is written to ${contract}.\n`);
for (const file of added) process.stdout.write(`Approved a first example: ${file}\n`);
