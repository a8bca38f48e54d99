import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type FieldNode,
  type SelectionSetNode,
  type DocumentNode,
  type ValueNode,
} from "graphql";

/** How large an operation is, before any of it is run. */
export type Measure = Readonly<{
  /** How many fields lie inside one another; what the contract says about itself is not counted. */
  depth: number;
  /** How many things its answer may hold: every field counts as often as its lists may repeat it. */
  cost: number;
  /** How many fields are given another name than their own. */
  aliases: number;
  directives: number;
  /** How many fields stand at the top. */
  rootFields: number;
}>;

/** What a field costs if it says nothing else: `extensions: { cost }` on a field that looks further than into a row. */
const ordinaryCost = 1;
const mutationCost = 20;
// The lists that are not paged are short: the blockers of an article, the languages of a newsroom.
const usualLength = 4;
const longestPage = 100;

type Sum = Readonly<{ depth: number; cost: number; aliases: number; directives: number }>;

const nothing: Sum = { depth: 0, cost: 0, aliases: 0, directives: 0 };

/**
 * Measures a validated operation in one walk. A fragment is measured once however often it is spread, so that the
 * measuring cannot be made as costly as what it is to prevent. Page sizes count as they were asked for.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const defaults = defaultsOf(operation);
  const measured = new Map<string, Sum>();

  function ofFragment(name: string, page: number | null): Sum {
    const key = `${page ?? ""} ${name}`;
    const known = measured.get(key);
    if (known) return known;
    measured.set(key, nothing);
    const fragment = fragments.get(name);
    const on = fragment && schema.getType(fragment.typeCondition.name.value);
    const sum = on ? ofSelection(on, fragment.selectionSet, page) : nothing;
    measured.set(key, sum);
    return sum;
  }

  function ofSelection(type: GraphQLNamedType, { selections }: SelectionSetNode, page: number | null): Sum {
    let [depth, cost, aliases, directives] = [0, 0, 0, 0];
    for (const selection of selections) {
      const sum =
        selection.kind === Kind.FIELD
          ? ofField(type, selection, page)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value, page)
            : ofSelection(
                inlineType(schema, type, selection.typeCondition?.name.value),
                selection.selectionSet,
                page,
              );
      depth = Math.max(depth, sum.depth);
      cost += sum.cost;
      aliases += sum.aliases;
      directives += sum.directives + (selection.directives?.length ?? 0);
    }
    return { depth, cost, aliases, directives };
  }

  function ofField(parent: GraphQLNamedType, node: FieldNode, page: number | null): Sum {
    const aliased = node.alias && node.alias.value !== node.name.value ? 1 : 0;
    const field = fieldOf(parent, node.name.value);
    // What the contract says about itself is bounded by graphql-js and costs what it is long.
    if (!field) return { depth: 0, cost: 1, aliases: aliased, directives: 0 };
    const named = getNamedType(field.type);
    const own = typeof field.extensions["cost"] === "number" ? field.extensions["cost"] : ordinaryCost;
    if (!isCompositeType(named) || !node.selectionSet)
      return { depth: 1, cost: own, aliases: aliased, directives: 0 };
    const asked = pageSize(field, node, { ...defaults, ...variables });
    const inside = ofSelection(named, node.selectionSet, asked);
    // A connection's page size is how often its `nodes` and its `edges` repeat what is inside them.
    const times = isListType(getNullableType(field.type)) ? (page ?? asked ?? usualLength) : 1;
    return {
      depth: inside.depth + 1,
      cost: own + times * inside.cost,
      aliases: inside.aliases + aliased,
      directives: inside.directives,
    };
  }

  const root = schema.getRootType(operation.operation);
  if (!root) return { ...nothing, rootFields: 0 };
  const sum = ofSelection(root, operation.selectionSet, null);
  const rootFields = rootKeys(operation.selectionSet, fragments).size;
  const perField = operation.operation === "mutation" ? mutationCost : 0;
  return {
    ...sum,
    cost: sum.cost + perField * rootFields,
    directives: sum.directives + (operation.directives?.length ?? 0),
    rootFields,
  };
}

const inlineType = (schema: GraphQLSchema, type: GraphQLNamedType, condition: string | undefined) =>
  (condition === undefined ? undefined : schema.getType(condition)) ?? type;

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function defaultsOf({
  variableDefinitions = [],
}: OperationDefinitionNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && numberIn(defaultValue, {}),
    ]),
  );
}

/** How many things a field is asked for by `first`; null if it is no page. */
function pageSize(
  field: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const first = field.args.find(({ name }) => name === "first");
  if (!first) return null;
  const argument = given.find(({ name }) => name.value === "first");
  const asked = argument ? numberIn(argument.value, variables) : first.defaultValue;
  return typeof asked === "number" && asked > 0 ? asked : longestPage;
}

function numberIn(value: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  return value.kind === Kind.INT ? Number(value.value) : undefined;
}

/** The names under which an operation is answered at its top; what is asked twice under one name is answered once. */
function rootKeys(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  spread = new Set<string>(),
  keys = new Set<string>(),
): ReadonlySet<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) keys.add((selection.alias ?? selection.name).value);
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      rootKeys(selection.selectionSet, fragments, spread, keys);
    else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment) rootKeys(fragment.selectionSet, fragments, spread, keys);
    }
  }
  return keys;
}
