import type { EventStore } from "../../store/eventStore.js";
import { openEventStoreDb } from "../../store/eventstoredb.js";
import { openSqliteStore } from "../../store/sqlite.js";
import type { Config } from "../config.js";
import { dataFolder } from "./dataFolder.js";

/** Opens the log: the cluster's if one is named, else the file in the data folder. */
export async function openStore({
  data,
  eventStoreUrl,
}: Pick<Config, "data" | "eventStoreUrl">): Promise<EventStore> {
  if (eventStoreUrl !== null) return openEventStoreDb({ connectionString: eventStoreUrl });
  return openSqliteStore({ file: dataFolder(data).log });
}
