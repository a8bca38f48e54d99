import { editions } from "../../../projections/editions.js";
import { hearing } from "../../../projections/engine/projection.js";
import { openReadModelFile } from "../../../projections/engine/readModelFile.js";
import type { Memory } from "../../../projections/reading/asReadThen.js";
import { readings } from "../../../projections/reading/readings.js";
import { slugs } from "../../../projections/slugs.js";
import { upcast } from "../../store/upcast.js";
import { upcasters } from "../../store/upcasters.js";
import type { EventStore } from "../../store/eventStore.js";
import { pagesOfLog } from "../../store/pagesOfLog.js";

/** What readers saw, built in memory from the whole log by the very read models that a served newsroom asks; closed by the caller. */
export async function readingsOfLog(
  store: EventStore,
): Promise<Readonly<{ memory: Memory; close: () => void }>> {
  const db = openReadModelFile(":memory:");
  try {
    for (const { name, tables } of [readings, editions, slugs]) db.exec(tables(`${name}_`));
    const models = {
      readings: readings.open(db, "readings_"),
      editions: editions.open(db, "editions_"),
      slugs: slugs.open(db, "slugs_"),
    };
    for await (const page of pagesOfLog(store))
      db.transaction(() => {
        for (const stored of page) {
          const event = upcast(upcasters, stored) as never;
          for (const model of Object.values(models)) hearing(model, stored)?.(event);
        }
      });
    const memory = {
      readings: models.readings.queries,
      editions: models.editions.queries,
      slugs: models.slugs.queries,
    };
    return { memory, close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}
