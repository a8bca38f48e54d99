import { v7 } from "uuid";
import type { Newsroom, Seen } from "./aNewsroom.js";
import { revised, threeKilobytes } from "./prose.js";

/**
 * One story from its opening to a corrected original and a published translation, some fifty events as a newsroom
 * records them, or more if its body is revised more often; answers the original.
 */
export async function tellStory(newsroom: Newsroom, n: number, revisions = 12): Promise<Seen> {
  const { writer, editor, ask } = newsroom;
  const placementId = v7();
  let story = await ask(writer, { type: "OpenStory", slugline: `harbour-${n}`, desk: "courts", urgency: 4 });
  story = await ask(
    writer,
    {
      type: "AttributeSource",
      sourceId: v7(),
      name: "The harbour board",
      kind: "document",
      url: null,
      note: null,
    },
    story,
  );
  const photo = await ask(writer, {
    type: "FilePhoto",
    description: "The harbour at noon",
    sourceUrl: null,
    suppliedCredit: null,
  });
  await ask(writer, { type: "PlacePhoto", placementId, photoId: photo.id, role: "lead" }, story);
  await ask(
    editor,
    { type: "CreditPhoto", creditLine: "Mara Voss/The Courier", photographer: null, copyrightHolder: null },
    photo,
  );

  let body = threeKilobytes();
  let article = await ask(writer, {
    type: "DraftArticle",
    storyId: story.id,
    language: "en",
    headline: "The harbour board cannot say who signed",
    dek: "Two cranes, one signature and no vote",
    byline: [{ name: writer.name, role: "author", staffId: writer.staffId }],
    body,
    importedFrom: null,
  });
  const write = async (asked: Parameters<Newsroom["ask"]>[1]) =>
    (article = await ask(writer, asked, article));
  await write({ type: "WriteCaption", placementId, caption: "The harbour on Tuesday" });
  await write({ type: "WriteAltText", placementId, altText: "Two cranes in fog" });
  for (let time = 0; time < revisions; time++)
    await write({ type: "ReviseBody", body: (body = revised(body, time)) });
  await write({ type: "ChangeHeadline", headline: "Harbour board cannot say who signed" });
  await write({ type: "SubmitArticle", note: null });
  article = await ask(editor, { type: "ApproveArticle", gate: "copy" }, article);
  article = await ask(editor, { type: "PublishArticle" }, article);

  await publishTranslation(newsroom, article, [
    ["headline", "Айлақ кеңесі кім қол қойғанын айта алмады"],
    ["dek", "Екі кран, бір қол және дауыссыз жиын"],
    [`caption:${placementId}`, "Сейсенбідегі айлақ"],
    [`altText:${placementId}`, "Тұмандағы екі кран"],
    ...body.map(({ attrs }): Segment => [
      `block:${attrs.id}`,
      "Айлақ кеңесі екі сағат отырып, дауыс бермей тарады.",
    ]),
  ]);

  await write({ type: "ReviseBody", body: revised(body, revisions) });
  await write({ type: "SubmitArticle", note: null });
  article = await ask(editor, { type: "ApproveArticle", gate: "copy" }, article);
  const note = "An earlier version gave a wrong figure.";
  const words = { wrong: "Two cranes.", right: "Three cranes.", placement: "top" } as const;
  return ask(editor, { type: "CorrectArticle", note, ...words }, article);
}

type Segment = readonly [segmentId: string, text: string];

async function publishTranslation(
  { writer, editor, ask }: Newsroom,
  source: Seen,
  segments: readonly Segment[],
) {
  let translation = await ask(writer, {
    type: "OpenTranslation",
    source: { articleId: source.id, revision: source.revision },
    language: "kk",
  });
  const write = async (asked: Parameters<Newsroom["ask"]>[1]) =>
    (translation = await ask(writer, asked, translation));
  for (const [segmentId, text] of segments)
    await write({ type: "TranslateSegment", segmentId, text, content: null });
  await write({
    type: "SetByline",
    byline: [
      { name: writer.name, role: "originalAuthor", staffId: writer.staffId },
      { name: writer.name, role: "translator", staffId: writer.staffId },
    ],
  });
  await write({ type: "SubmitArticle", note: null });
  translation = await ask(editor, { type: "ApproveArticle", gate: "translation" }, translation);
  await ask(editor, { type: "PublishArticle" }, translation);
}
