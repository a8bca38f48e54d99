import type { Command } from "../decider.js";
import type { CommonRefusal, Sentences } from "../refusal.js";
import type { PictureRole } from "../pictureRole.js";
import type { SourceKind } from "./events.js";

/** What a decision about a picture must know of the photo's own stream. */
export type PhotoAtHand = Readonly<{ filed: boolean; killed: string | null }>;

/** Everything the newsroom may ask of a story. */
export type StoryCommand =
  | Command<
      "OpenStory",
      { slugline: string; desk: string; urgency: number; facts: Readonly<{ desks: readonly string[] }> }
    >
  | Command<"ChangeSlugline", { slugline: string }>
  | Command<
      "AttributeSource",
      { sourceId: string; name: string; kind: SourceKind; url: string | null; note: string | null }
    >
  | Command<
      "PlacePhoto",
      { placementId: string; photoId: string; role: PictureRole; facts: Readonly<{ photo: PhotoAtHand }> }
    >
  | Command<"TakeOutPhoto", { placementId: string }>;

/** Everything a story may answer instead of obeying. */
export type StoryRefusal =
  | CommonRefusal
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
  | Readonly<{ code: "PHOTO_NOT_FILED"; photoId: string }>
  | Readonly<{ code: "PHOTO_KILLED"; reason: string }>
  | Readonly<{ code: "LEAD_PHOTO_TAKEN"; placementId: string }>
  | Readonly<{ code: "PHOTO_NOT_PLACED"; placementId: string }>;

/** Each of a story's noes in a sentence fit to show. */
export const storyRefusalSentences: Sentences<Exclude<StoryRefusal, CommonRefusal>> = {
  DESK_UNKNOWN: ({ desk, desks }) =>
    desks.length === 0
      ? "This newsroom has no desk yet: an editor-in-chief opens one with openDesk."
      : `There is no desk “${desk}” in this newsroom; there is ${desks.join(", ")}.`,
  PHOTO_NOT_FILED: () => "No photo has been filed under this id.",
  PHOTO_KILLED: ({ reason }) => `This photo was killed and must not be used: ${reason}`,
  LEAD_PHOTO_TAKEN: () => "This story already has a lead picture; take that one out first.",
  PHOTO_NOT_PLACED: () => "The story runs no picture under this placement.",
};
