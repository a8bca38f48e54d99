import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { isOutdated } from "../../src/article/suggesting/suggestion.js";
import { canonicalHash } from "../../src/canonicalHash.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { a, drafted, headlineChanged, omar, uuid, words } from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import {
  blockTranslated,
  hashIn,
  rebasedTo,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const suggestionId = uuid(0x701);
const facts = { replacedAt: null } as const;
const suggest = (text: string, segmentId = "headline") =>
  ({ type: "SuggestSegment", suggestionId, segmentId, text, content: null, note: null, facts }) as const;
const made = (baseHash: string | null, text = "Айып салынды") =>
  ({
    type: "SegmentSuggested",
    data: {
      suggestionId,
      segmentId: "headline",
      words: text,
      sourceHash: hashIn(source, "headline"),
      baseHash,
      note: null,
    },
  }) satisfies ArticleEvent;
const opened: readonly Told<ArticleEvent>[] = [translationOf(source)];
const headline = wordsTranslated(source, "headline", "Сот айып салды");
const translated = [...opened, headline];
const base = canonicalHash("Сот айып салды");
const accept = { type: "AcceptSuggestion", suggestionId, facts } as const;
const accepted = { type: "AmendmentAccepted", data: { suggestionId } } satisfies ArticleEvent;
const written = (text: string) => {
  const { type, data } = wordsTranslated(source, "headline", text);
  return { type, data };
};

describe("Suggesting words for a segment of a translation", () => {
  test("is bound to its words and to the source's, and goes in by the translator's own event", () => {
    given(...opened)
      .when(suggest("Айып салынды "))
      .thenRecorded(made(null));
    given(...translated)
      .when(suggest("Айып салынды"))
      .thenRecorded(made(base));
    given(...translated, { ...made(base), by: omar.staffId })
      .when(accept)
      .thenRecorded(accepted, written("Айып салынды"));
    expect(
      articleAfter([...translated, { ...made(base), by: omar.staffId }, accepted]).writers.translation,
    ).toContain(omar.staffId);
    expect(articleDecider.facets(made(null))).toEqual({
      writes: [`suggestion:${suggestionId}`],
      reads: ["segment:headline", "pin:headline"],
    });
  });

  test("is content with marks for a block", () => {
    const block = blockTranslated(source, a, "Сот отырды.");
    const suggested = {
      type: "SegmentSuggested",
      data: {
        suggestionId,
        segmentId: `block:${a}`,
        words: words("Сот отырды."),
        sourceHash: hashIn(source, `block:${a}`),
        baseHash: null,
        note: null,
      },
    } satisfies ArticleEvent;
    given(...opened)
      .when(suggest("Сот отырды.", `block:${a}`))
      .thenRecorded(suggested);
    given(...opened, suggested)
      .when(accept)
      .thenRecorded(accepted, { type: block.type, data: block.data });
  });

  test("changes nothing when it says so already; the same words for a stale segment say that they hold", () => {
    given(...translated)
      .when(suggest("Сот айып салды"))
      .thenNothing();
    given(...translated, made(base))
      .when(suggest("Айып салынды"))
      .thenNothing();
    const newer = [...source, headlineChanged("Court fines it")];
    given(...translated, rebasedTo(newer, ["headline"]))
      .when(suggest("Сот айып салды"))
      .thenRecorded({
        ...made(base, "Сот айып салды"),
        data: { ...made(base, "Сот айып салды").data, sourceHash: hashIn(newer, "headline") },
      });
  });

  test("is outdated exactly when its words or the source's are others than then", () => {
    const newer = [...source, headlineChanged("Court fines it")];
    for (const event of [written("Айып"), rebasedTo(newer, ["headline"])]) {
      given(...translated, made(base), event)
        .when(accept)
        .thenRefused({ code: "SUGGESTION_OUTDATED", suggestionId });
      const article = articleAfter([...translated, made(base), event]);
      expect(isOutdated(article.suggestions[suggestionId]!, article)).toBe(true);
    }
    const { type, data } = blockTranslated(source, a, "Сот отырды.");
    given(...translated, made(base), { type, data })
      .when(accept)
      .thenRecorded(accepted, written("Айып салынды"));
  });

  test("needs words for a segment that there is, in a translation", () => {
    given(...opened)
      .when(suggest(" "))
      .thenInvalid("text");
    given(...opened)
      .when(suggest("x", "dek"))
      .thenRefused({ code: "SEGMENT_UNKNOWN", segmentId: "dek" });
    given(drafted).when(suggest("x")).thenRefused({ code: "NOT_A_TRANSLATION" });
    given().when(suggest("x")).thenRefused({ code: "NOT_FOUND" });
  });
});
