import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Mark } from "../../../src/article/body/block.js";
import { readBody } from "../../../src/article/body/readBody.js";
import type { Json } from "../../../src/decider.js";
import { anyBody } from "../../support/arbitrary/anyBody.js";
import { a, b, c, paragraph, uuid } from "../../support/telling/facts.js";

describe("Reading a body", () => {
  test.each<Block>([
    paragraph(a, "The court sat."),
    { type: "paragraph", attrs: { id: a }, content: [] },
    { type: "heading", attrs: { id: a, level: 2 }, content: [{ type: "text", text: "The fine" }] },
    { type: "heading", attrs: { id: a, level: 4 }, content: [] },
    { type: "quote", attrs: { id: a }, content: [{ type: "text", text: "We will appeal." }] },
    { type: "note", attrs: { id: a }, content: [{ type: "text", text: "More follows." }] },
    {
      type: "list",
      attrs: { id: a, ordered: true },
      content: [
        { type: "listItem", content: [{ type: "text", text: "harbour" }] },
        { type: "listItem", content: [] },
      ],
    },
    { type: "image", attrs: { id: a, placementId: uuid(0x501) } },
    { type: "embed", attrs: { id: a, url: "https://video.example/1", title: "The ruling" } },
  ])("takes a $type as it is: %j", (block) => {
    expect(read([block])).toStrictEqual({ body: [block] });
  });

  test.each<Mark>([
    { type: "strong" },
    { type: "emphasis" },
    { type: "link", attrs: { href: "https://courier.example/harbour?page=2#fine" } },
    { type: "link", attrs: { href: "mailto:desk@courier.example" } },
    { type: "quote", attrs: { speaker: "Mara Voss" } },
  ])("takes words marked %j as they are", (mark) => {
    const block: Block = {
      type: "paragraph",
      attrs: { id: a },
      content: [{ type: "text", text: "fine", marks: [mark] }],
    };
    expect(read([block])).toStrictEqual({ body: [block] });
  });

  test("takes a whole ProseMirror document", () => {
    const body = [paragraph(a, "The court sat.")];
    expect(read({ type: "doc", content: body })).toStrictEqual({ body });
    expect(read({ type: "doc" })).toStrictEqual({ body: [] });
    expect(read([])).toStrictEqual({ body: [] });
  });

  test("gives an id to each block that has none, and keeps those that have", () => {
    const { attrs: _, ...blank } = paragraph(a, "The court sat.");
    expect(read([blank, paragraph(c, "It fined."), { ...blank, attrs: { id: null } }])).toStrictEqual({
      body: [
        paragraph(uuid(0xf01), "The court sat."),
        paragraph(c, "It fined."),
        paragraph(uuid(0xf02), "The court sat."),
      ],
    });
  });

  test("takes a list for an unordered one unless it says otherwise", () => {
    const item = { type: "listItem", content: [] } as const;
    expect(read([{ type: "list", attrs: { id: a }, content: [item] }])).toStrictEqual({
      body: [{ type: "list", attrs: { id: a, ordered: false }, content: [item] }],
    });
  });
});

describe("A body in normal form", () => {
  const contentOf = (...runs: Json[]) => {
    const { body } = read([{ type: "paragraph", attrs: { id: a }, content: runs }]) as { body: Block[] };
    return (body[0] as Extract<Block, { type: "paragraph" }>).content;
  };

  test("has its words in NFC, across the runs that it joins as well", () => {
    expect(contentOf(text("e\u0301te\u0301"))).toStrictEqual([text("\u00e9t\u00e9")]);
    expect(contentOf(text("cafe"), text("\u0301s"))).toStrictEqual([text("caf\u00e9s")]);
  });

  test("has neighbours with the same marks joined, however their marks were ordered", () => {
    expect(
      contentOf(
        text("The "),
        text("harbour", "strong", "emphasis"),
        text("", "strong"),
        text(" paid", "emphasis", "strong"),
        text("."),
      ),
    ).toStrictEqual([text("The "), text("harbour paid", "strong", "emphasis"), text(".")]);
  });

  test("has no empty runs, and no marks where there are none", () => {
    expect(contentOf(text(""), { type: "text", text: "paid", marks: [] }, text("", "strong"))).toStrictEqual([
      text("paid"),
    ]);
  });

  test("keeps links with different addresses apart", () => {
    const link = (href: string): Json => ({
      type: "text",
      text: "here",
      marks: [{ type: "link", attrs: { href } }],
    });
    expect(contentOf(link("https://a.example/"), link("https://b.example/"))).toHaveLength(2);
  });

  test("has line breaks and tabs of one kind", () => {
    expect(contentOf(text("one\r\ntwo\rthree\tfour\nfive"))).toStrictEqual([
      text("one\ntwo\nthree\tfour\nfive"),
    ]);
  });

  test("has addresses in their full form, and names on one line", () => {
    const answer = read([
      { type: "embed", attrs: { id: a, url: " HTTPS://Video.Example ", title: " The\nruling " } },
      {
        type: "quote",
        attrs: { id: b },
        content: [
          { type: "text", text: "No.", marks: [{ type: "quote", attrs: { speaker: " Mara \n Voss" } }] },
        ],
      },
    ]);
    expect(answer).toStrictEqual({
      body: [
        { type: "embed", attrs: { id: a, url: "https://video.example/", title: "The ruling" } },
        {
          type: "quote",
          attrs: { id: b },
          content: [
            { type: "text", text: "No.", marks: [{ type: "quote", attrs: { speaker: "Mara Voss" } }] },
          ],
        },
      ],
    });
  });
});

describe("For anything at all, reading a body", () => {
  test("answers, and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => {
        const answer = read(input as Json);
        expect("body" in answer || Array.isArray(answer.path)).toBe(true);
      }),
    );
  });

  test("loses no words of a body that it takes, and finds nothing left to do in the outcome", () => {
    fc.assert(
      fc.property(anyBody, (given) => {
        const once = read(given);
        expect(once).toHaveProperty("body");
        const { body } = once as { body: Block[] };
        expect(body.map(wordsOf)).toEqual(given.map(wordsOf));
        expect(read(body)).toStrictEqual({ body });
      }),
    );
  });
});

const text = (words: string, ...marks: ("strong" | "emphasis")[]) =>
  marks.length === 0
    ? { type: "text" as const, text: words }
    : { type: "text" as const, text: words, marks: marks.map((type) => ({ type })) };

function read(input: Json) {
  let next = 0xf00;
  return readBody(input, () => uuid(++next));
}

/** All text anywhere in a block, run into one. */
function wordsOf(block: Block): string {
  const words: string[] = [];
  JSON.stringify(block, (key, value: unknown) => {
    if (key === "text") words.push(String(value));
    return value;
  });
  return words.join("").normalize("NFC");
}
