import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPage } from "../../src/import/readPage.js";

describe("Any bytes at all", () => {
  const fragments = [
    "<",
    ">",
    "</",
    "<p",
    "<table><td>",
    "<ul><li>",
    "<!--",
    "<script>",
    "<article>",
    "&#0;",
    "&amp",
    "\0",
  ];
  const odd = [
    "\ufeff",
    "\u202e",
    "\ud800",
    "Photo:",
    "By ",
    "1. ",
    "- ",
    "# ",
    "\r",
    "\u2028",
    "(",
    "©",
    "—",
    "2026-02-30",
  ];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...fragments, ...odd), fc.string({ unit: "binary" })), { maxLength: 60 })
    .map((parts) => Buffer.from(parts.join("")));
  const anyBytes = fc.oneof(anyText, fc.uint8Array({ maxLength: 400 }));

  test("are read or refused, and never throw", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const read = readPage(bytes, "page");
        if ("unreadable" in read) expect(read.unreadable.message).toMatch(/\.$/u);
        else expect(read.sha256).toMatch(/^[0-9a-f]{64}$/u);
      }),
      { numRuns: 2_000 },
    );
  });

  test("read the same twice", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(readPage(bytes, "page")).toStrictEqual(readPage(bytes, "page"));
      }),
      { numRuns: 500 },
    );
  });
});

describe("A file that is no page", () => {
  test.each<[string, Uint8Array, string]>([
    ["a PDF document", Buffer.from("%PDF-1.7\n..."), "PAGE_NOT_TEXT"],
    ["an office document", Buffer.from("PK\u0003\u0004..."), "PAGE_NOT_TEXT"],
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "PAGE_NOT_TEXT"],
    ["binary data", Buffer.from("Headline\0\0\0"), "PAGE_NOT_TEXT"],
    ["an empty file", Buffer.alloc(0), "PAGE_EMPTY"],
    ["white space", Buffer.from(" \n\t\n"), "PAGE_EMPTY"],
    ["a file larger than a page", Buffer.alloc(5 * 1024 * 1024 + 1, "a"), "PAGE_TOO_LARGE"],
    ["an undeclared encoding", Buffer.from("Caf\u00e9 closes", "latin1"), "ENCODING_UNKNOWN"],
    [
      "an unheard-of encoding",
      Buffer.from('<meta charset="klingon-8"><p>Caf\u00e9', "latin1"),
      "ENCODING_UNKNOWN",
    ],
    [
      "a wrongly declared encoding",
      Buffer.from('<meta charset="utf-16"><p>Caf\u00e9', "latin1"),
      "ENCODING_UNKNOWN",
    ],
    ["elements nested too deeply", Buffer.from("<div>".repeat(1_500)), "NESTED_TOO_DEEPLY"],
  ])("is refused with a sentence: %s", (_, bytes, code) => {
    const read = readPage(bytes, "page");
    expect(read).toStrictEqual({
      unreadable: { code, message: expect.stringMatching(/^[A-Z].*\.$/u) as string },
    });
  });
});

describe("A page made to be slow", () => {
  const many = 40_000;
  test.each([
    ["authors in one line", "<p>The " + "<a rel=author>x</a>".repeat(many)],
    ["empty authors", "<p>" + "<a rel=author></a>".repeat(many)],
    ["list items", `<ul>${"<li><a href=https://a.example/>x</a>".repeat(many / 2)}</ul>`],
    ["headings", "<h1>x</h1>".repeat(many)],
    ["deep bylines", `${"<div class=byline>".repeat(900)}${"word ".repeat(many)}`],
    ["breaks", `<p>${"a<br><br>".repeat(many)}`],
    ["tables in tables", `<article>${"<table><tr><td>".repeat(300)}${"word ".repeat(many)}`],
    ["open tags", "<".repeat(many)],
    ["list lines", "- x\n".repeat(many)],
    ["one long line", `Headline\n${"a ".repeat(many * 4)}Photo: b`],
  ])("is read in the time that a page takes: %s", (_, page) => {
    expect(readPage(Buffer.from(page), "page")).toHaveProperty("form");
  });
});
