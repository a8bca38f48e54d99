import type {
  CheckOutcome as CheckOutcomeWord,
  Modality as ModalityWord,
} from "../../src/story/claims/claim.js";
import type { LegalOutcome as LegalOutcomeWord } from "../../src/story/legalReview.js";
import { enumType } from "../enumType.js";

/** The closed lists of words that only stories use, as enums of the contract. */
export const SourceKind = enumType("SourceKind", "What a source is.", {
  outlet: "Another news outlet or agency.",
  official: "An authority or its officer.",
  person: "A person.",
  document: "A document.",
  socialMedia: "A post on social media.",
  ownReporting: "The newsroom's own reporting.",
});

export const LegalOutcome = enumType<LegalOutcomeWord>("LegalOutcome", "What legal said.", {
  outstanding: "It was asked and has not answered.",
  cleared: "It may go out.",
  clearedWithConditions: "It may go out once every condition is met.",
  refused: "It must not go out.",
});

export const Modality = enumType<ModalityWord>("Modality", "In which way something is claimed.", {
  asserted: "The newsroom says so itself.",
  alleged: "Somebody accuses somebody of it; it is not proven.",
  reported: "Somebody else reported it.",
  ruled: "A court or an authority decided so.",
  denied: "Somebody says that it is not so.",
});

export const CheckOutcome = enumType<CheckOutcomeWord>("CheckOutcome", "What came of looking into a claim.", {
  confirmed: "It is so.",
  unconfirmed: "Nothing was found that settles it.",
  wrong: "It is not so.",
});

export const AssignmentStatus = enumType("AssignmentStatus", "How far an assignment has come.", {
  assigned: "Somebody was asked and has not answered.",
  accepted: "They said yes.",
  declined: "They said no; it waits for somebody else.",
  completed: "It is done.",
  cancelled: "It is no longer wanted.",
});

export const RelatedFromKind = enumType<"updatedBy" | "followedUpBy" | "backgroundTo" | "package">(
  "RelatedFromKind",
  "What this story is to another one, which says so.",
  {
    updatedBy: "The other brings this one up to date.",
    followedUpBy: "The other follows this one up.",
    backgroundTo: "This one explains what the other is about.",
    package: "Both run together.",
  },
);

export const RelationKind = enumType("RelationKind", "What another story is to this one.", {
  updateOf: "This one brings the other up to date.",
  followUp: "This one follows the other up.",
  background: "The other explains what this one is about.",
  package: "Both run together.",
});

export const TagKind = enumType("TagKind", "What kind of thing a story is tagged with (ninjs).", {
  subject: "What it is about, such as a topic of IPTC Media Topics.",
  place: "Where it happened.",
  person: "Somebody it is about.",
  organisation: "A company, an authority, a club.",
  event: "An occasion that it belongs to.",
});
