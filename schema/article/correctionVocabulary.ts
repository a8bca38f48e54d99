import type {
  AskerKind as AskerKindWord,
  CorrectionOutcome as OutcomeWord,
  CorrectionSeverity as SeverityWord,
} from "../../src/article/correcting/correctionRequest.js";
import type { CorrectionCause as CauseWord } from "../../src/article/translation/correctionTask.js";
import { enumType } from "../enumType.js";

/** The closed lists of words about what was wrong, as enums of the contract. */
export const AskerKind = enumType<AskerKindWord>("AskerKind", "Who asks for a correction.", {
  reader: "Somebody who read it.",
  subject: "Somebody it is about, or who speaks for them.",
  staff: "Somebody of the newsroom.",
  authority: "A court, a regulator, an officer of the state.",
  other: "Somebody else.",
});

export const CorrectionOutcome = enumType<OutcomeWord>(
  "CorrectionOutcome",
  "What became of looking into a request for a correction.",
  { accepted: "It was an error, and is to be put right.", rejected: "It was no error." },
);

export const CorrectionSeverity = enumType<SeverityWord>(
  "CorrectionSeverity",
  "How much harm an error does: its correction is as prominent as that.",
  {
    minor: "It misleads nobody about what matters.",
    serious: "It misleads readers about what matters.",
    grave: "It harms somebody, or turns what was reported into its opposite.",
  },
);

export const CorrectionCause = enumType<CauseWord>(
  "CorrectionCause",
  "What happened to the source of a translation.",
  {
    correction: "It was corrected.",
    clarification: "It was clarified: its wording misled.",
    retraction: "It was retracted.",
  },
);

/** What the argument says by which an edition or a retraction names the request that it answers. */
export const answersDescription =
  "The id of the accepted request for a correction that this answers, if it answers one; its clock stops.";
