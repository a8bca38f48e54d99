import fc from "fast-check";
import type { ArticleCommand, PublicationFacts } from "../../../src/article/commands.js";
import { correctionSeverities } from "../../../src/article/correcting/correctionRequest.js";
import { dana, ines, omar, uuid } from "../telling/facts.js";
import { sealed } from "../telling/sealed.js";
import type { Said } from "../telling/spec.js";

const anybody = fc.constantFrom(ines, omar, dana);
const requestId = fc.constantFrom(uuid(0x901), uuid(0x902));

/** An edition that puts something right or plain, and may say whose request it answers. */
export const anyCorrection = (facts: fc.Arbitrary<PublicationFacts>): fc.Arbitrary<Said<ArticleCommand>> => {
  const said = {
    note: fc.constantFrom("We put it right.", "", " \n"),
    answers: fc.constantFrom(null, null, uuid(0x901), uuid(0x902)),
    facts,
  };
  return fc.oneof(
    fc.record({
      type: fc.constant("CorrectArticle" as const),
      wrong: fc.constantFrom("The harbour.", "The harbour.", " "),
      right: fc.constant("The port."),
      placement: fc.constantFrom("top" as const, "foot" as const),
      ...said,
    }),
    fc.record({ type: fc.constant("ClarifyArticle" as const), ...said }),
  );
};

/** Anything that may be asked about what people say is wrong with what was published. */
export const anyCorrectionCommand: fc.Arbitrary<Said<ArticleCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("RequestCorrection" as const),
    by: anybody,
    requestId,
    askedBy: fc.constant({ kind: "reader" as const, name: null, contact: sealed("reader@post.example") }),
    channel: fc.constantFrom("E-mail", " "),
    text: fc.constantFrom("It was the port.", "It was  the port.", ""),
    evidence: fc.constantFrom(null, "https://court.example/ruling"),
  }),
  fc.record({
    type: fc.constant("OpenAskersContact" as const),
    by: anybody,
    requestId,
    openingId: fc.constantFrom("o1", "o2"),
    reason: fc.constantFrom(null, "To ask them."),
  }),
  fc.record({
    type: fc.constant("ExportEvidence" as const),
    by: anybody,
    exportId: fc.constantFrom("x1", "x2"),
    reason: fc.constantFrom(null, "The court asks for it."),
  }),
  fc.record({
    type: fc.constant("AssessCorrection" as const),
    by: anybody,
    requestId,
    outcome: fc.constantFrom("accepted" as const, "accepted" as const, "rejected" as const),
    severity: fc.constantFrom(null, ...correctionSeverities),
    grounds: fc.constantFrom("The ruling says so.", " "),
  }),
  fc.record({
    type: fc.constant("CloseCorrectionTask" as const),
    by: anybody,
    sourceEdition: fc.constantFrom(2, 3),
    because: fc.constantFrom("correction" as const, "retraction" as const),
    reason: fc.constantFrom(null, "It never said so."),
  }),
);
