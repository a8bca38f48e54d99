import fc from "fast-check";
import { expect, test } from "vitest";
import { past } from "../../projections/past/past.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { readAfter } from "../support/reading/readAfter.js";
import { a, articleId, drafted, headlineChanged, paragraph } from "../support/telling/facts.js";

const written = (op: "inserted" | "changed", text: string) => {
  const block = paragraph(a, text);
  const operation = op === "inserted" ? ({ op, block, after: null } as const) : ({ op, block } as const);
  return { type: "BodyRevised", data: { operations: [operation] } } satisfies ArticleEvent;
};
const furthest = Number.MAX_SAFE_INTEGER;
const stream = `article-${articleId}`;

test("What was ever said is read as far as is allowed: of a part that is more than that, the newest alone", async () => {
  const { said } = await readAfter(past, "in one batch", [
    stream,
    drafted,
    written("inserted", "It sat."),
    ...Array.from({ length: 9 }, (_, n) => written("changed", `It fined the port ${"again ".repeat(n)}.`)),
    headlineChanged("Port fined"),
  ]);
  const parts = ["headline", `body:${a}`].map((kept) => ({ stream, kept, until: furthest }));
  const all = said([parts], furthest)[0]!.get(stream)!;
  expect([...all.values()].map(({ said: told, isAll }) => [told.length, isAll])).toEqual([
    [2, true],
    [10, true],
  ]);
  fc.assert(
    fc.property(fc.nat(4_000), (most) => {
      const found = said([parts], most)[0]!.get(stream)!;
      let read = 0;
      for (const [key, { said: told, isAll }] of found) {
        const whole = all.get(key)!.said;
        expect(told).toEqual(isAll ? whole : whole.slice(-1));
        if (isAll) for (const { value } of told) read += Buffer.byteLength(JSON.stringify(value));
      }
      expect(found.size).toBe(2);
      expect(read).toBeLessThanOrEqual(most);
    }),
  );
  const until = said([[{ stream, kept: `body:${a}`, until: 3 }]], 0)[0]!;
  expect(until.get(stream)!.get(`body:${a}`)).toMatchObject({ said: [{ position: 3 }], isAll: false });

  const row = said([[{ stream, kept: "body", withItsThings: true, until: furthest }]], furthest)[0]!;
  expect([...row.get(stream)!.keys()]).toEqual(["body", `body:${a}`]);
});
