import fc from "fast-check";
import type { Actor } from "../../../src/actor.js";
import type { ArticleCommand, PictureAtHand } from "../../../src/article/commands.js";
import { gates } from "../../../src/gate.js";
import type { Said } from "../telling/spec.js";

type From = Readonly<{
  by: fc.Arbitrary<Actor>;
  pictures: fc.Arbitrary<readonly PictureAtHand[]>;
  words: fc.Arbitrary<string>;
  reason: fc.Arbitrary<string | null>;
}>;

/** Anything that may be said on a gate, by these people, with these words. */
export function anyGateCommand({ by, pictures, words, reason }: From): fc.Arbitrary<Said<ArticleCommand>> {
  const anyGate = { by, gate: fc.constantFrom(...gates), facts: fc.record({ pictures }) };
  return fc.oneof(
    fc.record({ type: fc.constant("ApproveArticle" as const), ...anyGate }),
    fc.record({ type: fc.constant("RefuseApproval" as const), ...anyGate, grounds: words }),
    fc.record({ type: fc.constant("WaiveGate" as const), ...anyGate, reason }),
  );
}
