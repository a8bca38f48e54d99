import type { Role as RoleWord } from "../src/actor.js";
import type { GateRuling } from "../src/article/review/gateRuling.js";
import type { NotePlacement as NotePlacementWord } from "../src/article/events.js";
import type {
  OrderEnd,
  WithdrawalKind as WithdrawalKindWord,
} from "../src/article/publication/withdrawalOrder.js";
import type { EdNoteAudience as EdNoteAudienceWord } from "../src/article/text/edNote.js";
import type { Proposal } from "../src/article/suggesting/proposal.js";
import type { HeadlineRole as HeadlineRoleWord } from "../src/article/text/headlines.js";
import type { Doing as DoingWord } from "../src/presence.js";
import type {
  CheckOutcome as CheckOutcomeWord,
  Modality as ModalityWord,
} from "../src/story/claims/claim.js";
import type { LegalOutcome as LegalOutcomeWord } from "../src/story/legalReview.js";
import type { CommentedField as CommentedFieldWord } from "../src/thread/events.js";
import type { Which } from "../src/zonedTime.js";
import { enumType } from "./enumType.js";

type SuggestionKindWord = Proposal["kind"];

/** The newsroom's closed lists of words, as enums of the contract. */
export const Role = enumType<RoleWord>("Role", "A role that a staff member may hold.", {
  reporter: "Writes and files.",
  deskEditor: "Runs a desk: assigns, edits, approves copy.",
  copyEditor: "Reads copy and approves it.",
  photoEditor: "Answers for pictures: credit, rights, kill.",
  translator: "Translates segments.",
  translationEditor: "Revises translations and approves them.",
  legal: "Clears legally.",
  standards: "Keeps the house's standards; may correct.",
  publisher: "Publishes and corrects.",
  editorInChief: "May ask for everything, but approves nothing they wrote.",
  auditor: "Reads everything, changes nothing.",
});

export const Gate = enumType("Gate", "What must be approved before publication, as the policy says.", {
  copy: "The text has been read.",
  photo: "The pictures with their words may run.",
  legal: "Legal has cleared it.",
  standards: "The standards editor has cleared it.",
  translation: "The translation has been revised.",
});

/** The words for how a gate stands. */
export type GateStateWord = GateRuling["state"] | "notRequired" | "required" | "inReview";

export const GateState = enumType<GateStateWord>("GateState", "How a gate stands for one text.", {
  notRequired: "The policy does not ask for it, and nobody has said anything on it.",
  required: "The policy asks for it, and the text has not been handed over for review.",
  inReview: "The policy asks for it, and the text is in review.",
  cleared: "It was approved for exactly this text.",
  refused: "It was refused to exactly this text.",
  void: "What it was approved or waived for has been changed since.",
  waived: "An editor-in-chief let exactly this text pass without it.",
});

export const Workflow = enumType("Workflow", "Where the working copy stands.", {
  drafting: "It is being written.",
  inReview: "It was submitted and is being read.",
  onHold: "It waits until it is resumed; writing it goes on.",
  spiked: "It was given up, and may be revived.",
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

export const ThreadState = enumType("ThreadState", "Whether the matter of a thread is settled.", {
  open: "It is not.",
  resolved: "It is.",
});

export const CommentedField = enumType<CommentedFieldWord>(
  "CommentedField",
  "The words beside the body that can be commented on.",
  {
    headline: "The headline.",
    dek: "The dek.",
    kicker: "The kicker.",
    caption: "What stands under a picture.",
    altText: "What a picture shows, for those who cannot see it.",
  },
);

export const Doing = enumType<DoingWord>("Doing", "What somebody does at an article that they have open.", {
  reading: "They read it.",
  editing: "They are writing in it.",
});

export const RequestState = enumType("RequestState", "Where a request between desks stands.", {
  open: "Nobody has taken it on.",
  claimed: "Somebody has taken it on.",
  closed: "It has ended.",
});

export const RequestOutcome = enumType("RequestOutcome", "How a request between desks ended.", {
  done: "Whoever claimed it has done it.",
  declined: "The desk that was asked will not do it.",
  withdrawn: "The desk that asked no longer needs it.",
});

export const Publication = enumType("Publication", "Whether readers see it.", {
  unpublished: "No edition has been published.",
  scheduled: "The first edition goes out at a set time.",
  live: "Readers see the newest edition.",
  unpublishedAfterLive: "It was taken from its readers without a word; it can be republished.",
  retracted: "Readers see a notice in the place of the text.",
  takenDown: "Readers see that it was removed, and nothing of it.",
  killed: "Readers see nothing of any edition, and everybody who was sent it is told to stop using it.",
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

export const EditionClass = enumType("EditionClass", "Why an edition was published.", {
  first: "The first edition.",
  update: "New facts; nothing was wrong.",
  clarification: "The wording misled.",
  correction: "Something was wrong.",
  editorsNote: "A problem of process, sourcing or ethics.",
  cosmetic: "A change without meaning.",
});

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

export const PictureRole = enumType("PictureRole", "Where a picture runs.", {
  lead: "At the head of the article.",
  inline: "Beside the text.",
});

export const SourceKind = enumType("SourceKind", "What a source is.", {
  outlet: "Another news outlet or agency.",
  official: "An authority or its officer.",
  person: "A person.",
  document: "A document.",
  socialMedia: "A post on social media.",
  ownReporting: "The newsroom's own reporting.",
});

export const Origin = enumType("Origin", "By which door a command came in.", {
  desk: "The web desk.",
  api: "The API.",
  import: "The import of a page.",
  policy: "One of the newsroom's policies.",
  machine: "Stet itself, when a newsroom is founded.",
});

export const WhichTime = enumType<Which>(
  "WhichTime",
  "Which of two instants is meant, where the clocks show a local time twice because they are put back.",
  { earlier: "The first time.", later: "The second time." },
);

export const LegalOutcome = enumType<LegalOutcomeWord>("LegalOutcome", "What legal said.", {
  outstanding: "It was asked and has not answered.",
  cleared: "It may go out.",
  clearedWithConditions: "It may go out once every condition is met.",
  refused: "It must not go out.",
});

export const Direction = enumType("Direction", "Which way a language is written.", {
  ltr: "Left to right.",
  rtl: "Right to left.",
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

export const TagKind = enumType("TagKind", "What kind of thing a story is tagged with (ninjs).", {
  subject: "What it is about, such as a topic of IPTC Media Topics.",
  place: "Where it happened.",
  person: "Somebody it is about.",
  organisation: "A company, an authority, a club.",
  event: "An occasion that it belongs to.",
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
