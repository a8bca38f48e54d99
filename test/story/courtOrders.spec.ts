import { describe, expect, test } from "vitest";
import { covers } from "../../src/story/courtOrder.js";
import { storyDecider } from "../../src/story/story.js";
import { opened } from "../support/telling/facts.js";
import { ordered, orderId, orderLifted, otherOrderId } from "../support/telling/legalFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(storyDecider);
const facts = { languages: ["en", "kk", "sr-Latn"] };
const record = { type: "RecordCourtOrder", ...ordered.data, facts } as const;
const lift = { type: "LiftCourtOrder", ...orderLifted.data } as const;

describe("Recording a court's order", () => {
  test("keeps the languages that it covers, each once and as BCP 47 writes it", () => {
    given(opened)
      .when({ ...record, court: " The  Almaty city court", languages: ["KK", "kk"] })
      .thenRecorded(ordered);
    given(opened)
      .when({ ...record, languages: ["sr-latn", "EN"] })
      .thenRecorded({ ...ordered, data: { ...ordered.data, languages: ["en", "sr-Latn"] } });
  });

  test("covers all of them where none is named", () => {
    given(opened)
      .when({ ...record, languages: null })
      .thenRecorded({ ...ordered, data: { ...ordered.data, languages: null } });
  });

  test("changes nothing while the same one is in force", () => {
    given(opened, ordered).when(record).thenNothing();
    given(opened, ordered)
      .when({ ...record, orderId: otherOrderId })
      .thenNothing();
  });

  test("is an order of its own in other words, in other languages, and after one that was lifted", () => {
    const other = { ...ordered.data, orderId: otherOrderId };
    for (const difference of [{ text: "Nothing is to be reported." }, { languages: ["en"] }])
      given(opened, ordered)
        .when({ ...record, ...other, ...difference })
        .thenRecorded({ ...ordered, data: { ...other, ...difference } });
    given(opened, ordered, orderLifted)
      .when({ ...record, orderId: otherOrderId })
      .thenRecorded({ ...ordered, data: other });
    given(opened, ordered, orderLifted).when(record).thenRefused({ code: "ALREADY_EXISTS" });
  });

  test.each(["jurisdiction", "court", "reference", "text"] as const)("needs its %s", (part) => {
    given(opened)
      .when({ ...record, [part]: " " })
      .thenInvalid(part);
  });

  test("covers at least one language, and only such as the newsroom publishes in", () => {
    given(opened)
      .when({ ...record, languages: [] })
      .thenInvalid("languages");
    given(opened)
      .when({ ...record, languages: ["kk", "no language"] })
      .thenInvalid("languages", "1");
    given(opened)
      .when({ ...record, languages: ["fr"] })
      .thenRefused({ code: "LANGUAGE_UNKNOWN", language: "fr", languages: facts.languages });
    given().when(record).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Lifting a court's order", () => {
  test("says on what basis, once", () => {
    given(opened, ordered).when(lift).thenRecorded(orderLifted);
    given(opened, ordered, orderLifted)
      .when({ ...lift, basis: " " })
      .thenNothing();
  });

  test("needs a basis, and an order that there was", () => {
    given(opened, ordered)
      .when({ ...lift, basis: " " })
      .thenInvalid("basis");
    given(opened, ordered)
      .when({ ...lift, orderId: otherOrderId })
      .thenRefused({ code: "COURT_ORDER_UNKNOWN", orderId: otherOrderId });
    given().when(lift).thenRefused({ code: "NOT_FOUND" });
  });
});

test("Two orders that two lawyers record at once do not get in each other's way; lifting one twice does", () => {
  const { facets } = storyDecider;
  expect(facets(ordered)).toStrictEqual({ writes: [`courtOrder:${orderId}`], reads: [] });
  expect(facets({ ...ordered, data: { ...ordered.data, orderId: otherOrderId } }).writes).not.toContain(
    `courtOrder:${orderId}`,
  );
  expect(facets(orderLifted).writes).toStrictEqual([`courtOrder:${orderId}`]);
});

test("An order covers a language by its name, with its variants, or all of them", () => {
  const all = { languages: null };
  const english = { languages: ["en"] };
  expect(["en", "en-GB", "kk"].map((language) => covers(english, language))).toEqual([true, true, false]);
  expect(covers({ languages: ["en-GB"] }, "en")).toBe(false);
  expect(covers({ languages: ["e"] }, "en")).toBe(false);
  expect(covers(all, "kk")).toBe(true);
});
