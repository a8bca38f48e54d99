import { deciderOf, type Seam } from "../deciderOf.js";
import type { PictureRole } from "../pictureRole.js";
import type { StoryCommand, StoryRefusal } from "./commands.js";
import type { StoryEvent } from "./events.js";
import { illustrating } from "./illustrating.js";
import { opening } from "./opening.js";
import { sourcing } from "./sourcing.js";

/** A picture that the story runs. */
export type Placement = Readonly<{ placementId: string; photoId: string; role: PictureRole }>;

/** What a story rests on. */
export type Source = Extract<StoryEvent, { type: "SourceAttributed" }>["data"];

/** A piece of work as all its languages share it. */
export type Story = Readonly<{
  revision: number;
  opened: boolean;
  slugline: string;
  desk: string;
  urgency: number;
  sources: Readonly<Record<string, Source>>;
  pictures: readonly Placement[];
}>;

/** One seam of the work on a story. */
export type StorySeam<Commands extends StoryCommand["type"], Events extends StoryEvent["type"]> = Seam<
  Story,
  StoryCommand,
  StoryEvent,
  StoryRefusal,
  Commands,
  Events
>;

/** How a story is opened, sourced and illustrated. */
export const storyDecider = deciderOf<Story, StoryCommand, StoryEvent, StoryRefusal>({
  category: "story",
  initial: { revision: -1, opened: false, slugline: "", desk: "", urgency: 5, sources: {}, pictures: [] },
  exists: ({ opened }) => opened,
  beginning: ["OpenStory"],
  answers: { ...opening.answers, ...sourcing.answers, ...illustrating.answers },
  effects: { ...opening.effects, ...sourcing.effects, ...illustrating.effects },
});
