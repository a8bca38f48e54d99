import { deciderOf, type Seam } from "../deciderOf.js";
import type { Gate } from "../gate.js";
import type { Body } from "./body/block.js";
import type { ArticleCommand, ArticleRefusal } from "./commands.js";
import type { ArticleEvent } from "./events.js";
import type { EditionClass } from "./publication/edition.js";
import type { Publication } from "./publication/publication.js";
import { alarming } from "./publication/alarming.js";
import type { Alarm } from "./publication/alarm.js";
import { changing } from "./publication/changing.js";
import { killing } from "./publication/killing.js";
import { publishing } from "./publication/publishing.js";
import type { Schedule } from "./publication/schedule.js";
import { scheduling } from "./publication/scheduling.js";
import { withdrawing } from "./publication/withdrawing.js";
import { locking, withHoldersWork, type Lock } from "./locking/locking.js";
import { reviewing } from "./review/reviewing.js";
import { settingAside, type SetAside } from "./review/settingAside.js";
import { unlessSpiked } from "./review/unlessSpiked.js";
import { withWriters } from "./review/withWriters.js";
import { suggesting } from "./suggesting/suggesting.js";
import type { Suggestion } from "./suggesting/suggestion.js";
import type { BylineEntry } from "./text/byline.js";
import type { Dateline } from "./text/dateline.js";
import { drafting } from "./text/drafting.js";
import { furnishing } from "./text/furnishing.js";
import { writing } from "./text/writing.js";
import { correctingAfterSource } from "./translation/correctingAfterSource.js";
import type { CorrectionTask } from "./translation/correctionTask.js";
import { translating } from "./translation/translating.js";
import type { Translation } from "./translation/translation.js";

/** Where a working copy stands. */
export type Workflow = "drafting" | "inReview" | "onHold" | "spiked";

/** An approval, and exactly what text it was given to. */
export type Approval = Readonly<{ contentHash: string; by: string; revision: number }>;

/** The edition that readers see, or saw last. */
export type LiveEdition = Readonly<{
  edition: number;
  class: EditionClass;
  note: string | null;
  /** The working copy's revision that was published. */
  revision: number;
  /** The revision at which the article's stream says so. */
  recordedAt: number;
  contentHash: string;
}>;

/** One language's text of a story as its stream tells it: the working copy and where it stands. */
export type Article = Readonly<{
  exists: boolean;
  id: string;
  revision: number;
  storyId: string;
  language: string;
  headline: string;
  dek: string | null;
  kicker: string | null;
  dateline: Dateline | null;
  slug: string | null;
  byline: readonly BylineEntry[];
  body: Body;
  captions: Readonly<Record<string, string>>;
  altTexts: Readonly<Record<string, string>>;
  translation: Translation | null;
  workflow: Workflow;
  hold: SetAside<"drafting" | "inReview"> | null;
  spike: SetAside<Exclude<Workflow, "spiked">> | null;
  lock: Lock | null;
  suggestions: Readonly<Record<string, Suggestion>>;
  approvals: Readonly<Partial<Record<Gate, Approval>>>;
  /** By gate, who wrote anything in its scope since its last approval. */
  writers: Readonly<Partial<Record<Gate, readonly string[]>>>;
  publication: Publication;
  /** The edition that readers see: none while it is withdrawn. */
  live: LiveEdition | null;
  /** The newest edition, whether or not readers still see it. */
  lastEdition: LiveEdition | null;
  /** What goes out by itself, or was to go out and did not. */
  schedule: Schedule | null;
  /** What a person has to look at, the oldest first. */
  alarms: readonly Alarm[];
  /** What a translation owes its readers because its source was put right, settled or not. */
  correctionTasks: readonly CorrectionTask[];
}>;

/** One seam of the work on an article. */
export type ArticleSeam<Commands extends ArticleCommand["type"], Events extends ArticleEvent["type"]> = Seam<
  Article,
  ArticleCommand,
  ArticleEvent,
  ArticleRefusal,
  Commands,
  Events
>;

/** How an article is drafted or translated, reviewed, approved, published and corrected. */
export const articleDecider = deciderOf<Article, ArticleCommand, ArticleEvent, ArticleRefusal>({
  category: "article",
  initial: {
    exists: false,
    id: "",
    revision: -1,
    storyId: "",
    language: "",
    headline: "",
    dek: null,
    kicker: null,
    dateline: null,
    slug: null,
    byline: [],
    body: [],
    captions: {},
    altTexts: {},
    translation: null,
    workflow: "drafting",
    hold: null,
    spike: null,
    lock: null,
    suggestions: {},
    approvals: {},
    writers: {},
    publication: { state: "unpublished" },
    live: null,
    lastEdition: null,
    schedule: null,
    alarms: [],
    correctionTasks: [],
  },
  exists: ({ exists }) => exists,
  beginning: ["DraftArticle", "OpenTranslation"],
  answers: {
    ...drafting.answers,
    ...unlessSpiked(writing.answers),
    ...unlessSpiked(furnishing.answers),
    ...unlessSpiked(translating.answers),
    ...unlessSpiked(reviewing.answers),
    ...settingAside.answers,
    ...locking.answers,
    ...unlessSpiked(suggesting.answers),
    ...publishing.answers,
    ...scheduling.answers,
    ...alarming.answers,
    ...correctingAfterSource.answers,
    ...changing.answers,
    ...withdrawing.answers,
    ...killing.answers,
  },
  effects: {
    ...drafting.effects,
    ...writing.effects,
    ...furnishing.effects,
    ...translating.effects,
    ...reviewing.effects,
    ...settingAside.effects,
    ...locking.effects,
    ...suggesting.effects,
    ...publishing.effects,
    ...scheduling.effects,
    ...alarming.effects,
    ...correctingAfterSource.effects,
    ...changing.effects,
    ...withdrawing.effects,
    ...killing.effects,
  },
  always: (article, event, writes) => withWriters(withHoldersWork(article, event), event.meta.by, writes),
});
