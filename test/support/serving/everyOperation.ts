import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { callOf, isNeeded, type Known } from "../arbitrary/plausible.js";

/**
 * What to select under a root's field, so that each field of each type is selected from where it is nearest; beyond types
 * that were left before, nothing.
 */
export function selectionsUnder(
  schema: GraphQLSchema,
  root: GraphQLField<unknown, unknown>,
  known: Known,
  left: Set<GraphQLNamedType> = new Set(),
): readonly string[] {
  return selectionsOf(schema, getNamedType(root.type), known, left);
}

/** Several selections of one thing as a single one. */
export const merged = (selections: readonly string[]): string =>
  `{ ${selections.map((selection) => selection.slice(1, -1)).join(" ")} }`;

/** Queries that make all these calls, so many at a time that each stays within what a server reads. */
export function together(calls: readonly string[], mostCharacters = 6_000): readonly string[] {
  const documents: string[][] = [];
  let length = mostCharacters;
  for (const call of calls) {
    if (length + call.length > mostCharacters) {
      documents.push([]);
      length = 0;
    }
    documents.at(-1)!.push(call);
    length += call.length;
  }
  return documents.map((some) => `{ ${some.map((call, n) => `q${n}: ${call}`).join(" ")} }`);
}

type Place = Readonly<{ type: GraphQLNamedType; around: (inner: string) => string }>;

// One selection for a thing's own words, and one for each way that leads on from it: breadth first, so that each type is
// left once, from where it is nearest. Every simple path would be more than anybody can ask.
function selectionsOf(
  schema: GraphQLSchema,
  root: GraphQLNamedType,
  known: Known,
  left: Set<GraphQLNamedType>,
): readonly string[] {
  if (isLeafType(root)) return [""];
  const places: Place[] = [{ type: root, around: (inner) => inner }];
  const selections = [wordsOf(root, known)];
  if (left.has(root)) return selections;
  left.add(root);
  for (const { type, around } of places)
    for (const { way, to } of waysOn(schema, type, known)) {
      const place: Place = { type: to, around: (inner) => around(`{ ${way} ${inner} }`) };
      selections.push(place.around(wordsOf(to, known)));
      if (!left.has(to)) places.push(place);
      left.add(to);
    }
  return selections;
}

function waysOn(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  known: Known,
): readonly Readonly<{ way: string; to: GraphQLNamedType }>[] {
  if (isInterfaceType(type) || isUnionType(type))
    return schema.getPossibleTypes(type).map((to) => ({ way: `... on ${to.name}`, to }));
  return fieldsOf(type)
    .map((field) => ({ way: called(field, known), to: getNamedType(field.type) }))
    .filter(({ to }) => !isLeafType(to) && to !== schema.getQueryType());
}

function wordsOf(type: GraphQLNamedType, known: Known): string {
  if (isUnionType(type)) return "{ __typename }";
  const words = fieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)));
  return `{ __typename ${words.map((field) => called(field, known)).join(" ")} }`;
}

function fieldsOf(type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] {
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  throw new Error(`The walk does not know its way through ${type.name}.`);
}

const called = (field: GraphQLField<unknown, unknown>, known: Known) =>
  callOf(
    field,
    field.args.filter((arg) => isNeeded(arg) || arg.name === "first"),
    known,
  );
