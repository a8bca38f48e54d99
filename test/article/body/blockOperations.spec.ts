import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Body } from "../../../src/article/body/block.js";
import { applyOperations, diffBody, sameBody } from "../../../src/article/body/blockOperations.js";
import { anyBody, anyEditOf, anyParagraphs } from "../../support/arbitrary/anyBody.js";
import { a, b, c, d, e, paragraph, words } from "../../support/telling/facts.js";

const pa = paragraph(a, "The court sat.");
const pb = paragraph(b, "It fined the harbour.");
const pc = paragraph(c, "Nobody spoke.");
const pd = paragraph(d, "The harbour will appeal.");
const pe = paragraph(e, "It has a month.");

describe("The operations between two bodies", () => {
  test("insert a block at the top, in the middle and at the end", () => {
    expect(diffBody([pb, pd], [pa, pb, pc, pd, pe])).toEqual([
      { op: "inserted", block: pa, after: null },
      { op: "inserted", block: pc, after: b },
      { op: "inserted", block: pe, after: d },
    ]);
  });

  test("take a block out", () => {
    expect(diffBody([pa, pb, pc], [pa, pc])).toEqual([{ op: "removed", id: b }]);
  });

  test("write a block anew", () => {
    expect(diffBody([pa, pb], [pa, paragraph(b, "Else.")])).toEqual([
      { op: "changed", block: paragraph(b, "Else.") },
    ]);
  });

  test("change a block's kind under the same id", () => {
    const heading = {
      type: "heading",
      attrs: { id: a, level: 2 },
      content: words("The court sat."),
    } as const;
    expect(diffBody([pa, pb], [heading, pb])).toEqual([{ op: "changed", block: heading }]);
  });

  test.each<[string, Body, Body, string, string | null]>([
    ["down", [pa, pb, pc, pd, pe], [pb, pc, pd, pa, pe], a, d],
    ["up", [pa, pb, pc, pd, pe], [pa, pe, pb, pc, pd], e, a],
    ["to the top", [pa, pb, pc, pd, pe], [pd, pa, pb, pc, pe], d, null],
    ["to the end", [pa, pb, pc, pd, pe], [pa, pc, pd, pe, pb], b, e],
  ])("move one block %s, and no other", (_, from, to, id, after) => {
    expect(diffBody(from, to)).toEqual([{ op: "moved", id, after }]);
  });

  test("move and write the same block", () => {
    const anew = paragraph(c, "Else.");
    expect(diffBody([pa, pb, pc], [anew, pa, pb])).toEqual([
      { op: "moved", id: c, after: null },
      { op: "changed", block: anew },
    ]);
  });

  test("do what they still can where a block they name is gone", () => {
    expect(
      applyOperations(
        [pa],
        [
          { op: "removed", id: b },
          { op: "moved", id: b, after: a },
          { op: "changed", block: pb },
          { op: "inserted", block: pc, after: b },
        ],
      ),
    ).toEqual([pa, pc]);
  });
});

describe("For any two bodies, the operations", () => {
  test("turn the one into the other", () => {
    fc.assert(
      fc.property(anyBody, anyBody, (from, to) => {
        expect(applyOperations(from, diffBody(from, to))).toEqual(to);
      }),
    );
    fc.assert(
      fc.property(edited, ([from, to]) => {
        expect(applyOperations(from, diffBody(from, to))).toEqual(to);
      }),
    );
  });

  test("are none exactly where they say the same", () => {
    fc.assert(
      fc.property(edited, ([from, to]) => {
        expect(diffBody(from, to).length === 0).toBe(sameBody(from, to));
      }),
    );
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(diffBody(body, structuredClone(body))).toEqual([]);
      }),
    );
  });

  test("are one at most for one block that moved", () => {
    fc.assert(
      fc.property(anyParagraphs(), fc.nat(), fc.nat(), (body, from, to) => {
        fc.pre(body.length > 1);
        const moved = [...body];
        const [block] = moved.splice(from % body.length, 1);
        moved.splice(to % body.length, 0, block!);
        expect(diffBody(body, moved).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("are as few as can be", () => {
    fc.assert(
      fc.property(edited, ([from, to]) => {
        const operations = diffBody(from, to);
        const count = (op: string) => operations.filter((operation) => operation.op === op).length;
        const [before, after] = [idsOf(from), idsOf(to)];
        const kept = after.filter((id) => before.includes(id));
        expect(count("removed")).toBe(before.length - kept.length);
        expect(count("inserted")).toBe(after.length - kept.length);
        expect(count("moved")).toBe(kept.length - longestInOrder(kept.map((id) => before.indexOf(id))));
        expect(count("changed")).toBe(
          to.filter((block) =>
            from.some((was) => was.attrs.id === block.attrs.id && !sameBody([was], [block])),
          ).length,
        );
      }),
    );
  });
});

const edited = anyParagraphs().chain((from) => fc.tuple(fc.constant(from), anyEditOf(from, 0xf00)));
const idsOf = (body: Body) => body.map(({ attrs }) => attrs.id);

/** The length of the longest rising subsequence, counted the slow and obvious way. */
function longestInOrder(numbers: readonly number[]): number {
  const best: number[] = [];
  for (const [n, number] of numbers.entries())
    best[n] = 1 + Math.max(0, ...best.filter((_, m) => numbers[m]! < number));
  return Math.max(0, ...best);
}
