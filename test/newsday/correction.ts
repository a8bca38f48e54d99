import { v7 } from "uuid";
import { expect } from "vitest";
import { command, obey } from "../support/serving/command.js";
import type { AServer } from "../support/serving/aServer.js";
import type { Original } from "./original.js";
import { inKazakh, segmentsOf } from "./translation.js";

/** What readers are told was wrong. */
export const note = "An earlier version gave the fine as 40 units. It was 45 units, or 168 thousand crowns.";

/** What is right. */
export const corrected = "It was fined 45 units, or 168 thousand crowns.";

const putRight = { wrong: "A fine of 40 units.", right: "A fine of 45 units.", placement: "TOP" } as const;

type Block = Readonly<{ attrs: { id: string }; content: readonly { type: "text"; text: string }[] }>;

/** Corrects the original with a note; answers which segment of its translations that changed, and to which revision. */
export async function correctOriginal(
  server: AServer,
  { articleId }: Original,
): Promise<Readonly<{ segmentId: string; revision: number }>> {
  const { article } = await server.ask<{ article: { body: readonly Block[]; revision: number } }>(
    "deskEditor",
    `query ($id: ID!) { article(id: $id) { revision body } }`,
    { id: articleId },
  );
  const answers = await complain(server, articleId, article.revision);
  const wrong = article.body[1]!;
  const body = article.body.map((block) =>
    block === wrong ? { ...block, content: [{ type: "text", text: corrected }] } : block,
  );
  const reason = "The court's press office sent the ruling.";
  const revised = await obey(server, "deskEditor", "reviseBody", {
    articleId,
    body,
    expectedRevision: article.revision,
    reason,
  });
  const silent = { articleId, note: " ", ...putRight, expectedRevision: revised.revision! };
  expect((await command(server, "publisher", "correctArticle", silent)).errors[0]).toMatchObject({
    __typename: "InvalidInput",
    path: ["note"],
  });

  const submitted = await obey(server, "deskEditor", "submitArticle", {
    articleId,
    expectedRevision: revised.revision!,
  });
  const refused = await command(
    server,
    "publisher",
    "correctArticle",
    { articleId, note, ...putRight, expectedRevision: submitted.revision! },
    { errors: "... on Blocked { blockers { code gate } }" },
  );
  expect(refused.errors[0]!["blockers"], "the approval was given to other words").toEqual([
    { code: "APPROVAL_VOID", gate: "COPY" },
  ]);

  const approved = await obey(server, "copyEditor", "approveArticle", {
    articleId,
    gate: "COPY",
    expectedRevision: submitted.revision!,
  });
  await obey(server, "publisher", "correctArticle", {
    articleId,
    note,
    ...putRight,
    answers,
    expectedRevision: approved.revision!,
  });
  return { segmentId: `block:${wrong.attrs.id}`, revision: approved.revision! };
}

/** A reader says what is wrong, and standards finds that it is so; answers the request's id. */
async function complain(server: AServer, articleId: string, expectedRevision: number): Promise<string> {
  const requestId = v7();
  const asked = await obey(server, "reporter", "requestCorrection", {
    articleId,
    commandId: requestId,
    expectedRevision,
    askedBy: { kind: "READER", contact: "reader@post.example" },
    channel: "E-mail",
    text: "The ruling says 45 units, not 40.",
  });
  await obey(server, "standards", "assessCorrection", {
    articleId,
    requestId,
    expectedRevision: asked.revision!,
    outcome: "ACCEPTED",
    severity: "SERIOUS",
    grounds: "The ruling gives 45 units.",
  });
  return requestId;
}

/** Finds the translation stale on exactly the changed segment, brings it up to date and publishes its own correction. */
export async function correctTranslation(
  server: AServer,
  articleId: string,
  change: Readonly<{ segmentId: string; revision: number }>,
): Promise<void> {
  const stale = (await segmentsOf(server, articleId)).filter(({ standing }) => standing !== "UP_TO_DATE");
  expect(stale).toMatchObject([{ segmentId: change.segmentId, standing: "STALE", sourceText: corrected }]);

  const { article } = await server.ask<{ article: { revision: number } }>(
    "translator",
    `query ($id: ID!) { article(id: $id) { revision } }`,
    { id: articleId },
  );
  let { revision } = article;
  const ask = async (as: "translator" | "translationEditor" | "publisher", name: string, input: object) => {
    const payload = await obey(server, as, name, { articleId, expectedRevision: revision, ...input });
    revision = payload.revision!;
  };
  await ask("translator", "rebaseTranslation", { sourceRevision: change.revision });
  await ask("translator", "translateSegment", { segmentId: change.segmentId, text: inKazakh(corrected) });
  expect(new Set((await segmentsOf(server, articleId)).map(({ standing }) => standing))).toEqual(
    new Set(["UP_TO_DATE"]),
  );
  await ask("translator", "submitArticle", {});
  await ask("translationEditor", "approveArticle", { gate: "TRANSLATION" });
  await ask("publisher", "correctArticle", { note: inKazakh(note), ...putRight });
}
