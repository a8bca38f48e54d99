import fc from "fast-check";
import {
  getNamedType,
  getNullableType,
  GraphQLBoolean,
  GraphQLInt,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

/** A query and the variables that it is asked with. */
export type AnyQuery = Readonly<{ query: string; variables: Readonly<Record<string, unknown>> }>;

type Pick = fc.GeneratorValue;

const deepest = 4;
const evenly = (max: number) => fc.noBias(fc.nat({ max }));

/**
 * Any query over a contract: fields with and without their arguments, some by variables, under other names, within
 * fragments of both kinds, skipped and included, for things that there are (by their ids) and that there are not.
 */
export function anyQuery(pick: Pick, schema: GraphQLSchema, ids: readonly string[]): AnyQuery {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];
  let names = 0;

  const chance = (percent: number) => pick(evenly, 99) < percent;
  const oneOf = <T>(some: readonly T[]): T => some[pick(evenly, some.length - 1)]!;
  const several = (most: number) => Array.from({ length: 1 + pick(evenly, most - 1) });
  const isConditional = chance(50);
  // Said twice in one place, in a query with conditions or without.
  const mayRepeat = !isConditional || chance(20);

  function variable(type: string, value: unknown): string {
    const name = `v${names++}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  }

  function condition(): string {
    if (!isConditional || !chance(25)) return "";
    const isSo = pick(fc.boolean);
    const said = pick(fc.boolean) ? variable("Boolean!", isSo) : String(isSo);
    return ` ${oneOf(["@skip", "@include"])}(if: ${said})`;
  }

  function idFor(field: string): string {
    const ofItsKind = ids.filter((id) => id.startsWith(`${field}-`));
    return oneOf(ofItsKind.length > 0 && chance(75) ? ofItsKind : ids);
  }

  function valueFor(field: string, { name, type }: GraphQLArgument): string | null {
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const some = several(4).map(() => oneOf(ids));
      return getNamedType(inner).name === "ID" ? variable(String(type), some) : null;
    }
    if (inner === GraphQLInt) {
      const size = oneOf([1, 2, 3, 7, name === "first" ? 101 : 4]);
      return chance(40) ? variable(String(type), size) : String(size);
    }
    if (inner === GraphQLBoolean) return String(pick(fc.boolean));
    if (isEnumType(inner)) return oneOf(inner.getValues()).name;
    if (inner.toString() === "ID")
      return chance(30) ? variable(String(type), idFor(field)) : JSON.stringify(idFor(field));
    if (inner.toString() === "String") return JSON.stringify(oneOf(["en", "kk", "harbour", "c12"]));
    return null;
  }

  /** A call of a field; null if it cannot be asked without something that is not known here. */
  function callOf({ name, args }: GraphQLField<unknown, unknown>): string | null {
    const given: string[] = [];
    for (const arg of args) {
      const isNeeded = isNonNullType(arg.type) && arg.defaultValue === undefined;
      if (!isNeeded && !chance(arg.name === "first" ? 70 : 15)) continue;
      const value = valueFor(name, arg);
      if (value === null && isNeeded) return null;
      if (value !== null) given.push(`${arg.name}: ${value}`);
    }
    if (given.length > 0) return `a${names++}: ${name}(${given.join(", ")})`;
    return args.length > 0 || !mayRepeat || chance(15) ? `a${names++}: ${name}` : name;
  }

  function field(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return "__typename";
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((known) => !isCompositeType(getNamedType(known.type)));
    const some = depth >= deepest || (leaves.length > 0 && chance(35)) ? leaves : fields;
    const asked = some.length === 0 || chance(8) ? null : oneOf(some);
    const call = asked && callOf(asked);
    if (!call) return `${mayRepeat ? "" : `a${names++}: `}__typename${condition()}`;
    const inside = getNamedType(asked.type);
    return `${call}${condition()}${isCompositeType(inside) ? ` ${selection(inside, depth + 1)}` : ""}`;
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    const words = several(5).map(() => {
      if (isInterfaceType(type) || isUnionType(type)) {
        const of = oneOf(schema.getPossibleTypes(type));
        if (chance(80)) return `... on ${of.name}${condition()} ${selection(of, depth)}`;
      }
      if (depth < deepest && chance(12)) return `... ${condition()} ${selection(type, depth + 1)}`;
      if (depth < deepest && chance(12)) return spread(type, depth + 1);
      return field(type, depth);
    });
    return `{ ${words.join(" ")} }`;
  }

  function spread(type: GraphQLNamedType, depth: number): string {
    const name = `F${names++}`;
    const conditions = condition();
    fragments.push(`fragment ${name} on ${type.name} ${selection(type, depth)}`);
    return `...${name}${conditions}${mayRepeat && chance(20) ? ` ...${name}` : ""}`;
  }

  const asked = selection(schema.getQueryType()!, 0);
  const head = declared.length > 0 ? `query (${declared.join(", ")})` : "query";
  return { query: [`${head} ${asked}`, ...fragments].join("\n"), variables };
}
