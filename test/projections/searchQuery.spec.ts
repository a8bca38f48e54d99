import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSearchQuery } from "../../projections/search/searchQuery.js";

const matchOf = (typed: string) => {
  const read = readSearchQuery(typed);
  return "problem" in read ? read : read.match;
};

describe("A search", () => {
  test.each([
    ["harbour fine", '("harbour" AND "fine")'],
    ['"harbour fine"', '"harbour fine"'],
    ["“harbour fine” court", '("harbour fine" AND "court")'],
    ["«суд решил»", '"суд решил"'],
    ["„der Hafen“", '"der hafen"'],
    ["harb*", '"harb" *'],
    ['"the harb"*', '"the harb" *'],
    ["harbour -fine", '("harbour" NOT ("fine"))'],
    ["harbour NOT fine -court", '("harbour" NOT ("fine" OR "court"))'],
    ["harbour OR port", '("harbour" OR "port")'],
    ["harbour | port", '("harbour" OR "port")'],
    ["court harbour OR port fine", '("court" AND ("harbour" OR "port") AND "fine")'],
    ["(court fine) OR port", '(("court" AND "fine") OR "port")'],
    ["harbour -(fine OR court)", '("harbour" NOT (("fine" OR "court")))'],
    ["headline:harbour", '{headline} : ("harbour")'],
    ["BYLINE:“Ines Marku”", '{byline} : ("ines marku")'],
    ["credit:(voss courier)", '({credit} : ("voss") AND {credit} : ("courier"))'],
    ["alt:fog", '{altText} : ("fog")'],
    ["-credit:voss fog", '("fog" NOT ({credit} : ("voss")))'],
    ["well-known d'Arc", '("well known" AND "d arc")'],
    ["note:this 12:30", '("note this" AND "12 30")'],
    ["harbour AND fine", '("harbour" AND "fine")'],
    ["order and ORDER", '("order" AND "and" AND "order")'],
    ["東京*", '"東 京"'],
  ])("for %s asks for %s", (typed, match) => {
    expect(matchOf(typed)).toBe(match);
  });

  test.each([
    ['harbour "fine', '("harbour" AND "fine")'],
    ["(harbour fine", '("harbour" AND "fine")'],
    ["harbour) fine", '("harbour" AND "fine")'],
    ["OR harbour OR", '"harbour"'],
    ['harbour ** - : () "" \' ; fine', '("harbour" AND "fine")'],
    ["headline: harbour", '("headline" AND "harbour")'],
    ["harbour (-fine)", '("harbour" NOT ("fine"))'],
    ["harbour -(-fine)", '"harbour"'],
    [`${"(".repeat(40)}harbour${")".repeat(40)}`, '"harbour"'],
  ])("makes the best of %s", (typed, match) => {
    expect(matchOf(typed)).toBe(match);
  });

  test.each([
    ["", { problem: "There is no word in it to look for.", at: 0 }],
    ["  … !", { problem: "There is no word in it to look for.", at: 0 }],
    [" -fine", { problem: "A search must say what to find, not only what to leave out.", at: 1 }],
    ["(-fine -court)", { problem: "A search must say what to find, not only what to leave out.", at: 1 }],
    ["court h*", { problem: "Before a star stand two letters at the least.", at: 6 }],
    ["x".repeat(501), { problem: "A search has 500 characters at the most.", at: 500 }],
  ])("for %j is turned down, and told where", (typed, problem) => {
    expect(matchOf(typed)).toEqual(problem);
  });

  test("is read or turned down, whatever is typed, and quotes every word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (typed) => {
        const match = matchOf(typed);
        if (typeof match === "string") {
          const signs = match.replaceAll(/"[\p{L}\p{N}\p{M} ]+"/gu, "word");
          expect(signs).toMatch(/^(?:word|AND|OR|NOT|\{\w+\}|[:* ()])+$/);
        } else expect(match.at).toBeLessThanOrEqual(typed.length);
      }),
    );
  });
});
