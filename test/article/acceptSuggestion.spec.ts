import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import {
  a,
  b,
  body,
  bodyWritten,
  dana,
  drafted,
  ines,
  omar,
  paragraph,
  submitted,
  uuid,
} from "../support/telling/facts.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { suggestion } from "../support/telling/suggestion.js";

const given = specify(articleDecider);
const suggestionId = uuid(0x701);
const made = { ...suggestion(suggestionId, body[0], "The court sat at ten."), by: omar.staffId };
const accepted = { type: "SuggestionAccepted", data: { suggestionId, blockId: a } } satisfies ArticleEvent;
const revised = (block: string, text: string) =>
  ({
    type: "BodyRevised",
    data: { operations: [{ op: "changed", block: paragraph(block, text) }] },
  }) satisfies ArticleEvent;
const past: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, made];
const accept = { type: "AcceptSuggestion", suggestionId, facts: { replacedAt: null } } as const;

describe("Accepting a suggestion", () => {
  test("puts its words into the block, and says whose they were", () => {
    given(...past)
      .when(accept)
      .thenRecorded(accepted, revised(a, "The court sat at ten."));
    const article = articleAfter([
      ...past,
      { ...accepted, by: dana.staffId },
      revised(a, "The court sat at ten."),
    ]);
    expect(article.body).toEqual([paragraph(a, "The court sat at ten."), body[1]]);
    expect(article.suggestions[suggestionId]).toMatchObject({
      state: "accepted",
      by: omar.staffId,
      decided: { by: dana.staffId, at: minute(3), reason: null },
    });
  });

  test("needs four eyes of others than both: who proposed the words, and who put them in", () => {
    const byDana = { by: dana.staffId };
    const text: readonly Told<ArticleEvent>[] = [
      ...past,
      { ...accepted, ...byDana },
      { ...revised(a, "The court sat at ten."), ...byDana },
      submitted,
    ];
    const approve = { type: "ApproveArticle", gate: "copy", facts: { pictures: [] } } as const;
    for (const by of [omar, dana, ines])
      given(...text)
        .when({ ...approve, by })
        .thenRefused({ code: "WROTE_IT_ONESELF", gate: "copy" });
    expect(articleAfter(text).writers.photo ?? []).not.toContain(omar.staffId);
  });

  test("changes nothing when it is accepted already", () => {
    given(...past, accepted, revised(a, "The court sat at ten."))
      .when(accept)
      .thenNothing();
  });

  test("is still possible when another block was changed since", () => {
    given(...past, revised(b, "No fine."))
      .when(accept)
      .thenRecorded(accepted, revised(a, "The court sat at ten."));
  });

  test.each<[string, ArticleEvent]>([
    ["changed", revised(a, "The court sat at nine.")],
    ["marked", { type: "BodyRevised", data: { operations: [{ op: "changed", block: strong() }] } }],
    ["taken out", { type: "BodyRevised", data: { operations: [{ op: "removed", id: a }] } }],
  ])("is refused when the block was %s since", (_, changed) => {
    given(...past, changed)
      .when(accept)
      .thenRefused({ code: "SUGGESTION_OUTDATED", suggestionId });
  });

  test("is possible again when the block says again what it said then", () => {
    given(...past, revised(a, "The court sat at nine."), revised(a, "The court sat at noon."))
      .when(accept)
      .thenRecorded(accepted, revised(a, "The court sat at ten."));
  });

  test("is refused when the block is being changed by somebody else at the same time", () => {
    expect(articleDecider.facets(accepted).writes).toContain(`body:${a}`);
  });

  test("comes too late for a suggestion that was rejected", () => {
    given(...past, { type: "SuggestionRejected", data: { suggestionId, reason: "It was noon." } })
      .when(accept)
      .thenRefused({ code: "SUGGESTION_DECIDED", suggestionId });
  });

  test("needs a suggestion, and an article", () => {
    given(drafted, bodyWritten).when(accept).thenRefused({ code: "SUGGESTION_UNKNOWN", suggestionId });
    given().when(accept).thenRefused({ code: "NOT_FOUND" });
  });
});

function strong() {
  return {
    type: "paragraph",
    attrs: { id: a },
    content: [{ type: "text", text: "The court sat at noon.", marks: [{ type: "strong" }] }],
  } as const;
}
