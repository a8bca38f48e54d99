import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Dateline, DatelineWords } from "../../src/article/text/dateline.js";
import { drafted } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Setting a dateline", () => {
  test("says where and when it was written, and what is printed", () => {
    given(drafted)
      .when(setTo({ place: " Almaty ", date: "2026-03-20", text: "ALMATY,\n20 March" }))
      .thenRecorded(datelineSet(almaty));
  });

  test("prints the place where nothing else is said", () => {
    for (const text of [null, "  "])
      given(drafted)
        .when(setTo({ place: "Almaty", date: null, text }))
        .thenRecorded(datelineSet({ place: "Almaty", date: null, text: "Almaty" }));
  });

  test("takes it away", () => {
    given(drafted, datelineSet(almaty)).when(setTo(null)).thenRecorded(datelineSet(null));
  });

  test("changes nothing when it is that already", () => {
    given(drafted).when(setTo(null)).thenNothing();
    given(drafted, datelineSet(almaty)).when(setTo(almaty)).thenNothing();
  });

  test.each<Partial<DatelineWords>>([{ place: "Astana" }, { date: null }, { text: "ALMATY" }])(
    "changes it when one part differs: %j",
    (part) => {
      given(drafted, datelineSet(almaty))
        .when(setTo({ ...almaty, ...part }))
        .thenRecorded(datelineSet({ ...almaty, ...part } as Dateline));
    },
  );

  test("needs a place", () => {
    given(drafted)
      .when(setTo({ ...almaty, place: "\t" }))
      .thenInvalid("dateline", "place");
  });

  test.each(["20 March", "2026-02-29", "2026-13-01", "2026-3-20", "2026-03-20T09:00"])(
    "needs a day of the calendar: %s",
    (date) => {
      given(drafted)
        .when(setTo({ ...almaty, date }))
        .thenInvalid("dateline", "date");
    },
  );

  test("is how a translation gets its own", () => {
    const own = { place: "Алматы", date: "2026-03-20", text: "АЛМАТЫ, 20 наурыз" };
    given(translationOf(source)).when(setTo(own)).thenRecorded(datelineSet(own));
  });

  test("needs an article", () => {
    given().when(setTo(almaty)).thenRefused({ code: "NOT_FOUND" });
  });
});

const almaty = { place: "Almaty", date: "2026-03-20", text: "ALMATY, 20 March" };
const setTo = (dateline: DatelineWords | null) => ({ type: "SetDateline", dateline }) as const;
const datelineSet = (dateline: Dateline | null) =>
  ({ type: "DatelineSet", data: { dateline } }) satisfies ArticleEvent;
