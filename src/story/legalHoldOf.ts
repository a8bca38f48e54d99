import type { Story } from "./story.js";

/** The oldest legal hold that the story is under, as a refusal and a blocker tell it; null if it is under none. */
export function legalHoldOf({ legalHolds }: Story): Readonly<{ matter: string }> | null {
  const hold = legalHolds.find(({ lifted }) => lifted === null);
  return hold ? { matter: hold.matter } : null;
}
