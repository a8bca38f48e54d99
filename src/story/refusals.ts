import {
  type CommonRefusal,
  deskClosed,
  deskUnknown,
  languageUnknown,
  type Sentences,
  underLegalHold,
} from "../refusal.js";
import type { StoryRefusal } from "./commands.js";

/** Each of a story's noes in a sentence fit to show. */
export const storyRefusalSentences: Sentences<Exclude<StoryRefusal, CommonRefusal>> = {
  DESK_UNKNOWN: deskUnknown,
  DESK_CLOSED: deskClosed,
  STAGE_UNKNOWN: ({ desk, stage, stages }) =>
    `The desk ${desk} has no stage “${stage}”; it has ${stages.join(", ") || "none yet"}.`,
  STAFF_MEMBER_UNKNOWN: () => "Nobody on the staff has this id.",
  ASSIGNEE_WITHOUT_ROLE: () => "This person holds no role in which they could work on this desk's stories.",
  ASSIGNMENT_UNKNOWN: () => "The story has no assignment under this id.",
  ASSIGNMENT_NOT_OPEN: ({ status }) => `This assignment was ${status}.`,
  NOT_THE_ASSIGNEE: () => "This is for the person who was assigned to say.",
  ALREADY_TAGGED: () =>
    "The story has this tag already, in other words; say that one better under its own id.",
  TAG_UNKNOWN: () => "The story has no tag under this id.",
  STORY_NOT_FOUND: () => "No story has been opened under this id.",
  STORY_NOT_RELATED: () => "The story is not related to that one.",
  RELATED_THE_OTHER_WAY: () =>
    "The other story says this of this one already; both cannot come after each other.",
  SOURCE_UNKNOWN: () => "The story has no source under this id.",
  CAUTION_UNKNOWN: () => "Nobody warned of this source under this id.",
  SOURCE_RESTED_ON: ({ claims, figures }) =>
    `What the story says still rests on this source (claims: ${claims}, figures: ${figures}); withdraw that first.`,
  CLAIM_UNKNOWN: () => "The story makes no claim under this id.",
  CLAIM_FOUND_WRONG: () =>
    "This claim was found wrong: withdraw it and record what is right as another, or have it checked anew.",
  CLAIM_RECORDED_ONESELF: () => "Four eyes: whoever worded a claim does not check it.",
  CLAIM_STANDS: () => "Nothing keeps this claim from standing: there is nothing to let pass.",
  CLAIM_WITHDRAWN: ({ reason }) => `This claim was withdrawn: ${reason}`,
  QUOTE_UNKNOWN: () => "The story holds no quote under this id.",
  QUOTE_WITHDRAWN: ({ reason }) => `This quote was withdrawn: ${reason}`,
  FIGURE_UNKNOWN: () => "The story shows no figure under this id.",
  FIGURE_WITHDRAWN: ({ reason }) => `This figure was withdrawn: ${reason}`,
  FIGURE_DOES_NOT_ADD_UP: ({ computed }) =>
    `This does not add up: rounded half up to the decimals that are shown, it comes to ${computed}.`,
  FIGURE_INPUT_UNKNOWN: ({ name, names }) =>
    `The figure has no input “${name}”; it has ${names.join(", ") || "none"}.`,
  BLOCK_UNKNOWN: () => "The article has no such block of words.",
  PHOTO_NOT_FILED: () => "No photo has been filed under this id.",
  PHOTO_KILLED: ({ reason }) => `This photo was killed and must not be used: ${reason}`,
  LEAD_PHOTO_TAKEN: () => "This story already has a lead picture; take that one out first.",
  PHOTO_NOT_PLACED: () => "The story runs no picture under this placement.",
  PHOTO_ALREADY_PLACED: () =>
    "The story runs this picture already, in the same role under another placement.",
  EMBARGO_HOLDS_LONGER: ({ until }) =>
    `The story is under embargo${until === null ? "" : ` until ${until}`}: lift it, saying on what basis, before one that ends earlier is set.`,
  NEVER_EMBARGOED: () => "The story was never under embargo.",
  ARTICLE_NOT_OF_STORY: () => "This article is none of the story's.",
  LEGAL_REVIEW_NOT_REQUESTED: ({ articleId }) =>
    `Nobody has asked legal about ${articleId === null ? "the story" : "this article"}.`,
  LEGAL_CONDITION_UNKNOWN: ({ condition, conditions }) =>
    conditions === 0
      ? "It was not cleared with conditions."
      : `There is no condition ${condition}; they are numbered from 0 to ${conditions - 1}.`,
  LEGAL_HOLD_UNKNOWN: () => "The story was never under this legal hold.",
  LEGAL_HOLD: underLegalHold,
  COURT_ORDER_UNKNOWN: () => "No such court order was recorded for the story.",
  LANGUAGE_UNKNOWN: languageUnknown,
};
