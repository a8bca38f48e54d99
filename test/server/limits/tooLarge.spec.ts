import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { usualLimits } from "../../../src/server/limits/limits.js";
import { aServer, type AServer } from "../../support/serving/aServer.js";
import { listener } from "../../support/serving/listener.js";
import { everyTransport } from "../../support/serving/overEveryTransport.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

/** With 75 turns, less than two thousand letters that a server without limits answers with more than the world has room for. */
const nested = (levels: number) =>
  `{ board(first: 2) { nodes { ${"story { articles { ".repeat(levels)} id ${"} } ".repeat(levels)} } } }`;

const repeated = (count: number, words: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => words(n)).join(" ");

/** Fragments that each spread the next one twice: twenty are a million fields in a few lines. */
const fragmentBomb = (fragments: number) =>
  `{ viewer { ...F0 } } ${repeated(fragments, (n) =>
    n === fragments - 1
      ? `fragment F${n} on StaffMember { id }`
      : `fragment F${n} on StaffMember { ...F${n + 1} ...F${n + 1} }`,
  )}`;

const page = (first: number | string) => `history(first: ${first}) { nodes { position } }`;

test.each([
  ["aliases", `{ viewer { ${repeated(100, (n) => `a${n}: name`)} } }`],
  ["directives", `{ viewer { ${repeated(60, () => "name @include(if: true)")} } }`],
  ["root fields", `{ ${repeated(60, (n) => `r${n}: viewer { id }`)} }`],
])("An operation is run that has as many %s as it may have", async (_, query) => {
  expect((await server.post("auditor", query)).body.errors).toBeUndefined();
});

describe.each(everyTransport)("Over %s, an operation is refused before it is run", (_name, ask) => {
  test.each([
    ["depth", nested(75)],
    ["depth", nested(8)],
    ["cost", `{ board(first: 100) { nodes { ${page(100)} story { articles { ${page(100)} } } } } }`],
    ["cost", fragmentBomb(20)],
    ["cost", fragmentBomb(140)],
    ["aliases", `{ viewer { ${repeated(101, (n) => `a${n}: name`)} } }`],
    ["directives", `{ viewer { ${repeated(61, () => "name @include(if: true)")} } }`],
    ["rootFields", `{ ${repeated(61, (n) => `r${n}: viewer { id }`)} }`],
    ["rootFields", `{ ...R } fragment R on Query { ${repeated(61, (n) => `r${n}: viewer { id }`)} }`],
  ])("for its %s", async (limit, query) => {
    const began = performance.now();
    const { data, errors } = await ask(server, "auditor", query);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: "LIMIT_EXCEEDED", limit, most: usualLimits[limit as "depth"] } },
    ]);
    expect(errors[0]!.extensions["asked"]).toBeGreaterThan(usualLimits[limit as "depth"]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test("for the page sizes that its variables ask for, and not for smaller ones", async () => {
    const query = `query ($first: Int!, $each: Int = 100) { board(first: $first) { nodes { ${page("$each")} story { articles { ${page("$each")} } } } } }`;
    const refused = await ask(server, "auditor", query, { first: 100 });
    expect(refused.errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit: "cost" } }]);
    const allowed = await ask(server, "auditor", query, { first: 10, each: 5 });
    expect(allowed).toStrictEqual({ data: { board: { nodes: [] } }, errors: [] });
  });

  test("for the page sizes that it has itself where its variables are left out", async () => {
    const query = (each: number) =>
      `query ($each: Int = ${each}) { board(first: 100) { nodes { ${page("$each")} story { articles { ${page("$each")} } } } } }`;
    expect((await ask(server, "auditor", query(1))).errors).toStrictEqual([]);
    const { errors } = await ask(server, "auditor", query(100));
    expect(errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit: "cost" } }]);
  });

  test("whatever it asks less than nothing of besides", async () => {
    const dear = `board(first: 100) { nodes { ${page(100)} story { articles { ${page(100)} } } } }`;
    const less = "less: board(first: -1000000) { nodes { id } }";
    const { errors } = await ask(server, "auditor", `{ ${dear} ${less} }`);
    expect(errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit: "cost" } }]);
  });

  test("for what a page of no size that it names may hold", async () => {
    const query = `query ($first: Int) { board(first: 100) { nodes { ${repeated(6, (n) => `h${n}: ${page("$first")}`)} } } }`;
    const { errors } = await ask(server, "auditor", query, { first: "a hundred" });
    expect(errors[0]!.extensions.code).toBe("LIMIT_EXCEEDED");
  });

  test("for the commands in it, each of which costs as much as a small query", async () => {
    const few = await aServer({ guards: { operation: { ...usualLimits, cost: 50 } } });
    const command = (n: number) =>
      `c${n}: openStory(input: { commandId: "${n}", slugline: "x", desk: "courts" }) { revision }`;
    const refused = await ask(few, "reporter", `mutation { ${repeated(3, command)} }`);
    expect(refused.errors).toMatchObject([{ extensions: { limit: "cost", most: 50, asked: 66 } }]);
    const allowed = await ask(few, "reporter", `mutation { ${repeated(2, command)} }`);
    expect(allowed.errors.map(({ extensions }) => extensions.code)).not.toContain("LIMIT_EXCEEDED");
    await few.close();
  });

  test("for its tokens", async () => {
    const { errors } = await ask(server, "auditor", `{ ${"... { __typename } ".repeat(501)} }`);
    expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }]);
  });
});

test("One socket runs only so many operations at once; whoever ends one may begin another", async () => {
  const narrow = await aServer({ guards: { operationsPerSocket: 3 } });
  const { listen, connected, tear } = listener(narrow, "auditor");
  await connected;
  const board = "subscription { boardChanged { position } }";
  const [first] = [listen(board), listen(board), listen(board)];
  const fourth = listen(board);
  await fourth.until(1);
  expect(fourth.refusals()).toMatchObject([
    { extensions: { code: "LIMIT_EXCEEDED", limit: "operationsPerSocket", most: 3 } },
  ]);
  first.stop();
  const fifth = listen("{ viewer { name } }");
  await fifth.until(1);
  expect(fifth.answers).toHaveLength(1);
  tear();
  await narrow.close();
});
