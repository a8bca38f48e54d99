import { canonicalHash } from "../../canonicalHash.js";
import type { Block, BlockId, Body } from "./block.js";
import { longestRise } from "./longestRise.js";

/** One step from a body to the next; `after` is the block it then follows, null at the top. */
export type BlockOperation =
  | Readonly<{ op: "removed"; id: BlockId }>
  | Readonly<{ op: "inserted"; block: Block; after: BlockId | null }>
  | Readonly<{ op: "moved"; id: BlockId; after: BlockId | null }>
  | Readonly<{ op: "changed"; block: Block }>;

/** The fewest operations, applied one after another, that turn one body into another. */
export function diffBody(from: Body, to: Body): readonly BlockOperation[] {
  const wanted = new Set(to.map(idOf));
  const before = new Map(from.map((block, index) => [idOf(block), { block, index }]));
  const operations: BlockOperation[] = from
    .filter((block) => !wanted.has(idOf(block)))
    .map((block) => ({ op: "removed", id: idOf(block) }));

  const kept = to.flatMap((block) => before.get(idOf(block))?.index ?? []);
  const staying = new Set(longestRise(kept));
  let after: BlockId | null = null;
  for (const block of to) {
    const id = idOf(block);
    const was = before.get(id);
    if (!was) operations.push({ op: "inserted", block, after });
    else {
      if (!staying.has(was.index)) operations.push({ op: "moved", id, after });
      if (!sameBlock(was.block, block)) operations.push({ op: "changed", block });
    }
    after = id;
  }
  return operations;
}

/** The body after these operations. One that names a block no longer there does what it still can. */
export function applyOperations(body: Body, operations: readonly BlockOperation[]): Body {
  const blocks = [...body];
  const at = (id: BlockId) => blocks.findIndex((block) => idOf(block) === id);
  const put = (block: Block, after: BlockId | null) =>
    blocks.splice(after === null ? 0 : at(after) === -1 ? blocks.length : at(after) + 1, 0, block);

  for (const operation of operations) {
    switch (operation.op) {
      case "inserted":
        put(operation.block, operation.after);
        break;
      case "removed":
        if (at(operation.id) !== -1) blocks.splice(at(operation.id), 1);
        break;
      case "moved": {
        const [block] = at(operation.id) === -1 ? [] : blocks.splice(at(operation.id), 1);
        if (block) put(block, operation.after);
        break;
      }
      case "changed": {
        const index = at(idOf(operation.block));
        if (index !== -1) blocks[index] = operation.block;
        break;
      }
    }
  }
  return blocks;
}

/** Whether two bodies say the same in the same order. */
export const sameBody = (one: Body, other: Body): boolean =>
  one.length === other.length && one.every((block, index) => sameBlock(block, other[index]!));

const idOf = (block: Block): BlockId => block.attrs.id;

// Key order is a client's accident; two blocks are compared by what they say.
const sameBlock = (one: Block, other: Block): boolean =>
  one === other || canonicalHash(one) === canonicalHash(other);
