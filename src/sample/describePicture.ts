import type { Actor } from "../actor.js";
import type { Day } from "./day.js";
import type { StoryIds } from "./sampleIds.js";

/** The words that go with a picture in one language. */
export type PictureWords = Readonly<{ name: string; language: string; caption: string; altText: string }>;

/** Writes the words that go with a picture into an original. */
export async function describePicture(
  { ask }: Day,
  by: Actor,
  ids: StoryIds,
  { name, language, caption, altText }: PictureWords,
): Promise<void> {
  const placementId = ids.placement(name);
  await ask(by, ids.article(language), { type: "WriteCaption", placementId, caption });
  await ask(by, ids.article(language), { type: "WriteAltText", placementId, altText });
}
