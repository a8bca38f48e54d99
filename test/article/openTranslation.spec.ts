import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand, SourceAtHand } from "../../src/article/commands.js";
import { articleId, author, drafted, storyId, subjectId, translator } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";
import { pinOf, source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Opening a translation", () => {
  test("pins it to one revision of its source, segment by segment, and credits who wrote that", () => {
    given()
      .when(open())
      .thenRecorded({
        type: "TranslationOpened",
        data: { ...pinned, byline: [{ ...author, role: "originalAuthor" }] },
      });
  });

  test("credits everybody but the source's translator, each once", () => {
    const editor = { name: "Omar Vey", role: "editor", staffId: null } as const;
    given()
      .when(open({ byline: [{ ...author, role: "originalAuthor" }, editor, author, translator] }))
      .thenRecorded({
        type: "TranslationOpened",
        data: { ...pinned, byline: [{ ...author, role: "originalAuthor" }, editor] },
      });
  });

  test("takes the language by its canonical tag", () => {
    given()
      .when({ ...open(), language: "KK" })
      .thenRecorded({
        type: "TranslationOpened",
        data: { ...pinned, byline: [{ ...author, role: "originalAuthor" }] },
      });
  });

  test("happens once: whoever comes second is told which translation there is", () => {
    const there = { code: "TRANSLATION_EXISTS", articleId: subjectId, language: "kk" } as const;
    const spiked = { type: "ArticleSpiked", data: { reason: "No longer news." } } as const;
    given(translationOf(source))
      .when(open())
      .thenRefused({ ...there, spiked: false });
    given(translationOf(source), spiked)
      .when(open())
      .thenRefused({ ...there, spiked: true });
  });

  test("needs an id that no original has", () => {
    given(drafted).when(open()).thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("needs a source that has got so far", () => {
    given()
      .when({ ...open(), facts: { opened: true, languages: ["en", "kk"], source: null } })
      .thenRefused({ code: "SOURCE_NOT_FOUND", articleId, revision: 1 });
  });

  test("needs a language of this newsroom, and says which there are", () => {
    given()
      .when({ ...open(), language: "fr" })
      .thenRefused({ code: "LANGUAGE_UNKNOWN", language: "fr", languages: ["en", "kk"] });
  });

  test("needs another language than the source's", () => {
    given()
      .when({ ...open(), language: "En" })
      .thenRefused({ code: "SAME_LANGUAGE", language: "en" });
  });
});

type OpenTranslation = Extract<Said<ArticleCommand>, { type: "OpenTranslation" }>;
const pinned = { storyId, language: "kk", source: { articleId, revision: 1 }, segments: pinOf(source) };
const open = (differences: Partial<NonNullable<SourceAtHand>> = {}): OpenTranslation => ({
  type: "OpenTranslation",
  source: { articleId, revision: 1 },
  language: "kk",
  facts: {
    opened: true,
    languages: ["en", "kk"],
    source: { storyId, language: "en", byline: [author], segments: pinOf(source), ...differences },
  },
});
