import type { Article } from "../../src/article/article.js";
import { publicationOf } from "../../src/article/publication/publicationOf.js";
import { wordsOf, type BoardFilter, type BoardFlag } from "../../src/boardFilter.js";
import type { PictureAtHand } from "../../src/article/commands.js";
import type { Story } from "../../src/story/story.js";
import { reviewOf } from "../../src/story/legalReview.js";
import type { Standing } from "./standing.js";

/** What the board knows of an article besides its words: all that it can be found, counted and put in order by. */
export type BoardEntry = Readonly<{
  /** By what it can be found, each with the instant at which that ends by itself; null if it does not. */
  marks: ReadonlyMap<string, string | null>;
  /** What of its story is due first and not finished. */
  deadline: string | null;
  urgency: number;
  desk: string;
  stage: string;
  language: string;
  workflow: string;
  publication: string;
}>;

/** What an entry is made of. */
export type EntryParts = Readonly<{
  article: Article;
  story: Story;
  pictures: readonly PictureAtHand[];
  segments: Standing["segments"];
  movedBy: string;
}>;

/** The mark of every article. */
export const everyArticle = "article";

/** The kind of a tag that was asked for without saying which. */
export const anyKind = "any" as const;

/** What a filter may ask for in one of its lists: all that an article may have there. */
type Wanted<List extends "workflows" | "publications" | "tags"> = NonNullable<BoardFilter[List]>[number];

/** How an article's marks are spelled, each kind with its own beginning. */
export const markOf = {
  desk: (desk: string) => `desk:${desk}`,
  language: (language: string) => `language:${language}`,
  workflow: (workflow: Wanted<"workflows">) => `workflow:${workflow}`,
  publication: (publication: Wanted<"publications">) => `publication:${publication}`,
  urgency: (urgency: number) => `urgency:${urgency}`,
  stage: (stage: string) => `stage:${stage}`,
  flag: (flag: BoardFlag) => `flag:${flag}`,
  picture: (has: boolean) => `picture:${has}`,
  person: (part: string, staffId: string) => `${part}:${staffId}`,
  tag: (kind: NonNullable<Wanted<"tags">["kind"]> | typeof anyKind, named: string) =>
    `tag:${kind}:${named.normalize("NFC").toLowerCase()}`,
  word: (word: string) => `word:${word}`,
  noDeadline: "deadline:none",
} as const;

/** What the board knows of an article. */
export function boardEntryOf(parts: EntryParts): BoardEntry {
  const { article, story } = parts;
  const { desk, urgency } = story;
  const { language, workflow } = article;
  const publication = publicationOf(article);
  const deadline = deadlineOf(story);
  const stage = story.stage ?? "";
  const marks = new Map<string, string | null>();
  const plain = [
    everyArticle,
    markOf.desk(desk),
    markOf.language(language),
    markOf.workflow(workflow),
    markOf.publication(publication),
    markOf.urgency(urgency),
    markOf.stage(stage),
    ...(deadline === null ? [markOf.noDeadline] : []),
    markOf.picture(story.pictures.some(({ role }) => role === "lead")),
    ...peopleOf(parts),
    ...story.tags.flatMap(({ kind, code, name }) =>
      ([kind, anyKind] as const).flatMap((of) =>
        [name, ...(code === null ? [] : [code])].map((it) => markOf.tag(of, it)),
      ),
    ),
    ...wordsOf(story.slugline).map(markOf.word),
    ...flagsOf(parts).map(markOf.flag),
  ];
  for (const mark of plain) marks.set(mark, null);
  if (isChecked(parts.pictures)) marks.set(markOf.flag("picturesChecked"), leasedUntil(parts.pictures));
  if (workflow === "onHold") marks.set(markOf.flag("onHold"), null);
  else if (story.hold) marks.set(markOf.flag("onHold"), story.hold.until);
  return { marks, deadline, urgency, desk, stage, language, workflow, publication };
}

const unfinished = new Set(["assigned", "accepted", "declined"]);
const atWork = new Set(["assigned", "accepted"]);

/** What of a story is due first and not finished. */
export const deadlineOf = ({ assignments }: Pick<Story, "assignments">): string | null =>
  assignments
    .flatMap(({ status, dueAt }) => (dueAt !== null && unfinished.has(status) ? [dueAt] : []))
    .toSorted()[0] ?? null;

const peopleOf = ({ article, story, movedBy }: EntryParts): readonly string[] => [
  ...story.assignments
    .filter(({ status }) => atWork.has(status))
    .map(({ assigneeId }) => markOf.person("assigned", assigneeId)),
  ...article.authors.map((staffId) => markOf.person("wrote", staffId)),
  markOf.person("moved", movedBy),
];

function flagsOf(parts: EntryParts): readonly BoardFlag[] {
  const { article, segments } = parts;
  const legal = [...legalFlags(parts)];
  const pictures = pictureFlags(parts.pictures);
  return [
    ...legal,
    ...(legal.some((flag) => flag !== "legallyCleared") ? (["needsLegal"] as const) : []),
    ...pictures,
    ...(pictures.length > 0 ? (["needsPictureDesk"] as const) : []),
    ...(article.alarms.length > 0 ? (["hasAlarms"] as const) : []),
    ...((segments?.stale ?? 0) > 0 ? (["staleTranslation"] as const) : []),
  ];
}

function* legalFlags({ article, story }: EntryParts): Generator<BoardFlag> {
  const reviews = [null, article.id].flatMap((about) => story.legalReviews[reviewOf(about)] ?? []);
  const open = reviews.flatMap((review): BoardFlag[] => {
    if (review.outcome === "outstanding") return ["legalOutstanding"];
    if (review.outcome === "refused") return ["legalRefused"];
    return review.conditions.some(({ met }) => met === null) ? ["legalConditions"] : [];
  });
  yield* open;
  if (reviews.length > 0 && open.length === 0) yield "legallyCleared";
}

const pictureFlagOf: Readonly<Record<string, BoardFlag>> = {
  PHOTO_UNCREDITED: "pictureUncredited",
  PHOTO_UNVERIFIED: "pictureUnverified",
  PERMISSION_MISSING: "picturePermission",
  PERMISSION_REFUSED: "picturePermission",
};

const pictureFlags = (pictures: readonly PictureAtHand[]): readonly BoardFlag[] => [
  ...new Set(pictures.flatMap(({ blockers }) => blockers.flatMap(({ code }) => pictureFlagOf[code] ?? []))),
];

/** Nothing is left for the photo desk to do: only time speaks against any of the pictures. */
const isChecked = (pictures: readonly PictureAtHand[]): boolean =>
  pictures.length > 0 &&
  pictures.every(({ blockers }) => blockers.every(({ code }) => code.startsWith("LEASE_")));

const leasedUntil = (pictures: readonly PictureAtHand[]): string | null =>
  pictures
    .flatMap(({ blockers }) => blockers.flatMap((blocker) => ("from" in blocker ? blocker.from : [])))
    .toSorted()[0] ?? null;
