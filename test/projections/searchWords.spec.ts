import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snippetOf } from "../../projections/search/searchSnippet.js";
import { wordsOf } from "../../projections/search/searchWords.js";

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe("Words are compared", () => {
  test.each([
    ["in small letters", "The COURT Sat", ["the", "court", "sat"]],
    ["with every Kazakh letter as its own", "ӘҒҚҢӨҰҮҺІ", ["әғқңөұүһі"]],
    ["with й apart from и, however it is encoded", "Ай и\u0306 аи", ["ай", "й", "аи"]],
    ["with ё as е, and without stress marks", "Ёлка за\u0301мок", ["елка", "замок"]],
    [
      "without Latin accents",
      "Zürich Łódź Malmö İzmir ısı straße",
      ["zurich", "lodz", "malmo", "izmir", "isi", "strasse"],
    ],
    [
      "without Arabic vowel signs, stretching and hamzas on an alef",
      "مُحَمَّد أحمد كـــتاب",
      ["محمد", "احمد", "كتاب"],
    ],
    ["without Greek accents and with one sigma", "Αθήνας ΑΘΗΝΑΣ", ["αθηνασ", "αθηνασ"]],
    ["sign by sign where no spaces are written", "東京 test", ["東", "京", "test"]],
    ["without soft hyphens", "har\u00adbour", ["harbour"]],
    ["cut at signs", "don't well-known 3,5 a_b", ["don", "t", "well", "known", "3", "5", "a", "b"]],
  ])("%s", (_, text, found) => {
    expect(words(text)).toEqual(found);
  });

  test("as what they were folded to: what is folded twice is folded once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const { word, from, to } of wordsOf(text)) {
          expect(words(text.slice(from, to))).toEqual([word]);
          expect(words(word)).toEqual([word]);
        }
      }),
    );
  });
});

describe("A snippet", () => {
  const body = (text: string) => ({ key: "body:1", field: "body", text }) as const;
  const sought = (...said: string[]) => said.map((word) => ({ words: [word], isPrefix: false, field: null }));

  test("shows the passage that says most, and marks what was found", () => {
    const headline = { key: "headline", field: "headline", text: "Court fines the harbour" } as const;
    const passages = [headline, body("The harbour was fined by the Court at noon.")];
    expect(snippetOf(passages, sought("court", "noon"))).toEqual({
      field: "body",
      text: "The harbour was fined by the Court at noon.",
      ranges: [
        { from: 29, to: 34 },
        { from: 38, to: 42 },
      ],
      goesOnBefore: false,
      goesOnAfter: false,
    });
    expect(snippetOf(passages, sought("court"))).toMatchObject({
      field: "headline",
      ranges: [{ from: 0, to: 5 }],
    });
  });

  test("marks words in a row and beginnings, and only where they were looked for", () => {
    const passages = [body("Қала сотының шешімі; сот үкімі.")];
    const inARow = [{ words: ["сот", "үкі"], isPrefix: true, field: null }];
    expect(snippetOf(passages, inARow).ranges).toEqual([{ from: 21, to: 30 }]);
    const elsewhere = [{ words: ["сот"], isPrefix: true, field: "headline" as const }];
    expect(snippetOf(passages, elsewhere).ranges).toEqual([]);
  });

  test("of a long passage is cut between words, a little before what was found", () => {
    const long = `${"before it all ".repeat(40)}needle ${"and after it ".repeat(40)}`;
    const { text, ranges, ...cut } = snippetOf([body(long)], sought("needle"));
    expect(cut).toEqual({ field: "body", goesOnBefore: true, goesOnAfter: true });
    expect(text.length).toBeLessThanOrEqual(240);
    expect(ranges.map(({ from, to }) => text.slice(from, to))).toEqual(["needle"]);
    expect(text).toMatch(/^(?:before|it|all) .* (?:and|after|it)$/);
  });

  test("never parts the two halves of a sign and never marks what is not there, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 400 }), (text) => {
        const [first] = wordsOf(text);
        if (!first) return;
        const snippet = snippetOf([body(text)], sought(first.word));
        expect(snippet.text.length).toBeLessThanOrEqual(241);
        for (const { from, to } of snippet.ranges) {
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(snippet.text.length);
        }
        expect(snippet.ranges.length).toBeGreaterThan(0);
      }),
    );
  });
});
