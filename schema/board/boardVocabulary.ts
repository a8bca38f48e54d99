import type { BoardFlag as Flag, BoardPart as Part, DeadlineDay as Day } from "../../src/boardFilter.js";
import type { BoardGrouping as Grouping } from "../../projections/board/boardConditions.js";
import type { BoardSort as Sort } from "../../projections/board/boardStatements.js";
import { enumType } from "../enumType.js";

/** The board's own closed lists of words. */
export const BoardFlag = enumType<Flag>(
  "BoardFlag",
  "What an article waits for, or has behind it, as a desk looks for it.",
  {
    needsLegal: "Legal has to do with it: any of the three that follow.",
    legalOutstanding: "Legal was asked about it or its story, and has not answered.",
    legalConditions: "Legal cleared it with conditions, and not all of them are met.",
    legalRefused: "Legal refused it.",
    legallyCleared: "Whatever legal was asked about it, legal cleared, and every condition is met.",
    needsPictureDesk: "The photo desk has to do with its pictures: any of the three that follow.",
    pictureUncredited: "One of its pictures has no credit line.",
    pictureUnverified: "One of its pictures comes from social media and has not been verified.",
    picturePermission: "One of its pictures lacks its owner's permission, or was refused it.",
    picturesChecked: "It has pictures, and nothing is left for the photo desk to do about them.",
    hasAlarms: "Somebody has to look at it: it has an alarm that nobody has dismissed.",
    onHold: "It waits: it is on hold, or its story is.",
    staleTranslation: "It is a translation of words that its source has changed or dropped since.",
  },
);

export const BoardPart = enumType<Part>("BoardPart", "What somebody is to an article.", {
  assigned: "Its story is assigned to them, and they have neither declined nor finished.",
  wrote: "They drafted it, or wrote something in it.",
  moved: "They did the last thing that happened to it.",
});

export const DeadlineDay = enumType<Day>(
  "DeadlineDay",
  "When a deadline falls. An article's deadline is the first of its story's that is not met yet.",
  {
    overdue: "It has passed.",
    today: "It falls on the day that it is.",
    tomorrow: "It falls on the next day.",
    weekend: "It falls on this Saturday or Sunday, or, during the week, on the next ones.",
    none: "There is none.",
  },
);

export const BoardSort = enumType<Sort>("BoardSort", "What a board is put in order by.", {
  moved: "The last moved first.",
  deadline: "What is due first stands first, what has no deadline last.",
  urgency: "The most urgent first, and of the equally urgent the newest.",
  drafted: "What was begun last stands first.",
});

export const BoardGrouping = enumType<Grouping>("BoardGrouping", "What a board is counted by.", {
  workflow: "Where the working copy stands.",
  publication: "Whether readers see it.",
  desk: "The desk that owns the story.",
  language: "The language.",
  stage: "The stage of its desk's work; stages of the same name on several desks are counted as one.",
  urgency: "The urgency.",
});
