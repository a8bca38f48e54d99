import { expect } from "vitest";
import { command, obey } from "../support/serving/command.js";
import type { AServer } from "../support/serving/aServer.js";
import type { Original } from "./original.js";

type Segment = Readonly<{
  segmentId: string;
  standing: string;
  sourceText: string | null;
  text: string | null;
}>;

/** A translation's segments beside the source's words as they are now. */
export async function segmentsOf(server: AServer, articleId: string): Promise<readonly Segment[]> {
  const { article } = await server.ask<{ article: { translation: { segments: readonly Segment[] } } }>(
    "translator",
    `query ($id: ID!) { article(id: $id) { translation { segments { segmentId standing sourceText text } } } }`,
    { id: articleId },
  );
  return article.translation.segments;
}

/** The translated words of a segment: whatever they are, they are not the source's. */
export const inKazakh = (source: string): string => `Қазақша: ${source}`;

/** Opens a translation pinned to what was published, translates every segment, credits the translator, and publishes it alone. */
export async function publishTranslation(server: AServer, original: Original): Promise<string> {
  const { articleId: sourceId, publishedRevision: sourceRevision } = original;
  const opened = await obey(
    server,
    "translator",
    "openTranslation",
    { sourceId, sourceRevision, language: "kk" },
    { payload: "article { id byline { name role } }" },
  );
  const { id: articleId, byline } = opened["article"] as { id: string; byline: readonly object[] };
  expect(byline).toEqual([{ name: "Petra Halm", role: "ORIGINAL_AUTHOR" }]);

  let revision = opened.revision!;
  const ask = async (as: "translator" | "translationEditor" | "publisher", name: string, input: object) => {
    const payload = await obey(server, as, name, { articleId, expectedRevision: revision, ...input });
    revision = payload.revision!;
  };
  const segments = await segmentsOf(server, articleId);
  expect(segments.map(({ standing }) => standing)).toEqual(segments.map(() => "UNTRANSLATED"));
  for (const { segmentId, sourceText } of segments.slice(1))
    await ask("translator", "translateSegment", { segmentId, text: inKazakh(sourceText!) });

  const tooEarly = { articleId, expectedRevision: revision };
  const refused = await command(server, "publisher", "publishArticle", tooEarly, {
    errors: "... on Blocked { blockers { code segmentId } }",
  });
  expect(refused.errors[0]!["blockers"]).toEqual([
    { code: "HEADLINE_MISSING", segmentId: null },
    { code: "TRANSLATOR_UNCREDITED", segmentId: null },
    { code: "SEGMENT_UNTRANSLATED", segmentId: "headline" },
    { code: "NOT_SUBMITTED", segmentId: null },
    { code: "GATE_CLOSED", segmentId: null },
  ]);

  await ask("translator", "translateSegment", {
    segmentId: "headline",
    text: inKazakh(segments[0]!.sourceText!),
  });
  const { staffId } = server.staff.translator;
  await ask("translator", "setByline", {
    byline: [
      { name: "Petra Halm", role: "ORIGINAL_AUTHOR" },
      { name: "Dana Seit", role: "TRANSLATOR", staffId: `staff-${staffId}` },
    ],
  });
  await ask("translator", "submitArticle", {});
  const own = await command(server, "translator", "approveArticle", {
    articleId,
    gate: "TRANSLATION",
    expectedRevision: revision,
  });
  expect(own.errors.map(({ code }) => code)).toEqual(["NOT_PERMITTED"]);
  await ask("translationEditor", "approveArticle", { gate: "TRANSLATION" });
  await ask("publisher", "publishArticle", {});
  return articleId;
}
