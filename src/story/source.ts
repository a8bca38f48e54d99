import type { StoryEvent } from "./events.js";
import type { Story } from "./story.js";
import type { Withdrawal } from "./withdrawal.js";

/** A warning to everybody who uses a source; one that was withdrawn is kept with the reason. */
export type Caution = Readonly<{
  cautionId: string;
  text: string;
  by: string;
  at: string;
  withdrawn: Withdrawal | null;
}>;

/** What a source said on the day, as it was kept. */
export type ArchivedLink = Omit<Extract<StoryEvent, { type: "LinkArchived" }>["data"], "sourceId"> &
  Readonly<{ by: string; at: string }>;

/** Someone or something that the story rests on. */
export type Source = Extract<StoryEvent, { type: "SourceAttributed" }>["data"] &
  Readonly<{ cautions: readonly Caution[]; links: readonly ArchivedLink[] }>;

/** The story's source under an id, or null. */
export const sourceIn = ({ sources }: Story, sourceId: string): Source | null =>
  Object.hasOwn(sources, sourceId) ? sources[sourceId]! : null;

/** The story with something new said of one of its sources. */
export const withSource = (story: Story, sourceId: string, said: Partial<Source>): Story => {
  const source = sourceIn(story, sourceId);
  return source ? { ...story, sources: { ...story.sources, [sourceId]: { ...source, ...said } } } : story;
};
