import type { ArticleEvent } from "../../src/article/events.js";
import { articleDecider, type Workflow } from "../../src/article/article.js";
import type { PublicationState } from "../../src/article/publication/publication.js";
import { gatesTouchedBy } from "../../src/article/review/scope.js";
import type { Recorded } from "../../src/decider.js";

/** Where an article stands on its way, and where it goes on once what keeps it is over. */
export type Course = Readonly<{
  storyId: string;
  language: string;
  /** Null while nothing is to be done: its newest text is out, and nobody has written any of it since. */
  workflow: Workflow | null;
  publication: PublicationState | "scheduled";
  /** Where it stood before it was put on hold, and before it was spiked. */
  beforeHold: Workflow | null;
  beforeSpike: Workflow | null;
}>;

/** Where every article begins. */
const begun = {
  storyId: "",
  language: "",
  workflow: null,
  publication: "unpublished",
  beforeHold: null,
  beforeSpike: null,
} satisfies Course;

type Steps = {
  readonly [Type in ArticleEvent["type"]]?: (
    course: Course,
    event: Recorded<Extract<ArticleEvent, { type: Type }>>,
  ) => Course;
};

const unscheduled = (course: Course): Course => ({
  ...course,
  publication: course.publication === "scheduled" ? "unpublished" : course.publication,
});
const brought =
  (publication: Course["publication"]) =>
  (course: Course): Course => ({ ...course, publication });

/** What each event that moves an article does to its course; every other one leaves it where it is. */
const steps: Steps = {
  ArticleDrafted: (course, { data: { storyId, language } }) => ({
    ...course,
    storyId,
    language,
    workflow: "drafting",
  }),
  TranslationOpened: (course, { data: { storyId, language } }) => ({
    ...course,
    storyId,
    language,
    workflow: "drafting",
  }),
  ArticleSubmitted: (course) => ({ ...course, workflow: "inReview" }),
  ArticleReturned: (course) => ({ ...course, workflow: "drafting" }),
  ArticlePutOnHold: (course) => ({ ...course, workflow: "onHold", beforeHold: course.workflow }),
  ArticleResumed: (course) => ({
    ...course,
    workflow: course.beforeHold ?? atRest(course),
    beforeHold: null,
  }),
  ArticleSpiked: (course) => ({ ...course, workflow: "spiked", beforeSpike: course.workflow }),
  ArticleRevived: (course) => ({
    ...course,
    workflow: course.beforeSpike ?? atRest(course),
    beforeSpike: null,
  }),
  EditionPublished: (course, { data }) => ({
    ...course,
    publication: "live",
    workflow: data.class === "editorsNote" ? course.workflow : null,
  }),
  PublicationScheduled: (course) => ({
    ...course,
    publication: course.publication === "unpublished" ? "scheduled" : course.publication,
  }),
  ScheduleCancelled: unscheduled,
  ScheduleFailed: unscheduled,
  ScheduleMissed: unscheduled,
  ArticleUnpublished: brought("unpublishedAfterLive"),
  ArticleRepublished: brought("live"),
  ArticleRetracted: brought("retracted"),
  ArticleTakenDown: brought("takenDown"),
  ArticleKilled: brought("killed"),
  KillLifted: brought("unpublishedAfterLive"),
};

/** What a text is once it was set aside at rest and is taken up again: what it was; a draft if it was never out. */
const atRest = ({ publication }: Course): Workflow | null =>
  publication === "unpublished" || publication === "scheduled" ? "drafting" : null;

const moves = steps as Readonly<
  Record<string, ((course: Course, event: Recorded<ArticleEvent>) => Course) | undefined>
>;

/** The course of an article after one more event. Writing any of its text takes it up again, if it was at rest. */
export const courseOf = {
  category: "article",
  initial: begun as Course,
  evolve(course: Course, event: Recorded<ArticleEvent>): Course {
    const move = moves[event.type];
    if (move) return move(course, event);
    if (course.workflow !== null) return course;
    const isText = gatesTouchedBy(articleDecider.facets(event).writes).length > 0;
    return isText ? { ...course, workflow: "drafting" } : course;
  },
};
