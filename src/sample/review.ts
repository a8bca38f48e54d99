import type { Actor } from "../actor.js";
import type { Gate } from "../gate.js";
import type { Day } from "./day.js";

/** Who hands an article over, and who opens which gate for it. */
export type Review = Readonly<{
  by: Actor;
  note?: string;
  approvals: readonly (readonly [gate: Gate, by: Actor])[];
}>;

/** Takes an article through its review. */
export async function review(
  { ask }: Day,
  articleId: string,
  { by, note, approvals }: Review,
): Promise<void> {
  await ask(by, articleId, { type: "SubmitArticle", note: note ?? null });
  for (const [gate, approver] of approvals) await ask(approver, articleId, { type: "ApproveArticle", gate });
}
