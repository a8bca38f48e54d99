import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

/**
 * Queries that together ask for every field that can be reached from the root, after every field that leads to it, each
 * thing by each of the ids.
 */
export function everyQuery(schema: GraphQLSchema, ids: readonly string[]): readonly string[] {
  const roots = Object.values(schema.getQueryType()!.getFields());
  return roots.flatMap((root) =>
    selectionsOf(schema, getNamedType(root.type)).map((selection) => {
      const calls = argumentsFor(root, ids).map((given, n) => `q${n}: ${root.name}${given} ${selection}`);
      return `{ ${calls.join(" ")} }`;
    }),
  );
}

/** The addresses that are asked for. */
const everySlug = ["canary-slug", "court-fines-the-harbour"];

type Place = Readonly<{ type: GraphQLNamedType; around: (inner: string) => string }>;

// One selection for a thing's own words, and one for each way that leads on from it: breadth first, so that each type is
// left once, from where it is nearest. Every simple path would be more than anybody can ask.
function selectionsOf(schema: GraphQLSchema, root: GraphQLNamedType): readonly string[] {
  if (isLeafType(root)) return [""];
  const known = new Set<GraphQLNamedType>([root]);
  const places: Place[] = [{ type: root, around: (inner) => inner }];
  const selections = wordsOf(root);
  for (const { type, around } of places)
    for (const { way, to } of waysOn(schema, type)) {
      const place: Place = { type: to, around: (inner) => around(`{ ${way} ${inner} }`) };
      selections.push(...wordsOf(to).map(place.around));
      if (!known.has(to)) places.push(place);
      known.add(to);
    }
  return selections;
}

function waysOn(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly Readonly<{ way: string; to: GraphQLNamedType }>[] {
  if (isInterfaceType(type))
    return schema.getPossibleTypes(type).map((to) => ({ way: `... on ${to.name}`, to }));
  return fieldsOf(type)
    .map((field) => ({ way: field.name, to: getNamedType(field.type) }))
    .filter(({ to }) => !isLeafType(to));
}

function wordsOf(type: GraphQLNamedType): string[] {
  if (isInterfaceType(type)) return [];
  const words = fieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)));
  return words.length > 0 ? [`{ ${words.map(({ name }) => name).join(" ")} }`] : [];
}

function fieldsOf(type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type)) throw new Error(`The walk does not know its way through ${type.name}.`);
  const fields = Object.values(type.getFields());
  for (const field of fields) refuseRequired(type, field);
  return fields;
}

function argumentsFor(
  { name, args }: GraphQLField<unknown, unknown>,
  ids: readonly string[],
): readonly string[] {
  const required = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  if (required.length === 0) return [""];
  if (name === "publishedBySlug") return everySlug.map((slug) => `(language: "en", slug: "${slug}")`);
  const [only] = required;
  if (required.length === 1 && only!.name === "id") return ids.map((id) => `(id: ${JSON.stringify(id)})`);
  if (required.length === 1 && only!.name === "ids") return [`(ids: ${JSON.stringify(ids)})`];
  throw new Error(`The walk does not know how to ask for ${name}.`);
}

function refuseRequired(type: GraphQLNamedType, { name, args }: GraphQLField<unknown, unknown>) {
  if (args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined))
    throw new Error(`The walk does not know how to ask for ${type.name}.${name}.`);
}
