import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { Block } from "../../src/article/body/block.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { cosmeticFaults } from "../../src/article/publication/cosmeticFaults.js";
import type { EditionContent } from "../../src/article/publication/edition.js";
import { wordsChanged } from "../../src/article/publication/wordsChanged.js";
import { a, b, body, c, image, otherPlacementId, paragraph, words } from "../support/telling/facts.js";
import { editionAfter, facts, firstEdition, live, read } from "../support/telling/published.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const publish = (edition = firstEdition, mostWords = 10) =>
  ({
    type: "PublishCosmeticChange",
    facts: { ...facts, edition: edition.data, mostWords },
  }) as const;
const revised = (text: string) =>
  ({
    type: "BodyRevised",
    data: { operations: [{ op: "changed", block: paragraph(b, text) }] },
  }) satisfies ArticleEvent;

describe("Publishing a cosmetic change", () => {
  test("is the next edition, without a note", () => {
    const past = read([...live, revised("It fined the harbor.")]);
    given(...past)
      .when(publish())
      .thenRecorded(editionAfter(past, "cosmetic"));
  });

  test("is refused when it is not cosmetic, with everything that says so", () => {
    const past = read([
      ...live,
      revised("It fined the Port $5."),
      { type: "HeadlineChanged", data: { headline: "Fined" } },
    ]);
    given(...past)
      .when(publish(firstEdition, 1))
      .thenRefused({ code: "NOT_COSMETIC", because: ["headline", "figure", "name", "words"] });
  });

  test("may change as many words as the house says, and no more", () => {
    const past = read([...live, revised("It has fined a harbour.")]);
    given(...past)
      .when(publish(firstEdition, 2))
      .thenRecorded(editionAfter(past, "cosmetic"));
    given(...past)
      .when(publish(firstEdition, 1))
      .thenRefused({ code: "NOT_COSMETIC", because: ["words"] });
  });

  test("is measured against what is live, not against what was saved last", () => {
    const drip = ["It fined a harbour.", "It fined a port.", "It freed a port."].map(revised);
    given(...read([...live, ...drip]))
      .when(publish(firstEdition, 2))
      .thenRefused({ code: "NOT_COSMETIC", because: ["words"] });
  });

  test("needs review and approval like every edition, and something new", () => {
    given(...live, revised("It fined the harbor."))
      .when(publish())
      .thenRefused({
        code: "BLOCKED",
        blockers: [{ code: "NOT_SUBMITTED" }, { code: "APPROVAL_VOID", gate: "copy" }],
      });
    given(...live)
      .when(publish())
      .thenRefused({ code: "NOTHING_CHANGED", edition: 1 });
  });

  test("needs an article that is live", () => {
    given(...live.slice(0, 5))
      .when({ ...publish(), facts: { ...publish().facts, edition: null } })
      .thenRefused({ code: "NOT_LIVE" });
    given(...live, { type: "ArticleUnpublished", data: { edition: 1 } })
      .when(publish())
      .thenRefused({ code: "WITHDRAWN", as: "unpublishedAfterLive", edition: 1 });
    given().when(publish()).thenRefused({ code: "NOT_FOUND" });
  });
});

const { content } = firstEdition.data;
const [shown] = content.pictures;
const says = (text: string, language = "en"): EditionContent => ({
  ...content,
  language,
  body: [paragraph(a, text)],
});
const ofBody = (...blocks: readonly Block[]): EditionContent => ({ ...content, body: blocks });
const run = (text: string, mark: object): Block =>
  ({ type: "paragraph", attrs: { id: c }, content: [{ type: "text", text, marks: [mark] }] }) as Block;
const faults = (before: EditionContent, after: EditionContent, most = 10) =>
  cosmeticFaults(before, after, most);

describe("A change is cosmetic", () => {
  test.each<[string, string, string]>([
    ["a typing error", "The court sat at noon, tehy say.", "The court sat at noon, they say."],
    ["a comma after a figure", "In 2026 it sat.", "In 2026, it sat."],
    ["curly quotation marks", 'He said "no way" twice.', "He said “no way” twice."],
    ["a doubled word", "The the court sat.".toLowerCase(), "the court sat."],
  ])("if it mends %s", (_, before, after) => {
    expect(faults(says(before), says(after))).toEqual([]);
  });

  test("if it changes nothing but the slug, or an alt text", () => {
    expect(faults(content, { ...content, slug: "harbour-fine" })).toEqual([]);
    expect(faults(content, { ...content, pictures: [{ ...shown!, altText: "Cranes" }] })).toEqual([]);
  });
});

describe("A change is more than cosmetic", () => {
  test.each<[string, EditionContent, EditionContent, readonly string[]]>([
    ["a figure", says("It fined 12 ships."), says("It fined 21 ships."), ["figure"]],
    ["a figure's point", says("It fell 1.5 points."), says("It fell 15 points."), ["figure"]],
    ["a currency", says("It paid $5."), says("It paid €5."), ["figure"]],
    ["a percent sign", says("It fell 5 %."), says("It fell 5."), ["figure"]],
    ["figures' order", says("It fell from 5 to 7."), says("It fell from 7 to 5."), ["figure"]],
    ["figures of another script", says("وعددها ١٢", "ar"), says("وعددها ١٣", "ar"), ["figure"]],
    ["a quotation", says("He said “we paid”."), says("He said “we payed”."), ["quote"]],
    ["a guillemet quotation", says("Ол «жоқ» деді.", "kk"), says("Ол «иә» деді.", "kk"), ["quote"]],
    ["a quotation undone", says("He said “we paid”."), says("He said we paid."), ["quote"]],
    ["a name", says("So said Mara Voss."), says("So said Mara Foss."), ["name"]],
    ["a name taken out", says("So said Mara."), says("So said she."), ["name"]],
    ["a title made a name", says("The court sat."), says("The Court sat."), ["name"]],
    ["a dek's name", { ...content, dek: "For Ines" }, { ...content, dek: "For Omar" }, ["name"]],
    ["a kicker's name", { ...content, kicker: "Courts" }, content, ["name"]],
    [
      "a dateline",
      { ...content, dateline: { place: "Almaty", date: null, text: "ALMATY" } },
      { ...content, dateline: { place: "Almaty", date: "2026-03-20", text: "ALMATY" } },
      ["dateline"],
    ],
    ["a byline", content, { ...content, byline: content.byline.toReversed().slice(1) }, ["byline"]],
    ["a credit", content, { ...content, pictures: [{ ...shown!, creditLine: "Reuters" }] }, ["credit"]],
    ["a caption", content, { ...content, pictures: [{ ...shown!, caption: "The quay" }] }, ["caption"]],
    ["a picture", content, { ...content, pictures: [] }, ["picture"]],
    ["a picture in the text", ofBody(...body), ofBody(...body, image(c, otherPlacementId)), ["picture"]],
    [
      "a link",
      ofBody(run("here", { type: "link", attrs: { href: "https://a.example/" } })),
      ofBody(run("here", { type: "link", attrs: { href: "https://b.example/" } })),
      ["link"],
    ],
    [
      "a speaker",
      ofBody(run("no", { type: "quote", attrs: { speaker: "Mara" } })),
      ofBody(run("no", { type: "quote", attrs: { speaker: "Ines" } })),
      ["quote"],
    ],
    [
      "a quote block",
      ofBody({ type: "quote", attrs: { id: c }, content: words("we paid") }),
      ofBody({ type: "quote", attrs: { id: c }, content: words("we payed") }),
      ["quote"],
    ],
  ])("if it touches %s", (_, before, after, expected) => {
    expect(faults(before, after)).toEqual(expected);
    expect(faults(after, before)).toEqual(expected);
  });

  test.each<[string, string, string, number]>([
    ["put in", "one two three", "one and two and three", 2],
    ["taken out", "one and two and three", "one two three", 2],
    ["replaced", "one two three", "one four five", 2],
    ["moved", "one two three four", "four one two three", 2],
    ["all of them", "one two", "three four five", 3],
  ])("if more words are %s than it may change", (_, before, after, count) => {
    expect(faults(says(before), says(after), count)).toEqual([]);
    expect(faults(says(before), says(after), count - 1)).toEqual(["words"]);
  });

  test("in a language that puts no spaces between words as well", () => {
    expect(faults(says("港湾が罰金を払う", "ja"), says("港湾は罰金を払う", "ja"), 1)).toEqual([]);
    expect(faults(says("港湾が罰金を払う", "ja"), says("船長が釈放される", "ja"), 1)).toEqual(["words"]);
  });

  test("counted exactly as far as it matters", () => {
    const anyText = fc.array(fc.constantFrom("one", "two", "three"), { maxLength: 12 });
    fc.assert(
      fc.property(anyText, anyText, fc.nat(12), (was, is, most) => {
        const exact = distance(was, is);
        expect(wordsChanged(was.join(" "), is.join(" "), "en", most)).toBe(Math.min(exact, most + 1));
      }),
    );
  });

  test("in a text of any length, without delay", () => {
    const long = "word ".repeat(20_000);
    expect(faults(says(`one ${long} two`), says(`three ${long} four`), 2)).toEqual([]);
    expect(faults(says(long), says(`${"other ".repeat(20_000)}`), 200)).toEqual(["words"]);
  });
});

/** Levenshtein's distance as the books have it. */
function distance(was: readonly string[], is: readonly string[]): number {
  if (was.length === 0 || is.length === 0) return was.length + is.length;
  let row = [0, ...is.map((_, j) => j + 1)];
  for (const [i, word] of was.entries()) {
    const next = [i + 1];
    for (const [j, other] of is.entries())
      next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    row = next;
  }
  return row.at(-1)!;
}
