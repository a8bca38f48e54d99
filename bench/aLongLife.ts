import type { Newsroom, Seen } from "./aNewsroom.js";
import { revised, threeKilobytes, type Paragraph } from "./prose.js";

/** An article of three kilobytes that was revised so often, a paragraph at a time. */
export type Life = Seen & Readonly<{ revisions: number; body: readonly Paragraph[] }>;

/** Writes an article, and revises it so often. */
export async function aLongLife({ writer, ask }: Newsroom, revisions: number): Promise<Life> {
  const story = await ask(writer, { type: "OpenStory", slugline: "harbour", desk: "courts", urgency: 4 });
  let body = threeKilobytes();
  let article = await ask(writer, {
    type: "DraftArticle",
    storyId: story.id,
    language: "en",
    headline: "The harbour board cannot say who signed",
    dek: null,
    byline: [],
    body,
    importedFrom: null,
  });
  for (let time = 0; time < revisions; time++)
    article = await ask(writer, { type: "ReviseBody", body: (body = revised(body, time)) }, article);
  return { ...article, revisions, body };
}
