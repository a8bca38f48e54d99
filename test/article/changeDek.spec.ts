import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { drafted } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Changing a dek", () => {
  test("says under the headline what the article is about", () => {
    given(drafted)
      .when(change(" It is the third\nthis year"))
      .thenRecorded(changed("It is the third this year"));
  });

  test("may take it away, with nothing or with blanks", () => {
    given(drafted, changed("The third this year")).when(change(null)).thenRecorded(changed(null));
    given(drafted, changed("The third this year")).when(change(" \n")).thenRecorded(changed(null));
  });

  test("changes nothing when it is that already", () => {
    given(drafted, changed("The third this year")).when(change("The third  this year")).thenNothing();
    given(drafted).when(change(null)).thenNothing();
    given(drafted).when(change(" ")).thenNothing();
  });

  test("is not how a translation gets its dek", () => {
    given(translationOf(source)).when(change("Биылғы үшінші")).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
  });

  test("needs an article", () => {
    given().when(change(null)).thenRefused({ code: "NOT_FOUND" });
  });
});

const change = (dek: string | null) => ({ type: "ChangeDek", dek }) as const;
const changed = (dek: string | null): ArticleEvent => ({ type: "DekChanged", data: { dek } });
