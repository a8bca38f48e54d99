import type { PictureAtHand } from "../../src/article/commands.js";
import type { Article } from "../../src/article/article.js";
import type { Blocker, PhotoBlocker } from "../../src/blocker.js";
import { endOf } from "../../src/photo/lease.js";
import type { Photo } from "../../src/photo/photo.js";
import type { Story } from "../../src/story/story.js";
import { justAfter } from "../turns.js";
import { deadlineOf } from "./boardEntry.js";
import type { Standing } from "./standing.js";

/** What on the board changes by itself. */
export type BoardKind = "article" | "story" | "photo";

/** The instants from which on something shows something else, in milliseconds or as the log spells them. */
export type Turns = readonly (string | number | null)[];

type Shown = Readonly<{ article: Article; pictures: readonly PictureAtHand[]; standing: Standing }>;

/** When an embargo of a story or its hold ends by itself. */
export const turnsOfStory = ({ embargo, hold }: Pick<Story, "embargo" | "hold">): Turns => [
  embargo && embargo.lifted === null ? embargo.until : null,
  hold && hold.until,
];

/** When a photo's lease begins and ends. */
export const turnsOfPhoto = ({ lease }: Pick<Photo, "lease">): Turns =>
  lease ? [lease.from, endOf(lease)] : [];

/** When the deadline of an article passes, its lock ends, and whatever stands against it begins or ends. */
export const turnsOfArticle = ({ article, pictures, standing }: Shown, story: Story): Turns => [
  justAfter(deadlineOf(story)),
  article.lock && article.lock.until,
  ...turnsOfStory(story),
  ...[...standing.blockers, ...pictures.flatMap(({ blockers }) => blockers)].flatMap(turnsOfBlocker),
];

const turnsOfBlocker = (blocker: Blocker | PhotoBlocker): Turns => [
  "from" in blocker ? blocker.from : null,
  "until" in blocker ? blocker.until : null,
];
