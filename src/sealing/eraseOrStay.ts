import { subjectName } from "../erasure/subjectName.js";
import { erasureIdOf } from "../erasureIdOf.js";
import type { LookUps } from "../lookUps.js";
import type { NewsroomDesk } from "../newsroom.js";
import { carryOut, causeOf } from "../policies/carryOut.js";
import { heldBefore, type SubjectErased } from "./heldBefore.js";

/** What carrying out an erasure takes. */
export type ErasingParts = Pick<NewsroomDesk, "ask" | "newestRevision"> &
  Readonly<{ look: LookUps; destroy: (subject: string) => void }>;

const standingOrder = { name: "whenErasureMeetsALegalHoldStayIt", role: "legal" } as const;

/**
 * Destroys the key that an erasure in the log is about; not if a legal hold stands before it, which is then recorded and
 * answered. However often it is asked about the same event, it does the same.
 */
export async function eraseOrStay(
  event: SubjectErased,
  { ask, newestRevision, look, destroy }: ErasingParts,
): Promise<Readonly<{ storyId: string; matter: string }> | null> {
  const { orderId, subject } = event.data;
  const name = subjectName(subject);
  const hold = await heldBefore(event, look);
  if (!hold) destroy(name);
  else {
    const asked = { type: "StayErasure", orderId, ...hold } as const;
    const wish = { asked, id: erasureIdOf(name), reason: "A legal hold came first." };
    await carryOut({ ask, newestRevision }, standingOrder, causeOf(event), wish);
  }
  return hold;
}
