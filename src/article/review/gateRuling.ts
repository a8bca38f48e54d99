import type { Gate } from "../../gate.js";
import type { Article } from "../article.js";
import type { PictureAtHand } from "../commands.js";
import { scopeHash } from "./scope.js";

/** What somebody said on a gate, and exactly what text they said it of. */
export type Approval = Readonly<{ contentHash: string; by: string; at: string; revision: number }>;

/** A no to exactly one text, and why. */
export type ApprovalRefusal = Approval & Readonly<{ grounds: string }>;

/** An editor-in-chief's word that exactly one text passes without a gate, and why. */
export type GateWaiver = Approval & Readonly<{ reason: string }>;

/** What has been said on a gate, seen from one text. */
export type GateRuling = Readonly<{
  /** `void` is what was cleared or waived as another text. */
  state: "cleared" | "waived" | "refused" | "void";
  by: string;
  at: string;
  revision: number;
  /** Why it was refused or waived. */
  grounds: string | null;
}>;

/** What has been said on a gate as far as it bears on this text; null if nothing has. */
export function rulingOn(
  gate: Gate,
  article: Article,
  pictures: readonly PictureAtHand[],
): GateRuling | null {
  const [approval, waiver, refusals] = [
    article.approvals[gate],
    article.waivers[gate],
    article.refusals[gate],
  ];
  if (!approval && !waiver && !refusals?.length) return null;
  const contentHash = scopeHash(gate, article, pictures);
  const refused = refusals?.find((refusal) => refusal.contentHash === contentHash);
  if (refused) return told("refused", refused, refused.grounds);
  if (approval?.contentHash === contentHash) return told("cleared", approval, null);
  if (waiver?.contentHash === contentHash) return told("waived", waiver, waiver.reason);
  if (waiver && waiver.revision > (approval?.revision ?? -1)) return told("void", waiver, waiver.reason);
  return approval ? told("void", approval, null) : null;
}

/** Why legal refused what it has approved no wording of since; null if that is not so. */
export function refusedByLegal({ refusals, approvals }: Article): string | null {
  const last = refusals.legal?.at(-1);
  return last && last.revision > (approvals.legal?.revision ?? -1) ? last.grounds : null;
}

const told = (
  state: GateRuling["state"],
  { by, at, revision }: Approval,
  grounds: string | null,
): GateRuling => ({ state, by, at, revision, grounds });
