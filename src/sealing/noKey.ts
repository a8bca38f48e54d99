import type { Erased } from "../erasure/commands.js";
import type { LookUps } from "../lookUps.js";
import type { NoKey } from "./openVault.js";

/** Words cannot be sealed or opened on this node: another one has the newsroom's keys. */
export type KeysElsewhere = Readonly<{ code: "KEYS_ELSEWHERE" }>;

/** Why there is no key, as a refusal tells it; what the log says of an erasure is told with it. */
export async function noKey(no: NoKey, subject: string, look: LookUps): Promise<Erased | KeysElsewhere> {
  const { order, erased } = await look.erasure(subject);
  if (no === "elsewhere" && !erased) return { code: "KEYS_ELSEWHERE" };
  return {
    code: "ERASED",
    basis: (erased && order?.basis) ?? null,
    by: erased?.by ?? null,
    at: erased?.at ?? null,
  };
}
