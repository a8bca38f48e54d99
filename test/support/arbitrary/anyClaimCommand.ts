import fc from "fast-check";
import type { StoryCommand } from "../../../src/story/commands.js";
import {
  claimed,
  claimId,
  figured,
  figureId,
  fine,
  mci,
  quoted,
  quoteId,
  supported,
} from "../telling/claimFacts.js";
import { a, articleId, dana, ines, omar, subjectId } from "../telling/facts.js";
import type { Said } from "../telling/spec.js";

const anybody = fc.constantFrom(ines, omar, dana);
const anyReason = fc.constantFrom(null, "It was wrong.", " ");
const anyWords = fc.constantFrom("The harbour lied.", "It lied  twice. ", "Cafe\u0301", " \n");
const anyName = fc.constantFrom("Dana Seit", "A district  officer", " ");
// Other commands attribute sources that go by s1 and s2.
const anySource = fc.constantFrom("s1", "s2");
const anyClaim = fc.constantFrom(claimId, "c2");
const anyQuote = fc.constantFrom(quoteId, "q2");
const anyFigure = fc.constantFrom(figureId, "f2");
const anyLanguage = fc.constantFrom("en", "kk", "KK", "no language");
const anyPlace = {
  articleId: fc.constantFrom(null, articleId),
  blockId: fc.constantFrom(null, a),
  facts: fc.constantFrom({ article: { storyId: subjectId, blocks: [a] } }, { article: null }),
};
const anyShown = fc.constantFrom("78.6", "78.60", "86.5", "a lot");

/** Anything that may be said of what a story claims, quotes and works out. */
export const anyClaimCommands: readonly fc.Arbitrary<Said<StoryCommand>>[] = [
  fc.record({
    type: fc.constant("RecordClaim" as const),
    by: anybody,
    ...anyPlace,
    claimId: anyClaim,
    text: anyWords,
    modality: fc.constantFrom("asserted" as const, "alleged" as const),
    attributedTo: fc.constantFrom(null, "A district  officer", " "),
  }),
  fc.record({
    type: fc.constant("SupportClaim" as const),
    claimId: anyClaim,
    supportId: fc.uuid(),
    sourceId: anySource,
    evidence: fc.constantFrom(supported.data.evidence, {
      ...supported.data.evidence,
      url: null,
      quote: null,
    }),
  }),
  fc.record({
    type: fc.constant("DisputeClaim" as const),
    claimId: anyClaim,
    disputeId: fc.uuid(),
    disputedBy: anyName,
    text: anyWords,
  }),
  fc.record({
    type: fc.constant("CheckClaim" as const),
    by: anybody,
    claimId: anyClaim,
    outcome: fc.constantFrom("confirmed" as const, "wrong" as const),
    method: anyWords,
  }),
  fc.record({ type: fc.constant("WithdrawClaim" as const), claimId: anyClaim, reason: anyReason }),
  fc.record({
    type: fc.constant("RecordQuote" as const),
    ...anyPlace,
    quoteId: anyQuote,
    speaker: anyName,
    language: anyLanguage,
    text: fc.oneof(anyWords, fc.constant(quoted.data.text)),
  }),
  fc.record({
    type: fc.constant("TranslateQuote" as const),
    quoteId: anyQuote,
    language: anyLanguage,
    text: anyWords,
    translator: anyName,
  }),
  fc.record({ type: fc.constant("WithdrawQuote" as const), quoteId: anyQuote, reason: anyReason }),
  fc.record({
    type: fc.constant("RecordFigure" as const),
    ...anyPlace,
    figureId: anyFigure,
    inputs: fc
      .tuple(fc.constantFrom("3930", "4325"), anySource)
      .map(([value, sourceId]) => [fine, { ...mci, value, sourceId }]),
    expression: fc.constantFrom(figured.data.expression, "fine * mci", "fine /"),
    shown: anyShown.map((value) => ({ ...figured.data.shown, value })),
  }),
  fc.record({
    type: fc.constant("CorrectFigureInput" as const),
    figureId: anyFigure,
    name: fc.constantFrom("mci", "rate"),
    value: fc.constantFrom("3930", "3930.0", "4325", "a lot"),
  }),
  fc.record({ type: fc.constant("WithdrawFigure" as const), figureId: anyFigure, reason: anyReason }),
  fc.record({
    type: fc.constant("LetClaimStand" as const),
    claimId: fc.constant(claimId),
    reason: anyReason,
  }),
  fc.constant({ type: "RecordClaim", ...claimed.data, facts: { article: null } }),
];
