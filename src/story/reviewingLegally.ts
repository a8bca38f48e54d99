import { accept, refuse, type Recorded } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { StoryRefusal } from "./commands.js";
import type { StoryEvent } from "./events.js";
import { reviewOf, type LegalOutcome, type LegalReview } from "./legalReview.js";
import type { Story, StorySeam } from "./story.js";

/** How legal is asked about a story or one of its articles, and answers: cleared, cleared with conditions, or refused. */
export const reviewingLegally: StorySeam<
  | "RequestLegalReview"
  | "ClearLegally"
  | "ClearLegallyWithConditions"
  | "RefuseLegally"
  | "MeetLegalCondition",
  | "LegalReviewRequested"
  | "LegallyCleared"
  | "LegallyClearedWithConditions"
  | "LegallyRefused"
  | "LegalConditionMet"
> = {
  answers: {
    RequestLegalReview(command, story) {
      const { articleId, facts } = command;
      const concern = line(command.concern);
      if (concern === "") return refuse(invalid(["concern"], "Say what legal should look at."));
      if (articleId !== null && !facts.ofThisStory)
        return refuse({ code: "ARTICLE_NOT_OF_STORY", articleId });
      const review = story.legalReviews[reviewOf(articleId)];
      const asked =
        review?.outcome === "outstanding" && review.concerns.some((one) => one.concern === concern);
      if (asked) return accept();
      return accept({ type: "LegalReviewRequested", data: { articleId, concern } });
    },
    ClearLegally(command, story) {
      const { articleId } = command;
      const review = story.legalReviews[reviewOf(articleId)];
      if (!review) return refuse(notAsked(command));
      const note = line(command.note ?? "") || null;
      if (review.outcome === "cleared" && review.note === note) return accept();
      return accept({ type: "LegallyCleared", data: { articleId, note } });
    },
    ClearLegallyWithConditions(command, story) {
      const { articleId } = command;
      const review = story.legalReviews[reviewOf(articleId)];
      if (!review) return refuse(notAsked(command));
      const conditions = command.conditions.map(line);
      const blank = conditions.indexOf("");
      if (conditions.length === 0) return refuse(invalid(["conditions"], "Say at least one condition."));
      if (blank >= 0) return refuse(invalid(["conditions", String(blank)], "A condition needs words."));
      const said = review.conditions.map(({ condition }) => condition);
      const same = said.length === conditions.length && said.every((one, n) => one === conditions[n]);
      if (review.outcome === "clearedWithConditions" && same) return accept();
      return accept({ type: "LegallyClearedWithConditions", data: { articleId, conditions } });
    },
    RefuseLegally(command, story) {
      const { articleId } = command;
      const review = story.legalReviews[reviewOf(articleId)];
      if (!review) return refuse(notAsked(command));
      const grounds = line(command.grounds);
      if (grounds === "") return refuse(invalid(["grounds"], "Say on what grounds it is refused."));
      if (review.outcome === "refused" && review.grounds === grounds) return accept();
      return accept({ type: "LegallyRefused", data: { articleId, grounds } });
    },
    MeetLegalCondition(command, story) {
      const { articleId, condition } = command;
      const review = story.legalReviews[reviewOf(articleId)];
      if (!review) return refuse(notAsked(command));
      const conditions = review.outcome === "clearedWithConditions" ? review.conditions : [];
      const named = conditions[condition];
      if (!named)
        return refuse({ code: "LEGAL_CONDITION_UNKNOWN", condition, conditions: conditions.length });
      return named.met ? accept() : accept({ type: "LegalConditionMet", data: { articleId, condition } });
    },
  },
  effects: {
    LegalReviewRequested: {
      evolve(story, { data: { articleId, concern }, meta: { by, at } }) {
        const before = story.legalReviews[reviewOf(articleId)];
        const waiting = before?.outcome === "outstanding" ? before.concerns : [];
        const concerns = [...waiting, { concern, by, at }];
        return withReview(story, { ...unanswered, articleId, concerns });
      },
      writes: ({ articleId }) => [`legalReview:${reviewOf(articleId)}`],
    },
    LegallyCleared: {
      evolve: (story, event) => answered(story, event, "cleared", { note: event.data.note }),
      writes: ({ articleId }) => [`legalReview:${reviewOf(articleId)}`],
    },
    LegallyClearedWithConditions: {
      evolve: (story, event) =>
        answered(story, event, "clearedWithConditions", {
          conditions: event.data.conditions.map((condition) => ({ condition, met: null })),
        }),
      writes: ({ articleId }) => [`legalReview:${reviewOf(articleId)}`],
    },
    LegallyRefused: {
      evolve: (story, event) => answered(story, event, "refused", { grounds: event.data.grounds }),
      writes: ({ articleId }) => [`legalReview:${reviewOf(articleId)}`],
    },
    LegalConditionMet: {
      evolve(story, { data: { articleId, condition }, meta: { by, at } }) {
        const review = story.legalReviews[reviewOf(articleId)]!;
        const conditions = review.conditions.map((one, n) =>
          n === condition ? { ...one, met: { by, at } } : one,
        );
        return withReview(story, { ...review, conditions });
      },
      writes: ({ articleId, condition }) => [`legalCondition:${reviewOf(articleId)}:${condition}`],
      reads: ({ articleId }) => [`legalReview:${reviewOf(articleId)}`],
    },
  },
};

const unanswered = {
  outcome: "outstanding",
  by: null,
  at: null,
  note: null,
  grounds: null,
  conditions: [],
} as const;

type Answered = Extract<
  StoryEvent,
  { type: "LegallyCleared" | "LegallyClearedWithConditions" | "LegallyRefused" }
>;

function answered(
  story: Story,
  { data: { articleId }, meta: { by, at } }: Recorded<Answered>,
  outcome: LegalOutcome,
  words: Partial<LegalReview>,
): Story {
  const { concerns } = story.legalReviews[reviewOf(articleId)]!;
  return withReview(story, { ...unanswered, articleId, concerns, outcome, by, at, ...words });
}

const withReview = (story: Story, review: LegalReview): Story => ({
  ...story,
  legalReviews: { ...story.legalReviews, [reviewOf(review.articleId)]: review },
});

const notAsked = ({ articleId }: Readonly<{ articleId: string | null }>): StoryRefusal => ({
  code: "LEGAL_REVIEW_NOT_REQUESTED",
  articleId,
});
