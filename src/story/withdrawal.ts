import { refuse } from "../decider.js";
import { line } from "../line.js";
import { reasonMissing } from "../refusal.js";
import { legalHoldOf } from "./legalHoldOf.js";
import type { Story } from "./story.js";

/** Why something that the story said is no longer said, by whom and since when. */
export type Withdrawal = Readonly<{ reason: string; by: string; at: string }>;

/** The reason that something of the story is withdrawn for, or why it cannot be: a legal hold, or no reason. */
export function reasonToWithdraw(command: Readonly<{ reason: string | null }>, story: Story) {
  const hold = legalHoldOf(story);
  if (hold) return refuse({ code: "LEGAL_HOLD", ...hold } as const);
  const reason = line(command.reason ?? "");
  return reason === "" ? refuse(reasonMissing) : { reason };
}
