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
 * Queries that together ask for every field that can be reached from the root, each thing by each of the ids. A path
 * goes through a type at most once.
 */
export function everyQuery(schema: GraphQLSchema, ids: readonly string[]): readonly string[] {
  const roots = Object.values(schema.getQueryType()!.getFields());
  return roots.flatMap((root) =>
    selectionsOf(schema, getNamedType(root.type), []).map((selection) => {
      const calls = argumentsFor(root, ids).map((given, n) => `q${n}: ${root.name}${given} ${selection}`);
      return `{ ${calls.join(" ")} }`;
    }),
  );
}

// One selection for a thing's own words, and one for each way that leads on from it.
function selectionsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  passed: readonly GraphQLNamedType[],
): readonly string[] {
  if (isLeafType(type)) return [""];
  if (passed.includes(type)) return [];
  const way = [...passed, type];
  if (isInterfaceType(type))
    return schema
      .getPossibleTypes(type)
      .flatMap((possible) =>
        selectionsOf(schema, possible, way).map((words) => `{ ... on ${possible.name} ${words} }`),
      );
  if (!isObjectType(type)) throw new Error(`The walk does not know its way through ${type.name}.`);

  const fields = Object.values(type.getFields());
  for (const field of fields) refuseRequired(type, field);
  const words = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const further = fields
    .filter((field) => !isLeafType(getNamedType(field.type)))
    .flatMap((field) =>
      selectionsOf(schema, getNamedType(field.type), way).map((inner) => `{ ${field.name} ${inner} }`),
    );
  return [...(words.length > 0 ? [`{ ${words.join(" ")} }`] : []), ...further];
}

function argumentsFor(
  { name, args }: GraphQLField<unknown, unknown>,
  ids: readonly string[],
): readonly string[] {
  const required = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  if (required.length === 0) return [""];
  const [only] = required;
  if (required.length === 1 && only!.name === "id") return ids.map((id) => `(id: ${JSON.stringify(id)})`);
  if (required.length === 1 && only!.name === "ids") return [`(ids: ${JSON.stringify(ids)})`];
  throw new Error(`The walk does not know how to ask for ${name}.`);
}

function refuseRequired(type: GraphQLNamedType, { name, args }: GraphQLField<unknown, unknown>) {
  if (args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined))
    throw new Error(`The walk does not know how to ask for ${type.name}.${name}.`);
}
