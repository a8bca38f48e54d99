import type { BlockOperation } from "./blockOperations.js";

/** The facets that a block operation touches: `body:` is a block's words, `place:` is the spot just behind it. */
export function touchedBy(operation: BlockOperation): readonly string[] {
  switch (operation.op) {
    case "inserted":
      return [`body:${operation.block.attrs.id}`, `place:${operation.after ?? "top"}`];
    case "removed":
      return [`body:${operation.id}`, `place:${operation.id}`];
    case "moved":
      return [`order:${operation.id}`, `place:${operation.id}`, `place:${operation.after ?? "top"}`];
    case "changed":
      return [`body:${operation.block.attrs.id}`];
  }
}
