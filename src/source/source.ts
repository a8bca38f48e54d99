import { deciderOf, type Seam } from "../deciderOf.js";
import type { Sealed } from "../sealed.js";
import { admitting } from "./admitting.js";
import type { SourceCommand, SourceRefusal } from "./commands.js";
import type { SourceEvent } from "./events.js";
import { opening } from "./opening.js";
import { recording } from "./recording.js";

/** A confidential source as its stream tells it: who they are is sealed. */
export type ConfidentialSource = Readonly<{
  revision: number;
  storyId: string;
  alias: string;
  identity: Sealed | null;
  contact: Sealed | null;
  note: Sealed | null;
  /** Who recorded it, and when; null before that. */
  recorded: Readonly<{ by: string; at: string }> | null;
  /** The sources that stories name in public words, and that this is. */
  named: readonly Readonly<{ storyId: string; sourceId: string }>[];
  /** Who may open it, by their staff ids. */
  letIn: readonly string[];
  /** Who opened it, when and why. */
  openings: readonly Readonly<{ openingId: string; by: string; at: string; reason: string | null }>[];
}>;

/** One seam of how a source is protected. */
export type SourceSeam<Commands extends SourceCommand["type"], Events extends SourceEvent["type"]> = Seam<
  ConfidentialSource,
  SourceCommand,
  SourceEvent,
  SourceRefusal,
  Commands,
  Events
>;

/** A source whose identity only the people who were let in may open, each time for a reason that is recorded. */
export const sourceDecider = deciderOf<ConfidentialSource, SourceCommand, SourceEvent, SourceRefusal>({
  category: "source",
  initial: {
    revision: -1,
    storyId: "",
    alias: "",
    identity: null,
    contact: null,
    note: null,
    recorded: null,
    named: [],
    letIn: [],
    openings: [],
  },
  exists: ({ recorded }) => recorded !== null,
  beginning: ["RecordConfidentialSource"],
  answers: { ...recording.answers, ...admitting.answers, ...opening.answers },
  effects: { ...recording.effects, ...admitting.effects, ...opening.effects },
});
