import fc from "fast-check";
import type { RequestCommand } from "../../../src/request/commands.js";
import { requestOutcomes } from "../../../src/request/events.js";
import type { ThreadCommand } from "../../../src/thread/commands.js";
import { anybody, anyReason, anyWords, anyWordsOrNone } from "./anyCommand.js";
import { articleId, omar, storyId } from "../telling/facts.js";
import type { Said } from "../telling/spec.js";
import { blockText, mentionable, wanted } from "../telling/threadFacts.js";

/** Anything that may be asked of a thread of comments. */
export const anyThreadCommand: fc.Arbitrary<Said<ThreadCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("OpenThread" as const),
    articleId: fc.constant(articleId),
    revision: fc.constantFrom(0, 1),
    anchor: fc.constantFrom(
      null,
      wanted,
      { ...wanted, quote: "Court" },
      { ...wanted, blockId: null, field: "headline" as const },
    ),
    text: anyWords,
    mentions: fc.constantFrom([], [omar.staffId]),
    deskMentions: fc.constantFrom([], ["courts"], ["culture", "courts"], ["sport"]),
    facts: fc.constant({ ...mentionable, articleFound: true, commentedText: blockText }),
  }),
  fc.record({
    type: fc.constant("ReplyToThread" as const),
    replyId: fc.constantFrom("r1", "r2", "r3"),
    text: anyWords,
    mentions: fc.constantFrom([], ["nobody"]),
    deskMentions: fc.constantFrom([], ["courts"]),
    facts: fc.constantFrom(
      mentionable,
      { ...mentionable, strangers: ["nobody"] },
      { ...mentionable, closedDesks: { courts: "culture" } },
    ),
  }),
  fc.record({ type: fc.constantFrom("ResolveThread" as const, "ReopenThread" as const) }),
);

/** Anything that may be asked of a request between desks. */
export const anyRequestCommand: fc.Arbitrary<Said<RequestCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("RaiseRequest" as const),
    fromDesk: fc.constant("courts"),
    toDesk: fc.constantFrom("courts", "culture", "sport"),
    storyId: fc.constantFrom(null, storyId),
    text: anyWords,
    facts: fc.record({
      desks: fc.constant(["courts", "culture"]),
      routedTo: fc.constant(null),
      storyFound: fc.boolean(),
    }),
  }),
  fc.record({
    type: fc.constantFrom("ClaimRequest" as const, "ReleaseRequest" as const),
    by: anybody,
    reason: anyReason,
  }),
  fc.record({
    type: fc.constant("CloseRequest" as const),
    by: anybody,
    outcome: fc.constantFrom(...requestOutcomes),
    note: anyWordsOrNone,
  }),
);
