import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Body, Mark } from "../../src/article/body/block.js";
import { readBody } from "../../src/article/body/readBody.js";
import {
  applyDifference,
  differenceOfBodies,
  undoDifference,
} from "../../src/difference/differenceOfBodies.js";
import { anyBody, anyEditOf } from "../support/arbitrary/anyBody.js";
import { a, b, c, paragraph, uuid } from "../support/telling/facts.js";

/** A body as the newsroom keeps it. */
function kept(body: Body): Body {
  const read = readBody(body, () => uuid(0xfff));
  if ("problem" in read) throw new Error(read.problem);
  return read.body;
}

const marked = (id: string, text: string, ...marks: Mark[]): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text, marks }],
});

/** How the words of one block changed: as they stand, {+put in+}, [-taken out-] or <marked anew>. */
const words = (first: Block, second: Block) =>
  differenceOfBodies([first], [second])[0]!
    .segments.map(({ change, text }) => {
      if (change === "inserted") return `{+${text}+}`;
      if (change === "removed") return `[-${text}-]`;
      return change === "remarked" ? `<${text}>` : text;
    })
    .join("");

const outline = (first: Body, second: Body) =>
  differenceOfBodies(first, second).map(({ id, change, moved }) => [id, moved ? `${change}, moved` : change]);

describe("Of any two bodies", () => {
  test("the difference makes the second of the first, and the first of the second", () => {
    fc.assert(
      fc.property(anyBody, anyBody, (one, other) => {
        const [first, second] = [kept(one), kept(other)];
        const difference = differenceOfBodies(first, second);
        expect(applyDifference(first, difference)).toEqual(second);
        expect(undoDifference(second, difference)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  test("it is so too where one was edited into the other", () => {
    const anyEdited = anyBody.chain((body) => fc.tuple(fc.constant(body), anyEditOf(body, 0xc00)));
    fc.assert(
      fc.property(anyEdited, ([one, other]) => {
        const [first, second] = [kept(one), kept(other)];
        const difference = differenceOfBodies(first, second);
        expect(applyDifference(first, difference)).toEqual(second);
        expect(undoDifference(second, difference)).toEqual(first);
      }),
    );
  });

  test("a body does not differ from itself", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        for (const { change, moved } of differenceOfBodies(kept(body), kept(body)))
          expect({ change, moved }).toEqual({ change: "equal", moved: false });
      }),
    );
  });
});

describe("Blocks", () => {
  const [one, two, three] = [paragraph(a, "One."), paragraph(b, "Two."), paragraph(c, "Three.")];

  test("that were moved are told as moves, as few as there can be", () => {
    expect(outline([one, two, three], [three, one, two])).toEqual([
      [c, "equal, moved"],
      [a, "equal"],
      [b, "equal"],
    ]);
  });

  test("that were removed stand where they stood, and new ones where they stand", () => {
    const put = paragraph(uuid(0xabc), "New.");
    expect(outline([one, two, three], [one, three, put])).toEqual([
      [a, "equal"],
      [b, "removed"],
      [c, "equal"],
      [uuid(0xabc), "inserted"],
    ]);
  });

  test("may move and change at once", () => {
    expect(outline([one, two, three], [paragraph(c, "Three!"), one, two])[0]).toEqual([c, "changed, moved"]);
  });

  test("whose kind changed say what they were and are", () => {
    const heading: Block = {
      type: "heading",
      attrs: { id: a, level: 2 },
      content: [{ type: "text", text: "One." }],
    };
    const [told] = differenceOfBodies([one], [heading]);
    expect(told).toMatchObject({
      change: "changed",
      before: { type: "paragraph" },
      after: { type: "heading" },
    });
  });
});

describe("Inside a block", () => {
  test.each([
    ["The court fined the port.", "The court sued the port.", "The court [-fined-]{+sued+} the port."],
    ["Сот портқа айыппұл салды.", "Сот қалаға айыппұл салды.", "Сот [-портқа-]{+қалаға+} айыппұл салды."],
    ["غرمت المحكمة الميناء", "غرمت المحكمة المدينة", "غرمت المحكمة [-الميناء-]{+المدينة+}"],
    ["法院罚了港口", "法院罚了城市", "法院罚了[-港口-]{+城市+}"],
    ["It cost 10 million.", "It cost 12 million.", "It cost [-10-]{+12+} million."],
  ])("words are told, in any script: %s", (first, second, told) => {
    expect(words(paragraph(a, first), paragraph(a, second))).toBe(told);
  });

  test("changes with only a space between them are told as one", () => {
    expect(words(paragraph(a, "He saw ten ships."), paragraph(a, "He met six ships."))).toBe(
      "He [-saw ten-]{+met six+} ships.",
    );
  });

  test("words that stayed are told where their marks did not", () => {
    const first = marked(a, "We never knew.", { type: "quote", attrs: { speaker: "Mara Voss" } });
    const second = marked(a, "We never knew.", { type: "quote", attrs: { speaker: "The mayor" } });
    expect(words(first, second)).toBe("<We never knew.>");
  });
});

describe("A block as long as an article may be", () => {
  // The same prose-like row of a thousand words every time: a linear congruence (Numerical Recipes).
  let seed = 1;
  const any = (most: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const long = Array.from({ length: 40_000 }, () => `word${any(1_000)}`);
  const edited = long.map((word) => (any(10) < 3 ? `${word}x` : word));

  test.each([
    ["with three words in ten changed", edited],
    ["with every word changed", long.map((word) => `${word}x`)],
    ["turned around", long.toReversed()],
    ["of one word again and again", long.map(() => "word")],
  ])("%s is told exactly", (_, changed) => {
    const [first, second] = [paragraph(a, long.join(" ")), paragraph(a, changed.join(" "))];
    const difference = differenceOfBodies([first], [second]);
    expect(applyDifference([first], difference)).toEqual([second]);
    expect(undoDifference([second], difference)).toEqual([first]);
  });

  test("keeps most of the words that stayed", () => {
    const [first, second] = [paragraph(a, long.join(" ")), paragraph(a, edited.join(" "))];
    const stayed = differenceOfBodies([first], [second])[0]!
      .segments.filter(({ change }) => change === "equal")
      .flatMap(({ text }) => text.match(/\w+/g) ?? []);
    expect(stayed.length).toBeGreaterThan(0.9 * long.filter((word, n) => word === edited[n]).length);
  });
});
