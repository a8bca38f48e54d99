import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { drafted } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Changing a kicker", () => {
  test("puts a line above the headline, changes it, and takes it away", () => {
    given(drafted).when(change(" Courts \n")).thenRecorded(changed("Courts"));
    given(drafted, changed("Courts")).when(change("Harbour")).thenRecorded(changed("Harbour"));
    given(drafted, changed("Courts")).when(change(null)).thenRecorded(changed(null));
    given(drafted, changed("Courts")).when(change(" ")).thenRecorded(changed(null));
  });

  test("changes nothing when it is that already", () => {
    given(drafted).when(change(null)).thenNothing();
    given(drafted, changed("Courts")).when(change("Courts ")).thenNothing();
  });

  test("is how a translation gets its own", () => {
    given(translationOf(source)).when(change("Соттар")).thenRecorded(changed("Соттар"));
  });

  test("goes with other people's work on the text", () => {
    given(drafted, { type: "HeadlineChanged", data: { headline: "Fined" } })
      .lookingAt(0)
      .when(change("Courts"))
      .thenRecorded(changed("Courts"));
  });

  test("needs an article", () => {
    given().when(change("Courts")).thenRefused({ code: "NOT_FOUND" });
  });
});

const change = (kicker: string | null) => ({ type: "ChangeKicker", kicker }) as const;
const changed = (kicker: string | null) =>
  ({ type: "KickerChanged", data: { kicker } }) satisfies ArticleEvent;
