import { openReadModels } from "../../../projections/engine/readModels.js";
import { projections } from "../../../projections/projections.js";
import { Fault } from "../../../src/fault.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";

/** A process that opens read models over a log, says how that went, and holds them until its stdin is closed. */
const [log = "", file = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const store = openSqliteStore({ file: log });
try {
  const readModels = await openReadModels({ file, store, projections, onFault: (fault) => say(fault.code) });
  say("open");
  for await (const _ of process.stdin);
  await readModels.close();
} catch (error) {
  say(error instanceof Fault ? `${error.code} ${error.message}` : String(error));
}
await store.close();
