import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { Block, Body } from "../../src/article/body/block.js";
import { applyOperations, sameBody, type BlockOperation } from "../../src/article/body/blockOperations.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { overlapOf } from "../../src/store/overlap.js";
import { anyEditOf, anyParagraphs } from "../support/arbitrary/anyBody.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { drafted, ines } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";

describe("Any two edits of one body that touch nothing in common", () => {
  test("are both in the merged body, word for word", () => {
    fc.assert(
      fc.property(apart, ({ base, theirs, yours, merged }) => {
        const removed = (edit: Body) => idsOf(base).filter((id) => !idsOf(edit).includes(id));
        const expected = new Set([...idsOf(base), ...idsOf(theirs), ...idsOf(yours)]);
        for (const id of [...removed(theirs), ...removed(yours)]) expected.delete(id);
        expect(new Set(idsOf(merged))).toEqual(expected);
        expect(merged).toHaveLength(expected.size);
        for (const block of merged) {
          const [was, their, your] = [base, theirs, yours].map((body) => find(body, block.attrs.id));
          const written = your && (!was || !sameBody([was], [your])) ? your : their;
          expect(block).toEqual(written);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("have everything that they put somewhere still standing behind the same block", () => {
    fc.assert(
      fc.property(apart, ({ operations, merged }) => {
        for (const operation of [...operations.theirs, ...operations.yours]) {
          if (operation.op !== "inserted" && operation.op !== "moved") continue;
          const id = operation.op === "inserted" ? operation.block.attrs.id : operation.id;
          expect(idsOf(merged)[idsOf(merged).indexOf(id) - 1] ?? null).toBe(operation.after);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("make the same body in either order", () => {
    fc.assert(
      fc.property(apart, ({ base, operations, merged }) => {
        expect(applyOperations(applyOperations(base, operations.yours), operations.theirs)).toEqual(merged);
      }),
      { numRuns: 500 },
    );
  });
});

test("Any edit of a block that the other edit touches as well is noticed", () => {
  fc.assert(
    fc.property(
      twoEdits.filter(({ yours, theirs, base }) => {
        const touched = (edit: Body) =>
          base.filter((block) => {
            const now = find(edit, block.attrs.id);
            return !now || !sameBody([now], [block]);
          });
        return touched(yours).some((block) => touched(theirs).includes(block)) && !sameBody(yours, theirs);
      }),
      ({ base, theirs, yours }) => {
        const [first, second] = [revise(base, base, theirs), revise(theirs, base, yours)];
        expect(second.length === 0 || overlapOf(articleDecider, second, first).length > 0).toBe(true);
      },
    ),
  );
});

const idsOf = (body: Body) => body.map(({ attrs }) => attrs.id);
const find = (body: Body, id: string): Block | undefined => body.find(({ attrs }) => attrs.id === id);

/** A body, and what two writers made of it: new blocks of theirs and of yours never share an id. */
const twoEdits = anyParagraphs(8).chain((base) =>
  fc.record({ base: fc.constant(base), theirs: anyEditOf(base, 0xe00), yours: anyEditOf(base, 0xf00) }),
);

/** The same where the facets say that they can be merged, with what the newsroom makes of them. */
const apart = twoEdits
  .map(({ base, theirs, yours }) => {
    const [first, second] = [revise(base, base, theirs), revise(theirs, base, yours)];
    const operations = { theirs: operationsOf(first), yours: operationsOf(second) };
    const merged = applyOperations(theirs, operations.yours);
    return { base, theirs, yours, operations, merged, overlaps: overlapOf(articleDecider, second, first) };
  })
  .filter(
    ({ overlaps, operations }) =>
      overlaps.length === 0 && operations.yours.length > 0 && operations.theirs.length > 0,
  );

/** What the article records when a writer who was looking at `base` sends `wanted`. */
function revise(current: Body, base: Body, wanted: Body): readonly ArticleEvent[] {
  const command = { type: "ReviseBody", body: wanted, by: ines, at: minute(0), reason: null } as const;
  const decision = articleDecider.decide(command, withBody(current), withBody(base));
  if ("refused" in decision) throw new Error(decision.refused.code);
  return decision.accepted;
}

const withBody = (body: Body) => ({ ...articleAfter([drafted]), body });
const operationsOf = (events: readonly ArticleEvent[]): readonly BlockOperation[] =>
  events.flatMap((event) => (event.type === "BodyRevised" ? event.data.operations : []));
