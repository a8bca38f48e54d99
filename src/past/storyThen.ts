import type { Placement } from "../story/placement.js";
import type { Source } from "../story/source.js";
import { storyDecider, type Story } from "../story/story.js";
import type { Tag } from "../story/tag.js";
import type { Keepings } from "./keeping.js";

/**
 * What is not told of a story's past: what its stream counts, its planning, what it claims (each claim keeps its own past),
 * and what legal was told.
 */
type Left =
  | "id"
  | "revision"
  | "opened"
  | "hold"
  | "sources"
  | "claims"
  | "quotes"
  | "figures"
  | "assignments"
  | "legalReviews"
  | "legalHolds"
  | "courtOrders";

/** A story as it stood: where it lay, what it rested on, what it was about and which pictures it ran. */
export type StoryThen = Omit<Story, Left> & Readonly<{ sources: readonly Source[] }>;

/** What of a story its past tells. */
export function storyThen(story: Story): StoryThen {
  const { slugline, desk, stage, urgency, tags, relations, pictures, embargo, sources } = story;
  const about = { slugline, desk, stage, urgency, tags, relations, pictures, embargo };
  return { ...about, sources: Object.values(sources) };
}

/** A story of which nothing has happened. */
export const noStoryYet: StoryThen = storyThen(storyDecider.initial);

/** How each part of a story is kept. */
export const storyKeepings: Keepings<StoryThen> = {
  slugline: "whole",
  desk: "whole",
  stage: "whole",
  urgency: "whole",
  sources: { row: "source", idOf: ({ sourceId }: Source) => sourceId },
  tags: { row: "tag", idOf: ({ tagId }: Tag) => tagId },
  relations: "whole",
  pictures: { row: "picture", idOf: ({ placementId }: Placement) => placementId },
  embargo: "whole",
};
