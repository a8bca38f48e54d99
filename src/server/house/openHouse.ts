import { v7 } from "uuid";
import { projections } from "../../../projections/projections.js";
import { openReadModels, type ReadModels } from "../../../projections/engine/readModels.js";
import type { House } from "../../../schema/context.js";
import { liveLists } from "../../../schema/live/liveLists.js";
import { openNewsroom } from "../../newsroom.js";
import type { Fault } from "../../fault.js";
import type { KeyRing } from "../../sealing/keyRing.js";
import { policies } from "../../policies/policies.js";
import { runPolicies, type Refused } from "../../policies/runPolicies.js";
import { keepPresence } from "../../presence.js";
import type { Config } from "../config.js";
import { evidenceDesk, type EvidenceDesk } from "../evidence/evidenceDesk.js";
import { dataFolder } from "./dataFolder.js";
import { keepLedger, usualLedger, type KeptLedger } from "../ledger/keepLedger.js";
import { keepErased } from "./keepErased.js";
import { lookFrom } from "./lookFrom.js";
import { mayBeLinked } from "../signIn/mayBeLinked.js";
import { openKeys } from "./openKeys.js";
import { openStore } from "./openStore.js";
import { allWatching } from "../watch/allWatching.js";
import { watchedNewsroom } from "../watch/watchedNewsroom.js";
import { watchedStore } from "../watch/watchedStore.js";
import type { Watcher } from "../watch/watcher.js";
import { watchReadModels } from "../watch/watchReadModels.js";

/** What a house is opened with beside its settings. */
export type HouseParts = Readonly<{
  config: Pick<Config, "data" | "eventStoreUrl"> & Partial<Pick<Config, "ledger" | "masterKey">>;
  onFault: (fault: Fault) => void;
  onStatement?: (sql: string) => void;
  /** Told what policies wished for and the newsroom refused. */
  onRefused?: (refused: Refused) => void;
  now?: () => Date;
  /** Told what could not be handed on outside. */
  onTrouble?: (error: Error) => void;
  /** Told of what it does; left out for nobody. */
  watcher?: Watcher;
}>;

/** A newsroom with its store and its read models, open until it is closed. */
export type OpenHouse = House &
  Readonly<{ ledger: KeptLedger; evidence: EvidenceDesk; close: () => Promise<void> }>;

/** Opens the store, the newsroom over it, the read models behind it, and puts the policies to work. */
export async function openHouse({
  config,
  onFault,
  onStatement,
  onRefused = () => {},
  onTrouble = () => {},
  now = () => new Date(),
  watcher = allWatching([]),
}: HouseParts): Promise<OpenHouse> {
  const store = watchedStore(await openStore(config), watcher);
  let keys: KeyRing | null = null;
  let erased: Awaited<ReturnType<typeof keepErased>> | null = null;
  try {
    const opened: { readModels?: ReadModels } = {};
    const linking = mayBeLinked(store, opened);
    const folder = dataFolder(config.data);
    keys = openKeys(config, folder);
    const newsroom = watchedNewsroom(
      openNewsroom({ store, now, newId: v7, mayBeLinked: linking, ...(keys && { keys }) }),
      watcher,
    );
    erased = keys && (await keepErased({ store, keys, carryOut: newsroom.carryOutErasure, onFault }));
    const { readModels: file, policies: checkpoints } = folder;
    const readModels = await openReadModels({
      file,
      store,
      projections,
      onFault,
      ...(onStatement && { onStatement }),
    });
    opened.readModels = readModels;
    watchReadModels(readModels, watcher);
    const running = await closingOnFault(
      readModels,
      runPolicies({
        store,
        newsroom,
        policies,
        lookAfter: lookFrom(newsroom, readModels),
        checkpoints,
        now,
        onFault,
        onRefused,
      }),
    );
    const ledger = await closingOnFault(
      { close: async () => void (await Promise.all([running.close(), readModels.close()])) },
      keepLedger({ store, folder, config: config.ledger ?? usualLedger, now, onFault, onTrouble }),
    );
    const evidence = evidenceDesk({ store, readModels, ledger, checkpoints: folder.checkpoints });
    const live = liveLists(readModels, { now });
    const close = async () => {
      live.close();
      await running.close();
      await ledger.close();
      await readModels.close();
      await erased?.close();
      keys?.close();
      await store.close();
    };
    const presence = keepPresence({ now });
    return { store, newsroom, readModels, policies: running, ledger, evidence, presence, live, close };
  } catch (error) {
    await erased?.close();
    keys?.close();
    await store.close();
    throw error;
  }
}

async function closingOnFault<Opened>(
  opened: Readonly<{ close: () => Promise<void> }>,
  next: Promise<Opened>,
): Promise<Opened> {
  try {
    return await next;
  } catch (error) {
    await opened.close();
    throw error;
  }
}
