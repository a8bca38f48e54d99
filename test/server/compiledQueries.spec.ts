import fc from "fast-check";
import { execute, getOperationAST, parse, validate, type ExecutionResult } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { history } from "../../projections/history.js";
import { published } from "../../projections/published.js";
import { staffList } from "../../projections/staffList.js";
import { buildSchema } from "../../schema/buildSchema.js";
import { liveLists } from "../../schema/live/liveLists.js";
import { contextFor, type House } from "../../schema/context.js";
import type { Actor } from "../../src/actor.js";
import { keepPresence } from "../../src/presence.js";
import { compiledQueries } from "../../src/server/operations/compiledQueries.js";
import { listsWhatMayFail } from "../../src/server/operations/listsWhatMayFail.js";
import { mergesConditions } from "../../src/server/operations/mergesConditions.js";
import { measure } from "../../src/server/limits/measure.js";
import { sampleHouse, type SampleHouse } from "../sample/sampleHouse.js";
import { anyQuery, type AnyQuery } from "../support/arbitrary/anyQuery.js";

const schema = buildSchema();
const now = () => new Date("2026-11-25T09:00:00.000Z");
const never = new AbortController().signal;

let sample: SampleHouse;
let ids: readonly string[];
let auditor: Actor;
beforeAll(async () => {
  sample = await sampleHouse();
  const { readModels, newsroom } = sample;
  const staff = readModels.of(staffList).everyStaffMember();
  const events = await sample.store.readAll(-1, 10_000);
  const streams = [...new Set(events.map(({ stream }) => stream))].filter((name) => name.includes("-"));
  const live = readModels.of(published).latestPublished(null, Number.MAX_SAFE_INTEGER, 5);
  ids = [...streams, ...live.map(({ articleId }) => `published-${articleId}`), "article-1", "nonsense", ""];
  auditor = {
    ...(await newsroom.actor(staff[0]!.id))!,
    grants: [{ role: "auditor", desk: null, language: null }],
  };
});
afterAll(() => sample.close());

const house = (): House => ({
  ...sample,
  policies: { health: () => [] },
  presence: keepPresence({ now }),
  live: liveLists(sample.readModels, { now }),
});

/** A house one of whose read models fails whoever asks it. */
function failingHouse(): House {
  const whole = house();
  const of: House["readModels"]["of"] = (projection) => {
    if ((projection as unknown) === history) throw new TypeError("The history is on fire.");
    return whole.readModels.of(projection);
  };
  return { ...whole, readModels: { ...whole.readModels, of } };
}

async function answers({ query, variables }: AnyQuery, from: House, viewer: Actor | null) {
  const document = parse(query);
  const compile = compiledQueries(schema);
  const operation = getOperationAST(document)!;
  expect(compile(document, operation)).toBeNull();
  const compiled = compile(document, operation);
  expect(compiled === null).toBe(mergesConditions(document, operation) || listsWhatMayFail(schema, document));
  const contextValue = () => contextFor(from, viewer, never);
  const walked = await execute({ schema, document, variableValues: variables, contextValue: contextValue() });
  const ran = await compiled?.({}, contextValue(), variables);
  return { walked: told(walked), ran: ran && told(ran) };
}

type Told = Readonly<{ data: unknown; errors: readonly string[]; places: readonly string[] }>;

/**
 * The data, the errors, and where they show. In which order errors are met is nobody's business; nor is how many there
 * are behind a place that one of them has made null: graphql-js leaves when it meets the first.
 */
function told({ data, errors = [] }: ExecutionResult): Told {
  const answered = JSON.parse(JSON.stringify(data ?? null)) as unknown;
  const words = errors.map(({ message, path, locations, extensions }) =>
    JSON.stringify({ message, path, locations, code: extensions?.["code"] }),
  );
  const places = errors.map(({ path = [] }, n) => nullAbove(answered, path) ?? words[n]!);
  return { data: answered, errors: words.toSorted(), places: [...new Set(places)].toSorted() };
}

/** The place above an error that is null instead of what it would have held. */
function nullAbove(data: unknown, path: readonly (string | number)[]): string | null {
  let here = data;
  for (const [depth, key] of path.entries()) {
    if (here === null) return JSON.stringify(path.slice(0, depth));
    here = (here as Readonly<Record<string | number, unknown>>)[key];
  }
  return null;
}

describe("A query is answered alike compiled and walked: data, errors and their paths", () => {
  test.each([
    ["for the staff", house, "auditor", 150],
    ["for readers", house, "reader", 100],
    ["where a read model fails", failingHouse, "auditor", 150],
  ] as const)(
    "%s",
    async (_who, from, as, numRuns) => {
      let withErrors = 0;
      let withData = 0;
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (pick) => {
          const asked = anyQuery(pick, schema, ids);
          const document = parse(asked.query);
          fc.pre(validate(schema, document).length === 0);
          fc.pre(measure(schema, document, getOperationAST(document)!, asked.variables).cost < 20_000);
          const { walked, ran } = await answers(asked, from(), as === "reader" ? null : auditor);
          if (walked.errors.length > 0) withErrors++;
          if (walked.data !== null) withData++;
          if (ran === undefined) return;
          expect([ran.data, ran.places], asked.query).toStrictEqual([walked.data, walked.places]);
          expect(ran.errors, asked.query).toEqual(expect.arrayContaining([...walked.errors]));
          compared++;
        }),
        { numRuns, endOnFailure: true },
      );
      expect(withErrors).toBeGreaterThan(numRuns / 10);
      expect(withData).toBeGreaterThan(numRuns / 20);
      expect(compared).toBeGreaterThan(numRuns / 2);
    },
    120_000,
  );
});

const compiledAtLast = (query: string) => {
  const document = parse(query);
  const compile = compiledQueries(schema);
  return [1, 2, 3].map(() => compile(document, getOperationAST(document)!) !== null);
};

describe("A query is compiled", () => {
  test.each([
    "{ viewer { name } }",
    "{ viewer { name name } viewer { ...F } ...G ...G } fragment F on StaffMember { name } fragment G on Query { viewer { id } }",
    "query ($so: Boolean!) { viewer @include(if: $so) { id name @skip(if: $so) ... @skip(if: $so) { revision } } }",
    "query ($so: Boolean!) { viewer { ...F @include(if: $so) } } fragment F on StaffMember { name }",
  ])("when it comes again: %s", (query) => {
    expect(compiledAtLast(query)).toStrictEqual([false, true, true]);
  });

  // Compiled, each of these would answer null, or nothing, for what it asks for.
  test.each([
    "{ viewer { name @skip(if: true) } viewer { name } }",
    "{ viewer @skip(if: true) { name } viewer { name } }",
    "{ viewer { ...F @skip(if: true) ...F } } fragment F on StaffMember { name }",
    "{ viewer { ... @include(if: false) { ...F } ...F } } fragment F on StaffMember { name }",
    "{ viewer { ...G @skip(if: true) ...F } } fragment F on StaffMember { name } fragment G on StaffMember { ...F }",
    "{ ... @skip(if: true) { viewer { id } } ... { viewer { name } } }",
  ])("but not if it says a thing twice and has conditions: %s", (query) => {
    expect(compiledAtLast(query)).toStrictEqual([false, false, false]);
  });

  test("but not if a thing in a list may fail by itself: the last one would be left out", () => {
    const query = '{ nodes(ids: ["published-1", "staff-1"]) { id } }';
    expect(compiledAtLast(query)).toStrictEqual([false, false, false]);
  });

  test("but no command is", () => {
    const open = 'openStory(input: { commandId: "1", slugline: "x", desk: "courts" }) { revision }';
    expect(compiledAtLast(`mutation { ${open} }`)).toStrictEqual([false, false, false]);
  });
});
