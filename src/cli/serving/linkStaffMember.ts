import { v7 } from "uuid";
import { Fault } from "../../fault.js";
import { openNewsroom } from "../../newsroom.js";
import { refusalSentence } from "../../refusalSentence.js";
import type { Config } from "../../server/config.js";
import { openStore } from "../../server/house/openStore.js";
import { findStaffMember } from "../findStaffMember.js";
import { mustExist } from "../mustExist.js";
import { staffIds } from "../staffIds.js";

/** Who is to be linked to whom at the identity provider, and whose decision it is; `issuer` null is the one of the settings. */
export type LinkWish = Readonly<{ who: string; subject: string; issuer: string | null; as: string }>;

/**
 * Links a member of the staff to their name at the identity provider, by the newsroom's own door, and answers what to
 * tell. Throws CONFIG_INVALID with the newsroom's no. Works while it is being served.
 */
export async function linkStaffMember(
  config: Config,
  { who, subject, issuer: named, as }: LinkWish,
): Promise<string> {
  mustExist(config);
  const issuer = issuerFrom(config, named);
  const store = await openStore(config);
  try {
    const { staffId, name } = await findStaffMember(store, who);
    const by = await findStaffMember(store, as);
    // The read models may be another process's: whoever may be linked is asked of the log itself.
    const mayBeLinked = () => staffIds(store);
    const newsroom = openNewsroom({ store, now: () => new Date(), newId: v7, mayBeLinked });
    const asked = { type: "LinkIdentity", issuer, subject } as const;
    const expectedRevision = await newsroom.newestRevision(asked, staffId);
    const answer = await newsroom.ask(
      { by, origin: "desk", commandId: v7(), id: staffId, expectedRevision },
      asked,
    );
    if ("refused" in answer) throw new Fault("CONFIG_INVALID", refusalSentence(answer.refused), { who });
    const already = "recorded" in answer && answer.recorded.length === 0 ? "already " : "";
    return `${name} is ${already}linked to “${subject}” of ${issuer}.`;
  } finally {
    await store.close();
  }
}

function issuerFrom({ identityProvider }: Pick<Config, "identityProvider">, named: string | null): string {
  const set = identityProvider?.issuer ?? null;
  const issuer = named ?? set;
  if (issuer === null)
    throw new Fault("CONFIG_INVALID", "Name the identity provider with --issuer, or set STET_OIDC_ISSUER.");
  if (set !== null && set !== issuer)
    throw new Fault(
      "CONFIG_INVALID",
      `This newsroom's staff sign in at ${set} (STET_OIDC_ISSUER), not at ${issuer}: leave --issuer out, or spell it so.`,
    );
  return issuer;
}
