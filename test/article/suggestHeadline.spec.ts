import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { isOutdated } from "../../src/article/suggesting/suggestion.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { drafted, headlineChanged, omar, uuid } from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const suggestionId = uuid(0x701);
const accept = { type: "AcceptSuggestion", suggestionId, facts: { replacedAt: null } } as const;
const accepted = { type: "AmendmentAccepted", data: { suggestionId } } satisfies ArticleEvent;

describe("Suggesting another headline", () => {
  const suggest = (headline: string) =>
    ({ type: "SuggestHeadline", suggestionId, headline, note: "Shorter." }) as const;
  const made = {
    type: "HeadlineSuggested",
    data: { suggestionId, headline: "Harbour fined", instead: drafted.data.headline, note: "Shorter." },
  } satisfies ArticleEvent;
  const past: readonly Told<ArticleEvent>[] = [drafted, { ...made, by: omar.staffId }];

  test("is bound to the one it has, and goes in when it is accepted", () => {
    given(drafted).when(suggest(" Harbour  fined ")).thenRecorded(made);
    given(...past)
      .when(accept)
      .thenRecorded(accepted, headlineChanged("Harbour fined"));
    expect(articleAfter([...past, accepted]).writers.copy).toContain(omar.staffId);
    expect(articleDecider.facets(made)).toEqual({
      writes: [`suggestion:${suggestionId}`],
      reads: ["headline"],
    });
  });

  test("changes nothing when it is that already, was made or was accepted", () => {
    given(drafted).when(suggest(drafted.data.headline)).thenNothing();
    given(...past)
      .when(suggest("Harbour fined"))
      .thenNothing();
    given(...past, accepted, headlineChanged("Harbour fined"))
      .when(accept)
      .thenNothing();
    given(...past)
      .when(suggest("Fined"))
      .thenInvalid("suggestionId");
  });

  test("is outdated exactly while there is another headline than then", () => {
    given(...past, headlineChanged("Fined"))
      .when(accept)
      .thenRefused({ code: "SUGGESTION_OUTDATED", suggestionId });
    const article = articleAfter([...past, headlineChanged("Fined")]);
    expect(isOutdated(article.suggestions[suggestionId]!, article)).toBe(true);
    given(...past, headlineChanged("Fined"), headlineChanged(drafted.data.headline))
      .when(accept)
      .thenRecorded(accepted, headlineChanged("Harbour fined"));
  });

  test("needs words, and an original", () => {
    given(drafted).when(suggest(" ")).thenInvalid("headline");
    given(translationOf(source)).when(suggest("Айып")).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
    given().when(suggest("x")).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Suggesting another dek", () => {
  const suggest = (dek: string | null) => ({ type: "SuggestDek", suggestionId, dek, note: null }) as const;
  const made = (dek: string | null, instead: string | null) =>
    ({ type: "DekSuggested", data: { suggestionId, dek, instead, note: null } }) satisfies ArticleEvent;
  const dekChanged = (dek: string | null) => ({ type: "DekChanged", data: { dek } }) satisfies ArticleEvent;

  test("puts one there, changes it or takes it away when it is accepted", () => {
    given(drafted).when(suggest("Again ")).thenRecorded(made("Again", null));
    given(drafted, dekChanged("Again")).when(suggest(null)).thenRecorded(made(null, "Again"));
    given(drafted, made("Again", null)).when(accept).thenRecorded(accepted, dekChanged("Again"));
    given(drafted, dekChanged("Again"), made(null, "Again"))
      .when(accept)
      .thenRecorded(accepted, dekChanged(null));
    expect(articleDecider.facets(made("Again", null)).reads).toEqual(["dek"]);
  });

  test("changes nothing when it is that already", () => {
    given(drafted).when(suggest(" ")).thenNothing();
    given(drafted, made("Again", null)).when(suggest("Again")).thenNothing();
  });

  test("is outdated exactly while there is another dek than then", () => {
    given(drafted, made("Again", null), dekChanged("Twice"))
      .when(accept)
      .thenRefused({ code: "SUGGESTION_OUTDATED", suggestionId });
  });

  test("is not for a translation", () => {
    given(translationOf(source)).when(suggest("x")).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
  });
});
