import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import {
  a,
  author,
  b,
  dana,
  ines,
  omar,
  paragraph,
  translator,
  uuid,
  words,
} from "../support/telling/facts.js";

const storyId = uuid(0x2a6);
const articleId = uuid(0x3a6);
const translationId = uuid(0x3a7);

type Ask = (by: Actor, id: string, asked: Asked, begins?: boolean) => Promise<void>;

/** The part of the day in which a text is proposed upon in every way, headed for other places, and brought back. */
export async function amendTheText(ask: Ask): Promise<void> {
  await ask(ines, storyId, { type: "OpenStory", slugline: "harbour-quay", desk: "courts", urgency: 4 }, true);
  await ask(
    ines,
    articleId,
    {
      type: "DraftArticle",
      storyId,
      language: "en",
      headline: "Court sits on the quay",
      dek: null,
      byline: [author],
      body: [paragraph(a, "The court sat at noon."), paragraph(b, "It rained.")],
      importedFrom: null,
    },
    true,
  );
  const note = "As the registrar has it.";
  const proposals: readonly Asked[] = [
    { type: "SuggestRemoval", suggestionId: uuid(0x9a1), blockId: b, note },
    {
      type: "SuggestInsertion",
      suggestionId: uuid(0x9a2),
      block: { type: "paragraph", content: words("Nobody paid.") },
      after: a,
      note,
    },
    { type: "SuggestHeadline", suggestionId: uuid(0x9a3), headline: "Court sits outside", note },
    { type: "SuggestDek", suggestionId: uuid(0x9a4), dek: "For the first time", note },
  ];
  for (const proposal of proposals) await ask(dana, articleId, proposal);
  await ask(ines, articleId, { type: "AcceptSuggestion", suggestionId: uuid(0x9a3) });
  await ask(ines, articleId, { type: "RestoreRevision", toRevision: 1 });
  await ask(ines, articleId, { type: "SetHeadlineFor", role: "push", text: "Court sits outside" });
  const edNote = "The registrar answers until six.";
  await ask(ines, articleId, { type: "SetEdNote", text: edNote, audience: "recipients" });
  await ask(ines, articleId, { type: "SubmitArticle", note: null });
  await ask(omar, articleId, { type: "ApproveArticle", gate: "copy" });
  await ask(omar, articleId, { type: "ApproveArticle", gate: "photo" });
  await ask(omar, articleId, { type: "PublishArticle" });

  const source = { articleId, revision: 1 };
  await ask(dana, translationId, { type: "OpenTranslation", source, language: "kk" }, true);
  await ask(dana, translationId, {
    type: "SetByline",
    byline: [{ ...author, role: "originalAuthor" }, translator],
  });
  await ask(omar, translationId, {
    type: "SuggestSegment",
    suggestionId: uuid(0x9a5),
    segmentId: "headline",
    text: "Сот жағалауда отырды",
    content: null,
    note,
  });
}
