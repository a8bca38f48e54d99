import fc from "fast-check";
import type { ErasureCommand } from "../../../src/erasure/commands.js";
import { erasureBases } from "../../../src/erasure/events.js";
import type { SourceCommand } from "../../../src/source/commands.js";
import { dana, omar, storyId } from "../telling/facts.js";
import { sealed } from "../telling/sealed.js";
import { erasedSubject } from "../telling/sourceFacts.js";
import type { Said } from "../telling/spec.js";
import { anybody, anyReason, anyWords } from "./anyCommand.js";

const anySealed = fc.constantFrom(null, sealed("Jonas Reth"), sealed("J. Reth"));
const anyWordsSealed = { alias: anyWords, identity: anySealed, contact: anySealed, note: anySealed };

/** Anything that may be asked of a confidential source. */
export const anySourceCommand: fc.Arbitrary<Said<SourceCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("RecordConfidentialSource" as const),
    by: anybody,
    storyId: fc.constant(storyId),
    ...anyWordsSealed,
    facts: fc.record({ storyFound: fc.boolean() }),
  }),
  fc.record({ type: fc.constant("ReviseConfidentialSource" as const), by: anybody, ...anyWordsSealed }),
  fc.record({
    type: fc.constant("KeepSourceConfidential" as const),
    by: anybody,
    storyId: fc.constant(storyId),
    sourceId: fc.constantFrom("s1", "s2"),
    facts: fc.record({ storyFound: fc.boolean(), sourceFound: fc.boolean() }),
  }),
  fc.record({
    type: fc.constant("LetInToSource" as const),
    by: anybody,
    staffId: fc.constantFrom(omar.staffId, dana.staffId),
    facts: fc.record({ joined: fc.boolean() }),
  }),
  fc.record({
    type: fc.constant("LetOutOfSource" as const),
    by: anybody,
    staffId: fc.constantFrom(omar.staffId, dana.staffId),
  }),
  fc.record({
    type: fc.constant("OpenConfidentialSource" as const),
    by: anybody,
    reason: anyReason,
    openingId: fc.constantFrom("o1", "o2"),
  }),
);

const orderId = fc.constantFrom("e1", "e2");

/** Anything that may be asked about erasing. */
export const anyErasureCommand: fc.Arbitrary<Said<ErasureCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("OrderErasure" as const),
    by: anybody,
    reason: anyReason,
    orderId,
    subject: fc.constant(erasedSubject),
    basis: fc.constantFrom(...erasureBases),
    grounds: anyWords,
    facts: fc.record({ found: fc.boolean(), sealed: fc.boolean() }),
  }),
  fc.record({
    type: fc.constant("ConfirmErasure" as const),
    by: anybody,
    orderId,
    facts: fc.constantFrom(
      { hold: null },
      { hold: null },
      { hold: { storyId, matter: "Harbour v. Courier" } },
    ),
  }),
  fc.record({ type: fc.constant("RescindErasureOrder" as const), by: anybody, reason: anyReason, orderId }),
  fc.record({
    type: fc.constant("StayErasure" as const),
    orderId,
    storyId: fc.constant(storyId),
    matter: fc.constant("Harbour v. Courier"),
  }),
);
