import type { Recorded } from "../decider.js";
import type { ErasureEvent } from "../erasure/events.js";
import { storiesOf } from "../facts/storiesOf.js";
import type { LookUps } from "../lookUps.js";
import { legalHoldOf } from "../story/legalHoldOf.js";

/** An event that says that somebody's words are erased. */
export type SubjectErased = Recorded<Extract<ErasureEvent, { type: "SubjectErased" }>>;

/**
 * The legal hold that was in force where an erasure stands in the log, or null. A hold and a confirmation are decided over
 * different streams and may miss each other; which was first is what the log says, to everybody and for ever.
 */
export async function heldBefore(
  { data: { subject }, position }: Pick<SubjectErased, "data" | "position">,
  look: LookUps,
): Promise<Readonly<{ storyId: string; matter: string }> | null> {
  for (const storyId of await storiesOf(subject, look)) {
    const then = await look.storyMeanwhile(storyId, { after: -1, before: position });
    const hold = then && legalHoldOf(then);
    if (hold) return { storyId, matter: hold.matter };
  }
  return null;
}
