import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { drafted, headlineChanged } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Changing a headline", () => {
  test("gives the article another", () => {
    given(drafted).when(change("Harbour fined")).thenRecorded(headlineChanged("Harbour fined"));
  });

  test("keeps it on one line", () => {
    given(drafted).when(change(" Harbour\n fined ")).thenRecorded(headlineChanged("Harbour fined"));
  });

  test("changes nothing when it is that already", () => {
    given(drafted).when(change(drafted.data.headline)).thenNothing();
    given(drafted, headlineChanged("Cafe\u0301 fined".normalize("NFC")))
      .when(change("Cafe\u0301  fined"))
      .thenNothing();
  });

  test("may go back to an earlier one", () => {
    given(drafted, headlineChanged("Harbour fined"))
      .when(change(drafted.data.headline))
      .thenRecorded(headlineChanged(drafted.data.headline));
  });

  test("leaves no article without one", () => {
    given(drafted).when(change("\t ")).thenInvalid("headline");
  });

  test("is not how a translation gets its headline", () => {
    given(translationOf(source))
      .when(change("Сот айыппұл салды"))
      .thenRefused({ code: "WRITTEN_BY_SEGMENT" });
  });

  test("needs an article", () => {
    given().when(change("Harbour fined")).thenRefused({ code: "NOT_FOUND" });
  });
});

const change = (headline: string) => ({ type: "ChangeHeadline", headline }) as const;
