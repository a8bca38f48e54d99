import { Fault } from "../../fault.js";
import { checkpointFolder } from "../../ledger/checkpointFolder.js";
import { openLedgerFile } from "../../ledger/ledgerFile.js";
import { openLedger, type Ledger } from "../../ledger/openLedger.js";
import type { EventStore } from "../../store/eventStore.js";
import type { DataFolder } from "../house/dataFolder.js";
import { handOnCheckpoints } from "./handOnCheckpoints.js";
import { rememberedKeys } from "./rememberedKeys.js";
import type { LedgerConfig } from "./ledgerSettings.js";

/** What a newsroom's ledger is kept with. */
export type KeptLedgerParts = Readonly<{
  store: EventStore;
  folder: DataFolder;
  config: LedgerConfig;
  now: () => Date;
  onFault: (fault: Fault) => void;
  /** Told what could not be handed on outside; it is tried again at the next turn. */
  onTrouble?: (error: Error) => void;
}>;

/** A ledger that is sealed by itself, at an interval and when the newsroom closes. */
export type KeptLedger = Ledger & Readonly<{ handingOnFails: () => boolean }>;

/** How a ledger is kept where nothing is said: it follows the log, and is sealed when the newsroom closes. */
export const usualLedger: LedgerConfig = { origin: null, sealEvery: 60, publishTo: null, witness: null };

// How long those outside may keep the newsroom waiting: as it goes on, and when it closes.
const [patience, patienceOnClosing] = [10_000, 2_000];

/** Opens the ledger of a newsroom and seals what comes in; each checkpoint is handed on outside, if anybody is named. */
export async function keepLedger({
  store,
  folder,
  config,
  now,
  onFault,
  onTrouble = () => {},
}: KeptLedgerParts): Promise<KeptLedger> {
  const { sealEvery } = config;
  const keys = rememberedKeys(folder.ledgerKeys, config.origin);
  keys();
  const checkpoints = checkpointFolder(folder.checkpoints);
  const ledger = await openLedger({
    store,
    file: openLedgerFile(folder.ledger),
    checkpoints,
    keys,
    now,
    onFault,
  });
  const handing = handOnCheckpoints({ ledger, checkpoints, config });
  let working: Promise<void> | null = null;

  async function seal(waitingAtMost: number) {
    if (ledger.trouble()) return;
    const sealed = ledger.newest()?.size ?? 0;
    if (ledger.size() > sealed || (await store.head()) > ledger.position()) await ledger.seal();
    await handing.handOn(waitingAtMost).catch(onTrouble);
  }

  async function turn(waitingAtMost: number) {
    try {
      await seal(waitingAtMost);
    } catch (error) {
      // What the ledger itself met is told already.
      if (error === ledger.trouble()) return;
      onFault(
        error instanceof Fault
          ? error
          : new Fault("LEDGER_BROKEN", "A checkpoint could not be sealed.", {}, { cause: error }),
      );
    }
  }

  function nextTurn() {
    working ??= turn(patience).finally(() => (working = null));
  }
  const timer = sealEvery === 0 ? undefined : setInterval(nextTurn, sealEvery * 1_000).unref();

  return {
    ...ledger,
    handingOnFails: handing.isFailing,
    async close() {
      clearInterval(timer);
      handing.hurry();
      await working;
      if (sealEvery > 0) await turn(patienceOnClosing);
      await ledger.close();
    },
  };
}
