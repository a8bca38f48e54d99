import type { Assignment } from "../story/assignment.js";
import type { Claim } from "../story/claims/claim.js";
import type { CourtOrder } from "../story/courtOrder.js";
import type { Figure } from "../story/figures/figure.js";
import type { LegalHold } from "../story/legalHold.js";
import type { Placement } from "../story/placement.js";
import type { Quote } from "../story/quotes/quote.js";
import type { Source } from "../story/source.js";
import { storyDecider, type Story } from "../story/story.js";
import type { Tag } from "../story/tag.js";
import type { Keepings } from "./keeping.js";

/** What is not told of a story's past: what its stream counts. */
type Left = "id" | "revision" | "opened" | "sources";

/**
 * A story as it stood: where it lay and who was asked to do what for it, what it rested on, claimed, quoted and worked out,
 * what legal and the courts had said of it, what it was about and which pictures it ran.
 */
export type StoryThen = Omit<Story, Left> & Readonly<{ sources: readonly Source[] }>;

/** What of a story its past tells; written out, because it is made for every event of every story. */
export const storyThen = (story: Story): StoryThen => ({
  slugline: story.slugline,
  desk: story.desk,
  stage: story.stage,
  hold: story.hold,
  urgency: story.urgency,
  sources: Object.values(story.sources),
  claims: story.claims,
  quotes: story.quotes,
  figures: story.figures,
  assignments: story.assignments,
  tags: story.tags,
  relations: story.relations,
  pictures: story.pictures,
  embargo: story.embargo,
  legalReviews: story.legalReviews,
  legalHolds: story.legalHolds,
  courtOrders: story.courtOrders,
});

/** A story of which nothing has happened. */
export const noStoryYet: StoryThen = storyThen(storyDecider.initial);

/** How each part of a story is kept. */
export const storyKeepings: Keepings<StoryThen> = {
  slugline: "whole",
  desk: "whole",
  stage: "whole",
  hold: "whole",
  urgency: "whole",
  sources: { row: "source", idOf: ({ sourceId }: Source) => sourceId },
  claims: { row: "claim", idOf: ({ claimId }: Claim) => claimId },
  quotes: { row: "quote", idOf: ({ quoteId }: Quote) => quoteId },
  figures: { row: "figure", idOf: ({ figureId }: Figure) => figureId },
  assignments: { row: "assignment", idOf: ({ assignmentId }: Assignment) => assignmentId },
  tags: { row: "tag", idOf: ({ tagId }: Tag) => tagId },
  relations: "whole",
  pictures: { row: "picture", idOf: ({ placementId }: Placement) => placementId },
  embargo: "whole",
  legalReviews: { each: "legalReview" },
  legalHolds: { row: "legalHold", idOf: ({ holdId }: LegalHold) => holdId },
  courtOrders: { row: "courtOrder", idOf: ({ orderId }: CourtOrder) => orderId },
};
