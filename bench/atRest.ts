import { setTimeout as sleep } from "node:timers/promises";
import type { ServerProcess } from "./serverProcess.js";

const restless = 20_000; // Microseconds of processor in a second.
const seconds = 900;

/** Waits until a server has caught up with all that it follows its log for, so that only what is asked of it is measured. */
export async function atRest(server: ServerProcess): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    const before = await server.cpu();
    await sleep(1_000);
    if ((await server.cpu()) - before < restless) return;
  }
  throw new Error("The server never comes to rest.");
}
