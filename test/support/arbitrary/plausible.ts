import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from "graphql";

/** What stands in a newsroom, for questions and commands that name it. */
export type Known = Readonly<{
  /** By kind, global ids of things that there are. */
  ids: Readonly<Record<string, readonly string[]>>;
  /**
   * What to say by the name of an argument or an input's field, or of one field's argument (`search.from`); what is left
   * out is said in words that mean nothing.
   */
  words: Readonly<Record<string, unknown>>;
}>;

/** Something that a value is wanted for. */
export type Wanted = Pick<GraphQLArgument | GraphQLInputField, "name" | "type" | "defaultValue">;

/** A value that a field could be given: an id of something that there is, the first word of a vocabulary, a time ahead. */
export function plausible({ name, type }: Pick<Wanted, "name" | "type">, known: Known): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [plausible({ name: name.replace(/s$/, ""), type: inner.ofType }, known)];
  if (name in known.words) return known.words[name];
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  if (isInputObjectType(inner)) return plausibleInput(inner.getFields(), known, isNeeded);
  return plausibleLeaf(name, inner, known);
}

/** An object with a value for each of these fields that is to be said. */
export const plausibleInput = (
  fields: Readonly<Record<string, GraphQLInputField>>,
  known: Known,
  isSaid: (field: Wanted) => boolean,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.values(fields)
      .filter(isSaid)
      .map((field) => [field.name, plausible(field, known)]),
  );

/** Whether a value must be given. */
export const isNeeded = ({ type, defaultValue }: Wanted): boolean =>
  isNonNullType(type) && defaultValue === undefined;

/** A field as it is called with these of its arguments, in GraphQL. */
export function callOf(
  { name: field }: Readonly<{ name: string }>,
  wanted: readonly Wanted[],
  known: Known,
): string {
  if (wanted.length === 0) return field;
  const said = wanted.map(({ name, type }) => {
    const value = known.words[`${field}.${name}`] ?? plausible({ name, type }, known);
    return `${name}: ${literal(value, type)}`;
  });
  return `${field}(${said.join(", ")})`;
}

function plausibleLeaf(name: string, type: GraphQLInputType, { ids }: Known): unknown {
  switch (type) {
    case GraphQLBoolean:
      return false;
    case GraphQLInt:
      return 1;
    case GraphQLFloat:
      return 0.5;
    case GraphQLString:
      return "harbour";
    case GraphQLID: {
      const kind = /^(article|story|photo|thread|request|staff|service|source|erasure)Id$/.exec(name)?.[1];
      return ids[kind ?? "article"]![0];
    }
  }
  switch (String(type)) {
    case "DateTime":
      return "2027-01-01T12:00:00.000Z";
    case "Position":
      return "p0";
    case "JSON":
      return {};
    case "Blocks":
      return [];
  }
  throw new Error(`Nobody knows what to say for ${name}: ${String(type)}.`);
}

/** A value as it is written within a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (isListType(inner))
    return `[${(value as readonly unknown[]).map((one) => literal(one, inner.ofType)).join(", ")}]`;
  if (isEnumType(inner)) return String(value);
  if (isInputObjectType(inner)) {
    const fields = inner.getFields();
    const said = Object.entries(value as object).map(
      ([name, part]) => `${name}: ${literal(part, fields[name]!.type)}`,
    );
    return `{ ${said.join(", ")} }`;
  }
  return JSON.stringify(value);
}
