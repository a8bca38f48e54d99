import type * as Contract from "../schema/printContract.js";
import type * as Projections from "../projections/projections.js";
import type * as History from "../projections/history.js";
import type * as Past from "../projections/past/past.js";
import type * as ReadModels from "../projections/engine/readModels.js";
import type * as Difference from "../src/difference/differenceOfBodies.js";
import type * as Blame from "../src/past/blame.js";
import type * as Verifier from "../verifier/stet-verify.mjs";
import type * as AroundInLog from "../src/evidence/aroundInLog.js";
import type * as Bundle from "../src/evidence/makeBundle.js";
import type * as Checkpoints from "../src/ledger/checkpointFolder.js";
import type * as LedgerFile from "../src/ledger/ledgerFile.js";
import type * as Tree from "../src/ledger/tree.js";
import type * as Founding from "../src/foundNewsroom.js";
import type * as Newsroom from "../src/newsroom.js";
import type * as DataFolder from "../src/server/house/dataFolder.js";
import type * as Guards from "../src/server/limits/guards.js";
import type * as House from "../src/server/house/openHouse.js";
import type * as Serve from "../src/server/serve.js";
import type * as SigningKey from "../src/server/signIn/signingKey.js";
import type * as Tokens from "../src/server/signIn/tokens.js";
import type * as Sqlite from "../src/store/sqlite.js";

// What is measured is what is shipped: tsx names every closure as it is made, which costs about as much as the closure.
const built = async <Module>(path: string) =>
  (await import(new URL(`../dist/${path}.js`, import.meta.url).href)) as Module;

export const { printContract } = await built<typeof Contract>("schema/printContract");
export const { projections } = await built<typeof Projections>("projections/projections");
export const { history } = await built<typeof History>("projections/history");
export const { past } = await built<typeof Past>("projections/past/past");
export const blame = await built<typeof Blame>("src/past/blame");
export const { differenceOfBodies } = await built<typeof Difference>("src/difference/differenceOfBodies");
export const { openReadModels } = await built<typeof ReadModels>("projections/engine/readModels");
export const { founderId, foundNewsroom } = await built<typeof Founding>("src/foundNewsroom");
export const { aroundInLog } = await built<typeof AroundInLog>("src/evidence/aroundInLog");
export const { makeBundle } = await built<typeof Bundle>("src/evidence/makeBundle");
export const { checkpointFolder } = await built<typeof Checkpoints>("src/ledger/checkpointFolder");
export const { openLedgerFile } = await built<typeof LedgerFile>("src/ledger/ledgerFile");
export const { inclusionPath } = await built<typeof Tree>("src/ledger/tree");
export const { openNewsroom } = await built<typeof Newsroom>("src/newsroom");
export const { dataFolder } = await built<typeof DataFolder>("src/server/house/dataFolder");
export const { usualGuards } = await built<typeof Guards>("src/server/limits/guards");
export const { openHouse } = await built<typeof House>("src/server/house/openHouse");
export const { serve } = await built<typeof Serve>("src/server/serve");
export const { signingKey } = await built<typeof SigningKey>("src/server/signIn/signingKey");
export const { tokensOf } = await built<typeof Tokens>("src/server/signIn/tokens");
export const { openSqliteStore } = await built<typeof Sqlite>("src/store/sqlite");

const verifier = new URL("../dist/verifier/stet-verify.mjs", import.meta.url).href;
export const { readKey, verifyBundle } = (await import(verifier)) as typeof Verifier;
