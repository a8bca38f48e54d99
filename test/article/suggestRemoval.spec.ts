import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { isOutdated } from "../../src/article/suggesting/suggestion.js";
import { canonicalHash } from "../../src/canonicalHash.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import {
  a,
  b,
  body,
  bodyWritten,
  c,
  dana,
  drafted,
  omar,
  paragraph,
  submitted,
  uuid,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const suggestionId = uuid(0x701);
const suggest = { type: "SuggestRemoval", suggestionId, blockId: b, note: " Said above. " } as const;
const made = {
  type: "RemovalSuggested",
  data: { suggestionId, blockId: b, note: "Said above.", baseHash: canonicalHash(body[1]) },
} satisfies ArticleEvent;
const accept = { type: "AcceptSuggestion", suggestionId, facts: { replacedAt: null } } as const;
const accepted = { type: "AmendmentAccepted", data: { suggestionId } } satisfies ArticleEvent;
const removed = {
  type: "BodyRevised",
  data: { operations: [{ op: "removed", id: b }] },
} satisfies ArticleEvent;
const changed = (block: string, words: string) =>
  ({
    type: "BodyRevised",
    data: { operations: [{ op: "changed", block: paragraph(block, words) }] },
  }) satisfies ArticleEvent;
const past: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, { ...made, by: omar.staffId }];

describe("Suggesting to take a block out", () => {
  test("is bound to the block as its reader saw it, and takes nothing out", () => {
    given(drafted, bodyWritten).when(suggest).thenRecorded(made);
    given(drafted, bodyWritten, changed(b, "It fined.")).lookingAt(1).when(suggest).thenRecorded(made);
    expect(articleAfter(past)).toMatchObject({ body, suggestions: { [suggestionId]: { state: "open" } } });
    expect(articleDecider.facets(made)).toEqual({
      writes: [`suggestion:${suggestionId}`],
      reads: [`body:${b}`],
    });
  });

  test("changes nothing when it was made already, and has an id of its own", () => {
    given(...past)
      .when(suggest)
      .thenNothing();
    given(...past)
      .when({ ...suggest, blockId: a })
      .thenInvalid("suggestionId");
  });

  test("needs a block of an original", () => {
    given(drafted, bodyWritten)
      .when({ ...suggest, blockId: c })
      .thenRefused({ code: "BLOCK_UNKNOWN", blockId: c });
    given(translationOf(source)).when(suggest).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
    given().when(suggest).thenRefused({ code: "NOT_FOUND" });
  });

  test("is accepted by taking it out, with four eyes of others than both", () => {
    given(...past)
      .when(accept)
      .thenRecorded(accepted, removed);
    const byDana = { by: dana.staffId };
    const text = [...past, { ...accepted, ...byDana }, { ...removed, ...byDana }, submitted];
    expect(articleAfter(text).body).toEqual([body[0]]);
    given(...text)
      .when({ type: "ApproveArticle", gate: "copy", facts: { pictures: [] }, by: omar })
      .thenRefused({ code: "WROTE_IT_ONESELF", gate: "copy" });
    given(...text)
      .when(accept)
      .thenNothing();
  });

  test("is outdated exactly when the block is gone or says something else", () => {
    for (const event of [removed, changed(b, "It fined.")]) {
      given(...past, event)
        .when(accept)
        .thenRefused({ code: "SUGGESTION_OUTDATED", suggestionId });
      const article = articleAfter([...past, event]);
      expect(isOutdated(article.suggestions[suggestionId]!, article)).toBe(true);
    }
    given(...past, changed(a, "It sat."))
      .when(accept)
      .thenRecorded(accepted, removed);
  });

  test("is left with a reason", () => {
    given(...past)
      .when({ type: "RejectSuggestion", suggestionId, reason: "It is the news." })
      .thenRecorded({ type: "SuggestionRejected", data: { suggestionId, reason: "It is the news." } });
  });
});
