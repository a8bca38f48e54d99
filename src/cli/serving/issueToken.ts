import type { Config } from "../../server/config.js";
import { dataFolder } from "../../server/house/dataFolder.js";
import { openStore } from "../../server/house/openStore.js";
import { signingKey } from "../../server/signIn/signingKey.js";
import { tokensOf } from "../../server/signIn/tokens.js";
import { findStaffMember } from "../findStaffMember.js";
import { mustExist } from "../mustExist.js";

/** A token for a member of the staff; works while the newsroom is being served. */
export async function issueToken(config: Config, who: string, days: number): Promise<string> {
  mustExist(config);
  const store = await openStore(config);
  try {
    const { staffId } = await findStaffMember(store, who);
    const key = await signingKey(dataFolder(config.data).signingKey);
    return await tokensOf(key, () => new Date(), config.ownTokens).issue(staffId, days);
  } finally {
    await store.close();
  }
}
