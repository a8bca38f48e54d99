import { writeSync } from "node:fs";
import type { EventStore } from "../../../src/store/eventStore.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";
import { newsroomOver, write } from "../newsroom/newsroomAtWork.js";

// A program: writers work on a newsroom until it is killed, or finishes because its stdin was closed.
// Its arguments are the store's file, how many writers there are, and the read models' file if it keeps any.
const [file = "", writers = "1", readModelsFile] = process.argv.slice(2);

async function work(): Promise<void> {
  const store = openSqliteStore({ file });
  const readModels = readModelsFile === undefined ? undefined : await readModelsOf(store, readModelsFile);

  let goesOn = true;
  process.stdin.resume().on("end", () => (goesOn = false));
  const newsroom = newsroomOver(store);
  await Promise.all(
    Array.from({ length: Number(writers) }, (_, n) =>
      write(
        newsroom,
        `Writer ${n}`,
        // At once and whole: what is said has happened, whatever happens next.
        (said) => void writeSync(1, `${JSON.stringify(said)}\n`),
        () => goesOn,
      ),
    ),
  );
  await readModels?.close();
  await store.close();
}

async function readModelsOf(store: EventStore, file: string) {
  const { openReadModels } = await import("../../../projections/engine/readModels.js");
  const { projections } = await import("../../../projections/projections.js");
  const onFault = (fault: unknown) => {
    throw fault;
  };
  return openReadModels({ file, store, projections, onFault });
}

work().catch((error: unknown) => {
  writeSync(2, `${String(error)}\n`);
  process.exit(1);
});
