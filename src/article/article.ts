import { deciderOf, type Seam } from "../deciderOf.js";
import type { Gate } from "../gate.js";
import type { Body } from "./body/block.js";
import type { ArticleCommand, ArticleRefusal } from "./commands.js";
import type { ArticleEvent } from "./events.js";
import { askingForCorrection } from "./correcting/askingForCorrection.js";
import type { CorrectionRequest } from "./correcting/correctionRequest.js";
import { exportingEvidence } from "./exporting/exportingEvidence.js";
import type { EditionClass } from "./publication/edition.js";
import type { Publication } from "./publication/publication.js";
import { alarming } from "./publication/alarming.js";
import type { Alarm } from "./publication/alarm.js";
import { changing } from "./publication/changing.js";
import { killing } from "./publication/killing.js";
import { ordering } from "./publication/ordering.js";
import { publishing } from "./publication/publishing.js";
import type { Schedule } from "./publication/schedule.js";
import { scheduling } from "./publication/scheduling.js";
import type { WithdrawalOrder } from "./publication/withdrawalOrder.js";
import { withdrawing } from "./publication/withdrawing.js";
import { locking, withHoldersWork, type Lock } from "./locking/locking.js";
import type { Approval, ApprovalRefusal, GateWaiver } from "./review/gateRuling.js";
import { refusing } from "./review/refusing.js";
import { reviewing } from "./review/reviewing.js";
import { settingAside, type SetAside } from "./review/settingAside.js";
import { unlessSpiked } from "./review/unlessSpiked.js";
import { waiving } from "./review/waiving.js";
import { withWriters } from "./review/withWriters.js";
import { proposing } from "./suggesting/proposing.js";
import { suggesting } from "./suggesting/suggesting.js";
import type { Suggestion } from "./suggesting/suggestion.js";
import type { BylineEntry } from "./text/byline.js";
import type { Dateline } from "./text/dateline.js";
import { drafting } from "./text/drafting.js";
import type { EdNote } from "./text/edNote.js";
import { edNoting } from "./text/edNoting.js";
import { furnishing } from "./text/furnishing.js";
import type { Headlines } from "./text/headlines.js";
import { headlining } from "./text/headlining.js";
import { restoring } from "./text/restoring.js";
import { writing } from "./text/writing.js";
import { correctingAfterSource } from "./translation/correctingAfterSource.js";
import type { CorrectionTask } from "./translation/correctionTask.js";
import { translationExists } from "./translation/translationExists.js";
import { translating } from "./translation/translating.js";
import type { Translation } from "./translation/translation.js";

/** Where a working copy stands. */
export type Workflow = "drafting" | "inReview" | "onHold" | "spiked";

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
  /** What stood over it in other places. */
  headlines: Headlines;
}>;

/** One language's text of a story as its stream tells it: the working copy and where it stands. */
export type Article = Readonly<{
  exists: boolean;
  id: string;
  revision: number;
  storyId: string;
  language: string;
  headline: string;
  /** By place, what is to stand over it there instead. */
  headlines: Headlines;
  dek: string | null;
  kicker: string | null;
  dateline: Dateline | null;
  slug: string | null;
  byline: readonly BylineEntry[];
  /** What those who handle the text should mind; never for its readers. */
  edNote: EdNote | null;
  body: Body;
  captions: Readonly<Record<string, string>>;
  altTexts: Readonly<Record<string, string>>;
  /** By `caption:<placement>` and `altText:<placement>`, the revision of the story that their writer had seen. */
  sawStory: Readonly<Record<string, number>>;
  translation: Translation | null;
  workflow: Workflow;
  hold: SetAside<"drafting" | "inReview"> | null;
  spike: SetAside<Exclude<Workflow, "spiked">> | null;
  lock: Lock | null;
  suggestions: Readonly<Record<string, Suggestion>>;
  approvals: Readonly<Partial<Record<Gate, Approval>>>;
  /** By gate, each text that was refused and not let pass since, the oldest first. */
  refusals: Readonly<Partial<Record<Gate, readonly ApprovalRefusal[]>>>;
  waivers: Readonly<Partial<Record<Gate, GateWaiver>>>;
  /** By gate, who wrote anything in its scope since its last approval. */
  writers: Readonly<Partial<Record<Gate, readonly string[]>>>;
  /** By photo, the revision of it that the photo gate's last approval saw. */
  photosSeen: Readonly<Record<string, number>>;
  publication: Publication;
  /** The edition that readers see: none while it is withdrawn. */
  live: LiveEdition | null;
  /** The newest edition, whether or not readers still see it. */
  lastEdition: LiveEdition | null;
  /** What goes out by itself, or was to go out and did not. */
  schedule: Schedule | null;
  /** What a person has to look at, the oldest first. */
  alarms: readonly Alarm[];
  /** What legal and standards ordered to be withdrawn, the oldest first, carried out or not. */
  withdrawalOrders: readonly WithdrawalOrder[];
  /** Everybody who ever wrote any of what readers see of it. */
  authors: readonly string[];
  /** What people say is wrong with what was published, the oldest first. */
  correctionRequests: readonly CorrectionRequest[];
  /** What a translation owes its readers because its source was put right, settled or not. */
  correctionTasks: readonly CorrectionTask[];
  /** The bundles of evidence that were asked for, the oldest first. */
  exports: readonly string[];
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
    headlines: {},
    dek: null,
    kicker: null,
    dateline: null,
    slug: null,
    byline: [],
    edNote: null,
    body: [],
    captions: {},
    altTexts: {},
    sawStory: {},
    translation: null,
    workflow: "drafting",
    hold: null,
    spike: null,
    lock: null,
    suggestions: {},
    approvals: {},
    refusals: {},
    waivers: {},
    writers: {},
    photosSeen: {},
    publication: { state: "unpublished" },
    live: null,
    lastEdition: null,
    schedule: null,
    alarms: [],
    withdrawalOrders: [],
    authors: [],
    correctionRequests: [],
    correctionTasks: [],
    exports: [],
  },
  exists: ({ exists }) => exists,
  beginning: ["DraftArticle", "OpenTranslation"],
  begun: translationExists,
  answers: {
    ...drafting.answers,
    ...unlessSpiked(writing.answers),
    ...unlessSpiked(furnishing.answers),
    ...unlessSpiked(headlining.answers),
    ...unlessSpiked(edNoting.answers),
    ...unlessSpiked(restoring.answers),
    ...unlessSpiked(translating.answers),
    ...unlessSpiked(reviewing.answers),
    ...unlessSpiked(refusing.answers),
    ...unlessSpiked(waiving.answers),
    ...settingAside.answers,
    ...locking.answers,
    ...unlessSpiked(proposing.answers),
    ...unlessSpiked(suggesting.answers),
    ...publishing.answers,
    ...scheduling.answers,
    ...alarming.answers,
    ...correctingAfterSource.answers,
    ...askingForCorrection.answers,
    ...exportingEvidence.answers,
    ...changing.answers,
    ...ordering.answers,
    ...withdrawing.answers,
    ...killing.answers,
  },
  effects: {
    ...drafting.effects,
    ...writing.effects,
    ...furnishing.effects,
    ...headlining.effects,
    ...edNoting.effects,
    ...restoring.effects,
    ...translating.effects,
    ...reviewing.effects,
    ...refusing.effects,
    ...waiving.effects,
    ...settingAside.effects,
    ...locking.effects,
    ...proposing.effects,
    ...suggesting.effects,
    ...publishing.effects,
    ...scheduling.effects,
    ...alarming.effects,
    ...correctingAfterSource.effects,
    ...askingForCorrection.effects,
    ...exportingEvidence.effects,
    ...changing.effects,
    ...ordering.effects,
    ...withdrawing.effects,
    ...killing.effects,
  },
  always: (article, event, writes) => withWriters(withHoldersWork(article, event), event.meta.by, writes),
});
