import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { SourceAtHand } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import {
  a,
  articleId,
  author,
  b,
  c,
  captionWritten,
  drafted,
  headlineChanged,
  paragraph,
  placementId,
  storyId,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { pinOf, rebasedTo, source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Rebasing a translation", () => {
  test("moves the pin, and names the segments that are changed, new or gone", () => {
    const after: Told<ArticleEvent>[] = [
      ...source,
      headlineChanged("Harbour fined"),
      {
        type: "BodyRevised",
        data: {
          operations: [
            { op: "removed", id: a },
            { op: "inserted", block: paragraph(c, "Nobody spoke."), after: b },
          ],
        },
      },
      captionWritten,
    ];
    given(translationOf(source))
      .when(rebase(after))
      .thenRecorded(moved(after, ["headline", `block:${a}`, `block:${c}`, `caption:${placementId}`]));
  });

  test("names none when the source only moved its blocks", () => {
    const after: Told<ArticleEvent>[] = [
      ...source,
      { type: "BodyRevised", data: { operations: [{ op: "moved", id: b, after: null }] } },
    ];
    given(translationOf(source)).when(rebase(after)).thenRecorded(moved(after, []));
  });

  test("leaves out what has no words to translate", () => {
    const after: Told<ArticleEvent>[] = [
      ...source,
      { type: "BodyRevised", data: { operations: [{ op: "inserted", block: paragraph(c, " "), after: b }] } },
    ];
    given(translationOf(source)).when(rebase(after)).thenRecorded(moved(after, []));
  });

  test("may go back to an earlier revision", () => {
    const after = [...source, headlineChanged("Harbour fined")];
    given(translationOf(after))
      .when(rebase(source))
      .thenRecorded(moved(source, ["headline"]));
  });

  test("changes nothing when it is pinned there", () => {
    given(translationOf(source)).when(rebase(source)).thenNothing();
    const after = [...source, headlineChanged("Harbour fined")];
    given(translationOf(source), rebasedTo(after, ["headline"]))
      .when(rebase(after))
      .thenNothing();
  });

  test("needs a source that has got so far", () => {
    given(translationOf(source))
      .when({ type: "RebaseTranslation", revision: 9, facts: { source: null } })
      .thenRefused({ code: "SOURCE_NOT_FOUND", articleId, revision: 9 });
  });

  test("needs a translation", () => {
    given(drafted).when(rebase(source)).thenRefused({ code: "NOT_A_TRANSLATION" });
  });

  test("needs an article", () => {
    given().when(rebase(source)).thenRefused({ code: "NOT_FOUND" });
  });
});

const rebase = (to: readonly Told<ArticleEvent>[]) => ({
  type: "RebaseTranslation" as const,
  revision: to.length - 1,
  facts: {
    source: { storyId, language: "en", byline: [author], segments: pinOf(to) } satisfies SourceAtHand,
  },
});
const moved = (to: readonly Told<ArticleEvent>[], changed: readonly string[]): ArticleEvent => ({
  type: "TranslationRebased",
  data: { revision: to.length - 1, segments: pinOf(to), changed },
});
