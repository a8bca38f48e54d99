import type { Command } from "../decider.js";
import type { CommonRefusal, Sentences } from "../refusal.js";
import type { Sealed } from "../sealed.js";

/** Who a source is, sealed before anything looks at it; and what may be said of them. */
export type SourceWords = Readonly<{
  alias: string;
  identity: Sealed | null;
  contact: Sealed | null;
  note: Sealed | null;
}>;

/** What recording a source must know of its story. */
export type SourceStoryFacts = Readonly<{ storyFound: boolean }>;

/** What keeping a story's source confidential must know: whether the story is there, and names that source. */
export type KeptSourceFacts = SourceStoryFacts & Readonly<{ sourceFound: boolean }>;

/** Everything that may be asked of a confidential source. */
export type SourceCommand =
  | Command<"RecordConfidentialSource", SourceWords & { storyId: string; facts: SourceStoryFacts }>
  | Command<"ReviseConfidentialSource", SourceWords>
  | Command<"KeepSourceConfidential", { storyId: string; sourceId: string; facts: KeptSourceFacts }>
  | Command<"LetInToSource", { staffId: string; facts: Readonly<{ joined: boolean }> }>
  | Command<"LetOutOfSource", { staffId: string }>
  | Command<"OpenConfidentialSource", { openingId: string }>;

/** Everything a confidential source may answer instead of obeying. */
export type SourceRefusal =
  | CommonRefusal
  | Readonly<{ code: "STORY_NOT_FOUND"; storyId: string }>
  | Readonly<{ code: "SOURCE_UNKNOWN"; sourceId: string }>
  | Readonly<{ code: "STAFF_MEMBER_UNKNOWN"; staffId: string; path: readonly string[] }>
  | Readonly<{ code: "NOT_LET_IN" }>
  | Readonly<{ code: "NOT_YOURS_TO_LET_IN" }>;

/** Each of a confidential source's noes in a sentence fit to show. */
export const sourceRefusalSentences: Sentences<Exclude<SourceRefusal, CommonRefusal>> = {
  STORY_NOT_FOUND: () => "No story has been opened under this id.",
  SOURCE_UNKNOWN: () => "The story names no source under this id.",
  STAFF_MEMBER_UNKNOWN: () => "Nobody on the staff has this id.",
  NOT_LET_IN: () =>
    "You have not been let in to this source: whoever recorded it, or an editor-in-chief, can let you in.",
  NOT_YOURS_TO_LET_IN: () =>
    "Who is let in to a source is for whoever recorded it, while they are let in themselves, or an editor-in-chief.",
};
