import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/**
 * Whether an operation says something twice in the same place, with `@skip` or `@include` anywhere in it: whether the
 * one counts then hangs on the other, and the compiler gets that wrong.
 */
export function mergesConditions(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  let isConditional = false;
  visit(document, {
    Directive({ name: { value } }) {
      isConditional ||= value === "skip" || value === "include";
    },
  });
  return isConditional && saysTwice(document, operation);
}

function saysTwice(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const spread = new Set<string>();

  function isIn({ selections }: SelectionSetNode, known: Set<string>): boolean {
    return selections.some((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return isIn(selection.selectionSet, known);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        const isAgain = spread.has(selection.name.value);
        spread.add(selection.name.value);
        return isAgain || (fragment !== undefined && isIn(fragment.selectionSet, known));
      }
      const key = (selection.alias ?? selection.name).value;
      const isAgain = known.has(key);
      known.add(key);
      return isAgain || (selection.selectionSet !== undefined && isIn(selection.selectionSet, new Set()));
    });
  }
  return isIn(operation.selectionSet, new Set());
}
