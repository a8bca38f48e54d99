import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { BylineEntry } from "../../src/article/text/byline.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { author, dana, drafted, translator } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Setting a byline", () => {
  test("says who is credited, in print order", () => {
    given(drafted)
      .when(set([editor, author]))
      .thenRecorded(bylineSet([editor, author]));
  });

  test("prints names on one line, and nobody twice in one role", () => {
    given(drafted)
      .when(set([author, { ...author, name: " Ines\nMarku" }, { ...author, role: "editor" }]))
      .thenRecorded(bylineSet([author, { ...author, role: "editor" }]));
  });

  test.each<[string, readonly BylineEntry[]]>([
    ["a name", [{ ...author, name: "I. Marku" }]],
    ["a role", [{ ...author, role: "contributor" }]],
    ["a staff member", [{ ...author, staffId: dana.staffId }]],
    ["somebody more", [author, editor]],
    ["nobody any more", []],
  ])("records any difference: %s", (_, byline) => {
    given(drafted).when(set(byline)).thenRecorded(bylineSet(byline));
  });

  test("changes nothing when it prints the same", () => {
    given(drafted)
      .when(set([author]))
      .thenNothing();
    given(drafted)
      .when(set([{ ...author, name: "Ines  Marku" }, author]))
      .thenNothing();
  });

  test("tells the order of two", () => {
    given(drafted, bylineSet([author, editor]))
      .when(set([editor, author]))
      .thenRecorded(bylineSet([editor, author]));
  });

  test("is how a translation credits its translator", () => {
    const original = { ...author, role: "originalAuthor" } as const;
    given(translationOf(source), bylineSet([original]))
      .when(set([original, translator]))
      .thenRecorded(bylineSet([original, translator]));
  });

  test("credits nobody without a name", () => {
    given(drafted)
      .when(set([author, { ...author, name: " " }]))
      .thenInvalid("byline");
  });

  test("needs an article", () => {
    given()
      .when(set([author]))
      .thenRefused({ code: "NOT_FOUND" });
  });
});

const editor: BylineEntry = { name: "Omar Vey", role: "editor", staffId: null };
const set = (byline: readonly BylineEntry[]) => ({ type: "SetByline", byline }) as const;
const bylineSet = (byline: readonly BylineEntry[]): ArticleEvent => ({ type: "BylineSet", data: { byline } });
