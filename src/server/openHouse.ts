import { v7 } from "uuid";
import { projections } from "../../projections/projections.js";
import { openReadModels } from "../../projections/readModels.js";
import type { House } from "../../schema/context.js";
import { openNewsroom } from "../newsroom.js";
import type { Fault } from "../fault.js";
import type { Config } from "./config.js";
import { dataFolder } from "./dataFolder.js";
import { openStore } from "./openStore.js";

/** What a house is opened with beside its settings. */
export type HouseParts = Readonly<{
  config: Pick<Config, "data" | "eventStoreUrl">;
  onFault: (fault: Fault) => void;
  onStatement?: (sql: string) => void;
  now?: () => Date;
}>;

/** A newsroom with its store and its read models, open until it is closed. */
export type OpenHouse = House & Readonly<{ close: () => Promise<void> }>;

/** Opens the store, the newsroom over it and the read models behind it. */
export async function openHouse({
  config,
  onFault,
  onStatement,
  now = () => new Date(),
}: HouseParts): Promise<OpenHouse> {
  const store = await openStore(config);
  try {
    const newsroom = openNewsroom({ store, now, newId: v7 });
    const { readModels: file } = dataFolder(config.data);
    const readModels = await openReadModels({
      file,
      store,
      projections,
      onFault,
      ...(onStatement && { onStatement }),
    });
    const close = async () => {
      await readModels.close();
      await store.close();
    };
    return { store, newsroom, readModels, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
