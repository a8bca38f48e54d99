import { describe, expect, test } from "vitest";
import { readBody } from "../../../src/article/body/readBody.js";
import type { Json } from "../../../src/decider.js";
import { a, b, paragraph, uuid } from "../../support/telling/facts.js";

describe("Reading a body refuses", () => {
  const inside = (node: Json) => [{ type: "paragraph", attrs: { id: a }, content: [node] }];
  const marked = (...marks: Json[]) => inside({ type: "text", text: "fine", marks });
  const block = (type: string, attrs: Json, content?: Json) => [
    { type, attrs, ...(content !== undefined && { content }) },
  ];
  const good = paragraph(a, "The court sat.");

  test.each<[string, Json, string]>([
    ["what is no array", "The court sat.", ""],
    ["a document with something else in it", { type: "doc", content: [], attrs: {} }, "attrs"],
    ["a document whose content is no array", { type: "doc", content: {} }, "content"],
    ["a block that is no object", [good, "The court sat."], "1"],
    ["a block of no known type", block("table", { id: a }), "0.type"],
    ["a block without a type", [{ attrs: { id: a } }], "0.type"],
    ["a block with a key of its own", [{ ...good, marks: [] }], "0.marks"],
    ["attrs that are no object", block("paragraph", [a]), "0.attrs"],
    ["attrs that it does not know", block("paragraph", { id: a, align: "left" }), "0.attrs.align"],
    ["an id that is no UUID", block("paragraph", { id: "p1" }), "0.attrs.id"],
    ["an id in capitals", block("paragraph", { id: a.toUpperCase() }), "0.attrs.id"],
    ["an id that is a number", block("paragraph", { id: 1 }), "0.attrs.id"],
    ["two blocks with one id", [good, paragraph(b, "It fined."), good], "2.attrs.id"],
    ["two blocks with one id in a document", { type: "doc", content: [good, good] }, "content.1.attrs.id"],
    [
      "a heading of level 1, which is the headline",
      block("heading", { id: a, level: 1 }, []),
      "0.attrs.level",
    ],
    ["a heading without a level", block("heading", { id: a }, []), "0.attrs.level"],
    [
      "a list that is neither ordered nor not",
      block("list", { id: a, ordered: "yes" }, []),
      "0.attrs.ordered",
    ],
    ["a list without items", block("list", { id: a }, []), "0.content"],
    ["a list of words", block("list", { id: a }, [{ type: "text", text: "harbour" }]), "0.content.0"],
    [
      "a list item with attrs",
      block("list", { id: a }, [{ type: "listItem", attrs: {} }]),
      "0.content.0.attrs",
    ],
    [
      "a list in a list",
      block("list", { id: a }, [{ type: "listItem", content: block("list", { id: b }) }]),
      "0.content.0.content.0",
    ],
    ["an image without a picture", block("image", { id: a }), "0.attrs.placementId"],
    ["an image with words", block("image", { id: a, placementId: "p1" }, []), "0.content"],
    ["an embed without an address", block("embed", { id: a, title: "The ruling" }), "0.attrs.url"],
    [
      "an embed of a script",
      block("embed", { id: a, url: "javascript:alert(1)", title: "x" }),
      "0.attrs.url",
    ],
    [
      "an embed whose title is blank",
      block("embed", { id: a, url: "https://a.example", title: " " }),
      "0.attrs.title",
    ],
    ["content that is no array", block("paragraph", { id: a }, "The court sat."), "0.content"],
    ["a block inside a block", inside(good), "0.content.0"],
    ["a hard break, which it does not know", inside({ type: "hardBreak" }), "0.content.0"],
    ["a text node without text", inside({ type: "text" }), "0.content.0.text"],
    ["a text node with attrs", inside({ type: "text", text: "fine", attrs: {} }), "0.content.0.attrs"],
    ["a control character", inside({ type: "text", text: "fi\u0007ne" }), "0.content.0.text"],
    [
      "a control character of the upper range",
      inside({ type: "text", text: "fi\u0085ne" }),
      "0.content.0.text",
    ],
    ["a line separator", inside({ type: "text", text: "fi\u2028ne" }), "0.content.0.text"],
    ["half of a character", inside({ type: "text", text: "fi\ud83dne" }), "0.content.0.text"],
    ["marks that are no array", inside({ type: "text", text: "fine", marks: "strong" }), "0.content.0.marks"],
    ["a mark that is no object", marked("strong"), "0.content.0.marks.0"],
    [
      "a mark of no known type",
      marked({ type: "strong" }, { type: "underline" }),
      "0.content.0.marks.1.type",
    ],
    ["a mark twice", marked({ type: "strong" }, { type: "strong" }), "0.content.0.marks"],
    [
      "a strong mark with attrs",
      marked({ type: "strong", attrs: { weight: 700 } }),
      "0.content.0.marks.0.attrs.weight",
    ],
    ["a mark with a key of its own", marked({ type: "strong", id: 1 }), "0.content.0.marks.0.id"],
    ["a link that leads nowhere", marked({ type: "link" }), "0.content.0.marks.0.attrs.href"],
    [
      "a link to a script",
      marked({ type: "link", attrs: { href: " javascript:alert(1)" } }),
      "0.content.0.marks.0.attrs.href",
    ],
    [
      "a link to data",
      marked({ type: "link", attrs: { href: "data:text/html,x" } }),
      "0.content.0.marks.0.attrs.href",
    ],
    [
      "a link without a scheme",
      marked({ type: "link", attrs: { href: "courier.example" } }),
      "0.content.0.marks.0.attrs.href",
    ],
    [
      "a link with a target",
      marked({ type: "link", attrs: { href: "https://a.example", target: "_blank" } }),
      "0.content.0.marks.0.attrs.target",
    ],
    [
      "a quote of nobody",
      marked({ type: "quote", attrs: { speaker: " " } }),
      "0.content.0.marks.0.attrs.speaker",
    ],
  ])("%s", (_, input, path) => {
    expect(read(input)).toStrictEqual({
      path: path === "" ? [] : path.split("."),
      problem: expect.stringMatching(/^\p{Lu}.*\.$/u) as string,
    });
  });

  test("more blocks than an article has", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ type: "paragraph", attrs: { id: uuid(n) } }));
    expect(read(many(2_000))).toHaveProperty("body.length", 2_000);
    expect(read(many(2_001))).toMatchObject({ path: [] });
    expect(read({ type: "doc", content: many(2_001) })).toMatchObject({ path: ["content"] });
  });

  test("more words than an article has", () => {
    expect(read([paragraph(a, "ж".repeat(190_000))])).toHaveProperty("body.length", 1);
    expect(read([paragraph(a, "ж".repeat(210_000))])).toMatchObject({ path: [] });
  });
});

const read = (input: Json) => readBody(input, () => uuid(0xf00));
