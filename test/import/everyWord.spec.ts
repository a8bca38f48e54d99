import { load } from "cheerio/slim";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportReport } from "../../src/import/page.js";
import { readPage } from "../../src/import/readPage.js";
import { allTokens, anyHtmlPage, anyTextPage, textTokens, tokensIn } from "./anyPage.js";

describe.each([
  ["an HTML page", anyHtmlPage],
  ["a text page", anyTextPage],
])("Every word of %s", (_, anyPage) => {
  test("is somewhere in the report", () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const report = reportOf(page);
        if (report === null) return;
        const told = allTokens(report);
        expect(tokensIn(page).filter((token) => !told.has(token))).toStrictEqual([]);
        // A closing tag that nothing opened parts nothing, in a browser neither.
        if (glued.test(load(page).html())) return;
        expect(JSON.stringify(report), "two words glued").not.toMatch(glued);
      }),
      { numRuns: 1_500 },
    );
  });

  test("stands in the text at most once, and in the order of the page", () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const report = reportOf(page);
        if (report === null) return;
        const drafted = textTokens(report);
        const inOrder = tokensIn(page).filter((token) => drafted.includes(token));
        expect(drafted).toStrictEqual(inOrder);
      }),
      { numRuns: 1_500 },
    );
  });
});

const glued = /\dxw\d/u;

function reportOf(page: string): ImportReport | null {
  const read = readPage(Buffer.from(page), "page");
  return "unreadable" in read ? null : read;
}
