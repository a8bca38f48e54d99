import { readFileSync } from "node:fs";
import {
  buildSchema as readSchema,
  findBreakingChanges,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from "graphql";
import { describe, expect, test } from "vitest";
import { buildSchema } from "../../schema/buildSchema.js";
import { printContract } from "../../schema/printContract.js";
import { categoryOf } from "../../src/asked.js";
import { policiesOnly } from "../../src/permissions.js";

const committed = readFileSync(new URL("../../schema/stet.graphql", import.meta.url), "utf8");
const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const mutations = Object.values(schema.getMutationType()!.getFields());

describe("The contract", () => {
  test("is the committed one, to the letter", () => {
    expect(printContract()).toBe(committed);
  });

  test("breaks nothing that the committed one promises", () => {
    expect(findBreakingChanges(readSchema(committed), schema)).toStrictEqual([]);
  });

  test("describes every type, field, argument, enum value and input field in a sentence", () => {
    const described = types.flatMap(describedIn);
    expect(described.length).toBeGreaterThan(600);
    expect(described.filter(([, words]) => !/^[“`A-Z].*[.:]$/su.test(words ?? ""))).toStrictEqual([]);
  });
});

describe("Every mutation", () => {
  test("is a command, and every command but the opening of a newsroom is a mutation", () => {
    const asked = Object.keys(categoryOf).filter(
      (type) => type !== "OpenNewsroom" && !policiesOnly.has(type as never),
    );
    expect(mutations.map(({ name }) => capital(name)).sort()).toStrictEqual(asked.sort());
  });

  test.each(mutations)("takes one input and answers a payload: $name", ({ name, args, type }) => {
    expect(args.map((arg) => `${arg.name}: ${String(arg.type)}`)).toStrictEqual([
      `input: ${capital(name)}Input!`,
    ]);
    expect(String(type)).toBe(`${capital(name)}Payload`);
  });

  test.each(mutations)("answers what a client needs to go on: $name", ({ type }) => {
    const fields = fieldsOf(type as GraphQLObjectType);
    expect(fields).toMatchObject({
      revision: "Int",
      events: "[EditorialEvent!]!",
      wouldRecord: "[ProposedEvent!]!",
      position: "Position",
      behind: "Float!",
      merged: "Boolean!",
      repeated: "Boolean!",
      query: "Query",
    });
    const subject = Object.values(fields).filter((word) =>
      [
        "Article",
        "Story",
        "Photo",
        "StaffMember",
        "Newsroom",
        "Thread",
        "DeskRequest",
        "Service",
        "ConfidentialSource",
        "Erasure",
      ].includes(word),
    );
    expect(subject).toHaveLength(1);
  });

  test.each(mutations)("answers errors that are all UserErrors: $name", ({ name, type }) => {
    const errors = (type as GraphQLObjectType).getFields()["errors"]!.type;
    expect(String(errors)).toBe(`[${capital(name)}Error!]!`);
    const union = getNamedType(errors);
    if (!isUnionType(union)) throw new Error(`${String(union)} is no union.`);
    const members = union.getTypes();
    expect(members.length).toBeGreaterThanOrEqual(5);
    for (const member of members)
      expect(
        member.getInterfaces().map((one) => one.name),
        member.name,
      ).toContain("UserError");
  });

  test.each(mutations)(
    "asks for the command's id, and for the revision where it changes something: $name",
    (one) => {
      const input = getNamedType(one.args[0]!.type);
      if (!isInputObjectType(input)) throw new Error(`${String(input)} is no input.`);
      const { commandId, expectedRevision, preview } = input.getFields();
      expect(String(commandId?.type)).toBe("ID!");
      expect(String(preview?.type)).toBe("Boolean!");
      const begins =
        /^(add(Staff)|open(Story|Translation|Thread)|filePhoto|draftArticle|raiseRequest|issueService|recordConfidential|orderErasure)/.test(
          one.name,
        );
      expect(expectedRevision && String(expectedRevision.type)).toBe(begins ? undefined : "Int!");
      expect(expectedRevision?.defaultValue).toBeUndefined();
    },
  );
});

describe("Relay", () => {
  test("finds anything with a global id again", () => {
    const node = schema.getType("Node");
    if (!isInterfaceType(node)) throw new Error("There is no interface Node.");
    expect(fieldsOf(node)).toStrictEqual({ id: "ID!" });
    const named = types.filter(
      (type) => isObjectType(type) && String(type.getFields()["id"]?.type) === "ID!",
    );
    expect(named.map(({ name }) => name).sort()).toStrictEqual(
      schema
        .getPossibleTypes(node)
        .map(({ name }) => name)
        .sort(),
    );
    expect(named.length).toBeGreaterThanOrEqual(5);
    const query = fieldsOf(schema.getQueryType()!);
    expect(query).toMatchObject({ node: "Node", nodes: "[Node]!" });
  });

  const connections = types.filter((type) => isObjectType(type) && type.name.endsWith("Connection"));

  test("pages through connections, and there are some", () => {
    expect(connections.length).toBeGreaterThanOrEqual(2);
    expect(fieldsOf(schema.getType("PageInfo") as GraphQLObjectType)).toStrictEqual({
      hasNextPage: "Boolean!",
      hasPreviousPage: "Boolean!",
      startCursor: "String",
      endCursor: "String",
    });
  });

  test.each(connections)("pages through $name by edges with cursors, or without", (type) => {
    const { edges, nodes, pageInfo } = fieldsOf(type as GraphQLObjectType);
    const edge = schema.getType(/^\[(\w+Edge)!\]!$/.exec(edges!)![1]!) as GraphQLObjectType;
    const { cursor, node } = fieldsOf(edge);
    expect({ cursor, nodes, pageInfo }).toStrictEqual({
      cursor: "String!",
      nodes: `[${node}]!`,
      pageInfo: "PageInfo!",
    });
  });

  test.each(connections)("lets $name be asked for with first and after, wherever it is", (type) => {
    const places = types
      .flatMap((owner) => (isObjectType(owner) ? Object.values(owner.getFields()) : []))
      .filter((field) => getNamedType(field.type) === type);
    expect(places.length).toBeGreaterThan(0);
    for (const { args } of places)
      expect(args.map((arg) => `${arg.name}: ${String(arg.type)}`)).toEqual(
        expect.arrayContaining(["first: Int!", "after: String"]),
      );
  });

  test("has no list of things that may be missing, but for nodes asked by id", () => {
    const gaps = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
            .filter((field) => {
              const list = isNonNullType(field.type) ? field.type.ofType : field.type;
              return isListType(list) && !isNonNullType(list.ofType);
            })
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(gaps).toStrictEqual(["Query.nodes"]);
  });
});

type Described = readonly [place: string, words: string | null | undefined];

function describedIn(type: GraphQLNamedType): Described[] {
  // Query, Mutation and Subscription are the table of contents, and speak for themselves.
  const roots = ["Query", "Mutation", "Subscription"];
  const own: Described[] = roots.includes(type.name) ? [] : [[type.name, type.description]];
  if (isEnumType(type)) return [...own, ...type.getValues().map(describe_(type.name))];
  if (isInputObjectType(type)) return [...own, ...Object.values(type.getFields()).map(describe_(type.name))];
  if (isObjectType(type) || isInterfaceType(type))
    return [
      ...own,
      ...Object.values(type.getFields()).flatMap((field) => [
        describe_(type.name)(field),
        ...field.args.map(describe_(`${type.name}.${field.name}`)),
      ]),
    ];
  return own;
}

const describe_ =
  (owner: string) =>
  ({ name, description }: { name: string; description?: string | null | undefined }): Described => [
    `${owner}.${name}`,
    description,
  ];

const fieldsOf = (type: { getFields: () => Record<string, { type: unknown }> }): Record<string, string> =>
  Object.fromEntries(Object.entries(type.getFields()).map(([name, field]) => [name, String(field.type)]));

const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);
