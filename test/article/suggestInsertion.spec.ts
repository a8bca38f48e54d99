import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { isOutdated } from "../../src/article/suggesting/suggestion.js";
import type { Json } from "../../src/decider.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import {
  a,
  b,
  body,
  bodyWritten,
  c,
  d,
  drafted,
  image,
  omar,
  paragraph,
  uuid,
  words,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const suggestionId = uuid(0x701);
const text = "Nobody paid.";
const suggest = (differences: Readonly<{ block?: Json; after?: string | null }> = {}) => ({
  type: "SuggestInsertion" as const,
  suggestionId,
  block: { type: "paragraph", content: words(text) },
  after: a,
  note: null,
  ...differences,
});
const block = paragraph(suggestionId, text);
const made = {
  type: "InsertionSuggested",
  data: { suggestionId, block, after: a, before: b, note: null },
} satisfies ArticleEvent;
const accept = { type: "AcceptSuggestion", suggestionId, facts: { replacedAt: null } } as const;
const accepted = { type: "AmendmentAccepted", data: { suggestionId } } satisfies ArticleEvent;
const inserted = (after: string | null, what = block) =>
  ({
    type: "BodyRevised",
    data: { operations: [{ op: "inserted", block: what, after }] },
  }) satisfies ArticleEvent;
const past: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, { ...made, by: omar.staffId }];

describe("Suggesting another block", () => {
  test("is bound to its place, and gives the block the suggestion's id", () => {
    given(drafted, bodyWritten).when(suggest()).thenRecorded(made);
    given(drafted, bodyWritten)
      .when(suggest({ after: null }))
      .thenRecorded({ ...made, data: { ...made.data, after: null, before: a } });
    given(drafted, bodyWritten)
      .when(suggest({ after: b }))
      .thenRecorded({ ...made, data: { ...made.data, after: b, before: null } });
    given(drafted, bodyWritten)
      .when(suggest({ block: image(d) as Json }))
      .thenRecorded({ ...made, data: { ...made.data, block: image(d) } });
    expect(articleDecider.facets(made)).toEqual({
      writes: [`suggestion:${suggestionId}`],
      reads: [`place:${a}`],
    });
    expect(articleAfter(past).body).toEqual(body);
  });

  test("changes nothing when it was made already, and has an id of its own", () => {
    given(...past)
      .when(suggest())
      .thenNothing();
    given(...past)
      .when(suggest({ after: b }))
      .thenInvalid("suggestionId");
  });

  test.each<[Json, readonly string[]]>([
    [{ type: "paragraph", content: [] }, ["block", "content"]],
    [{ type: "poem" }, ["block", "type"]],
    [
      { type: "paragraph", attrs: { id: a }, content: [{ type: "text", text: "x" }] },
      ["block", "attrs", "id"],
    ],
    ["words", ["block"]],
  ])("needs a block that a body can hold, and that is new: %j", (wrong, path) => {
    given(drafted, bodyWritten)
      .when(suggest({ block: wrong }))
      .thenInvalid(...path);
  });

  test("needs its place in an original", () => {
    given(drafted, bodyWritten)
      .when(suggest({ after: c }))
      .thenRefused({ code: "BLOCK_UNKNOWN", blockId: c });
    given(translationOf(source)).when(suggest()).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
    given().when(suggest()).thenRefused({ code: "NOT_FOUND" });
  });

  test("is accepted by putting the block there; whoever proposed it has written it", () => {
    given(...past)
      .when(accept)
      .thenRecorded(accepted, inserted(a));
    const article = articleAfter([...past, accepted, inserted(a)]);
    expect(article.body).toEqual([body[0], block, body[1]]);
    expect(article.writers.copy).toContain(omar.staffId);
    given(...past, accepted, inserted(a))
      .when(accept)
      .thenNothing();
  });

  test("is outdated exactly when the place is no longer there", () => {
    const gone = {
      type: "BodyRevised",
      data: { operations: [{ op: "removed", id: a }] },
    } satisfies ArticleEvent;
    const taken = inserted(a, paragraph(c, "Somebody did."));
    for (const event of [gone, taken]) {
      given(...past, event)
        .when(accept)
        .thenRefused({ code: "SUGGESTION_OUTDATED", suggestionId });
      const article = articleAfter([...past, event]);
      expect(isOutdated(article.suggestions[suggestionId]!, article)).toBe(true);
    }
    given(...past, {
      type: "BodyRevised",
      data: { operations: [{ op: "changed", block: paragraph(a, "It sat.") }] },
    })
      .when(accept)
      .thenRecorded(accepted, inserted(a));
  });

  test("is refused when the text would weigh more than a body may", () => {
    const heavy = paragraph(a, "x".repeat(399_700));
    given(
      drafted,
      { type: "BodyRevised", data: { operations: [{ op: "inserted", block: heavy, after: null }] } },
      { ...made, data: { ...made.data, before: null, block: paragraph(suggestionId, "x".repeat(400)) } },
    )
      .when(accept)
      .thenInvalid("suggestionId");
  });
});
