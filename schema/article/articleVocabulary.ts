import type { GateRuling } from "../../src/article/review/gateRuling.js";
import type { NotePlacement as NotePlacementWord } from "../../src/article/events.js";
import type {
  OrderEnd,
  WithdrawalKind as WithdrawalKindWord,
} from "../../src/article/publication/withdrawalOrder.js";
import type { EdNoteAudience as EdNoteAudienceWord } from "../../src/article/text/edNote.js";
import type { Proposal } from "../../src/article/suggesting/proposal.js";
import type { HeadlineRole as HeadlineRoleWord } from "../../src/article/text/headlines.js";
import type { Doing as DoingWord } from "../../src/presence.js";
import { enumType } from "../enumType.js";

/** The words for how a gate stands. */
export type GateStateWord = GateRuling["state"] | "notRequired" | "required" | "inReview";

type SuggestionKindWord = Proposal["kind"];

/** The closed lists of words that only articles use, as enums of the contract. */
export const GateState = enumType<GateStateWord>("GateState", "How a gate stands for one text.", {
  notRequired: "The policy does not ask for it, and nobody has said anything on it.",
  required: "The policy asks for it, and the text has not been handed over for review.",
  inReview: "The policy asks for it, and the text is in review.",
  cleared: "It was approved for exactly this text.",
  refused: "It was refused to exactly this text.",
  void: "What it was approved or waived for has been changed since.",
  waived: "An editor-in-chief let exactly this text pass without it.",
});

export const SuggestionKind = enumType<SuggestionKindWord>("SuggestionKind", "What was proposed.", {
  change: "Other words for a block.",
  removal: "To take a block out.",
  insertion: "Another block.",
  headline: "Another headline.",
  dek: "Another dek, or none.",
  segment: "Words for a segment of a translation.",
});

export const SuggestionState = enumType("SuggestionState", "What became of a suggestion.", {
  open: "Nobody has decided yet.",
  accepted: "What it proposed was done.",
  rejected: "The text was left as it was.",
});

export const WithdrawalKind = enumType<WithdrawalKindWord>(
  "WithdrawalKind",
  "A withdrawal that one person orders and another carries out.",
  {
    retract: "Readers are told in public that the text cannot stand.",
    takeDown: "It is removed because somebody outside may demand so.",
    kill: "Every edition of it is gone, and everybody who has it is told to stop using it.",
  },
);

export const WithdrawalOrderState = enumType<"open" | OrderEnd["state"]>(
  "WithdrawalOrderState",
  "What became of an order to withdraw an article.",
  {
    open: "It stands, and nothing new of the article goes out.",
    carriedOut: "Somebody else has withdrawn the article so.",
    rescinded: "It was taken back.",
  },
);

export const NotePlacement = enumType<NotePlacementWord>(
  "NotePlacement",
  "Where readers find a correction: the graver the error, the higher.",
  { top: "Above the text.", foot: "Below the text." },
);

export const HeadlineRole = enumType<HeadlineRoleWord>(
  "HeadlineRole",
  "Where a text may stand under another headline than its own.",
  {
    short: "In lists, and wherever there is little room.",
    seo: "In what search engines show.",
    social: "On social media.",
    push: "In alerts on readers' devices.",
  },
);

export const EdNoteAudience = enumType<EdNoteAudienceWord>(
  "EdNoteAudience",
  "Whom a note to those who handle a text is for; its readers never see it.",
  {
    internal: "The house alone.",
    recipients: "Everybody who is sent the text as well, such as other newsrooms.",
  },
);

export const BylineRole = enumType("BylineRole", "What someone is credited for.", {
  originalAuthor: "Wrote the text that this was taken or translated from.",
  author: "Wrote it.",
  translator: "Translated it.",
  editor: "Edited it.",
  contributor: "Contributed to it.",
});

export const SegmentStanding = enumType(
  "SegmentStanding",
  "How a segment stands against its source as it is now.",
  {
    untranslated: "It has not been translated.",
    upToDate: "It translates what the source says.",
    stale: "The source has changed since.",
    added: "It is new in the source since the pinned revision.",
    removed: "It is gone from the source.",
  },
);

export const Doing = enumType<DoingWord>("Doing", "What somebody does at an article that they have open.", {
  reading: "They read it.",
  editing: "They are writing in it.",
});
