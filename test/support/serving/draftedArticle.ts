import { v7 } from "uuid";
import type { Role } from "../../../src/actor.js";
import type { AServer } from "./aServer.js";
import { obey, type Payload, type Selection } from "./command.js";

type Input = Readonly<Record<string, unknown>>;

/** An article in the making, over HTTP: each step is asked at the revision that the last one made. */
export type Drafted = Readonly<{
  storyId: string;
  articleId: string;
  /** Sends one more command to the article. */
  work: (as: Role, name: string, input?: Input, select?: Selection) => Promise<Payload>;
  revision: () => number;
}>;

/** What a spec may want different about its article. */
export type ArticleWishes = Readonly<{
  headline?: string;
  desk?: string;
  slugline?: string;
  paragraphs?: readonly string[];
  byline?: readonly Input[];
}>;

/** Opens a story and drafts an original in English, by Ines Marku. */
export async function draftedArticle(server: AServer, wishes: ArticleWishes = {}): Promise<Drafted> {
  const { headline = "Court fines the harbour", desk = "courts", slugline = "harbour-fine" } = wishes;
  const { paragraphs = ["The court sat at noon.", "It fined the harbour."] } = wishes;
  const author = { name: "Ines Marku", role: "AUTHOR", staffId: `staff-${server.staff.reporter.staffId}` };
  const [story, article] = [v7(), v7()];
  await obey(server, "reporter", "openStory", { commandId: story, slugline, desk });
  const storyId = `story-${story}`;
  const { revision } = await obey(server, "reporter", "draftArticle", {
    commandId: article,
    storyId,
    language: "en",
    headline,
    byline: wishes.byline ?? [author],
    body: paragraphs.map(paragraph),
  });
  return atWork(server, storyId, `article-${article}`, revision!);
}

/** Files, credits and places a lead picture and writes its words; answers the placement. */
export async function illustrate(server: AServer, { storyId, work }: Drafted, description = "The quay") {
  const [photo, placementId] = [v7(), v7()];
  const photoId = `photo-${photo}`;
  await obey(server, "photoEditor", "filePhoto", { commandId: photo, description });
  const credit = { photoId, expectedRevision: 0, creditLine: "Mara Voss/The Courier" };
  await obey(server, "photoEditor", "creditPhoto", credit);
  const placing = { commandId: placementId, storyId, photoId, role: "LEAD", expectedRevision: 0 };
  await obey(server, "photoEditor", "placePhoto", placing);
  await work("reporter", "writeCaption", { placementId, caption: "The quay on Sunday" });
  await work("reporter", "writeAltText", { placementId, altText: "Cranes in fog" });
  return { photoId, placementId };
}

/** Has an original read and approved by the copy desk and published. */
export async function publish({ work }: Drafted): Promise<void> {
  await work("reporter", "submitArticle");
  await work("copyEditor", "approveArticle", { gate: "COPY" });
  await work("publisher", "publishArticle");
}

/** Opens a translation pinned to the article's present revision, without a word translated yet. */
export async function openTranslation(server: AServer, source: Drafted, language: string): Promise<Drafted> {
  const input = { sourceId: source.articleId, sourceRevision: source.revision(), language };
  const payload = await obey(server, "translator", "openTranslation", input, { payload: "article { id }" });
  const { id } = payload["article"] as { id: string };
  return atWork(server, source.storyId, id, payload.revision!);
}

/** Translates every segment, by putting the language before the words. */
export async function translateAll(server: AServer, { articleId, work }: Drafted): Promise<void> {
  const { article } = await server.ask<{
    article: { language: string; translation: { segments: { segmentId: string; sourceText: string }[] } };
  }>(
    "translator",
    `query ($id: ID!) { article(id: $id) { language translation { segments { segmentId sourceText } } } }`,
    { id: articleId },
  );
  for (const { segmentId, sourceText } of article.translation.segments)
    await work("translator", "translateSegment", { segmentId, text: `[${article.language}] ${sourceText}` });
}

/** A translation in full, credited and approved: it only waits to be published. */
export async function translated(server: AServer, source: Drafted, language: string): Promise<Drafted> {
  const { reporter, translator } = server.staff;
  const translation = await openTranslation(server, source, language);
  await translateAll(server, translation);
  const byline = [
    { name: "Ines Marku", role: "ORIGINAL_AUTHOR", staffId: `staff-${reporter.staffId}` },
    { name: translator.name, role: "TRANSLATOR", staffId: `staff-${translator.staffId}` },
  ];
  await translation.work("translator", "setByline", { byline });
  await translation.work("translator", "submitArticle");
  await translation.work("translationEditor", "approveArticle", { gate: "TRANSLATION" });
  return translation;
}

/** A paragraph without an id yet, as a client sends a new one. */
export const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

function atWork(server: AServer, storyId: string, articleId: string, begun: number): Drafted {
  let revision = begun;
  const work: Drafted["work"] = async (as, name, input = {}, select) => {
    const asked = { articleId, expectedRevision: revision, ...input };
    const payload = await obey(server, as, name, asked, select);
    revision = payload.revision!;
    return payload;
  };
  return { storyId, articleId, work, revision: () => revision };
}
