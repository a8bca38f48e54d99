import { createRequire } from "node:module";

// Run by itself: says whether anything of OpenTelemetry is loaded, first where no traces are sent, then where they are.
const { cache } = createRequire(import.meta.url);
const isLoaded = () => Object.keys(cache).some((file) => file.includes("@opentelemetry/sdk-trace-node"));

const { openWatch } = await import("../../../src/server/watch/openWatch.js");
await import("../../../src/server/serve.js");
const onTrouble = () => {};
await (await openWatch({ metrics: true, tracing: null, onTrouble })).close();
process.stdout.write(`${isLoaded()}\n`);
const tracing = { endpoint: "http://127.0.0.1:9", serviceName: "stet" };
await (await openWatch({ metrics: false, tracing, onTrouble })).close();
process.stdout.write(`${isLoaded()}\n`);
