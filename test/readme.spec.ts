import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readmeWalk } from "./support/readmeWalk.js";
import { sampleAtWork, type SampleAtWork } from "./support/sampleAtWork.js";

let sample: SampleAtWork;

beforeAll(async () => {
  sample = await sampleAtWork();
});
afterAll(() => sample.stop());

test("The README's walk answers what the README says, and says it again when walked twice", async () => {
  const steps = readmeWalk();
  const text = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  expect(steps.length).toBe([...text.matchAll(/```graphql/g)].length);
  expect(steps.length).toBeGreaterThan(10);
  for (const { who, query, answer } of steps) expect(await sample.ask(who, query), query).toEqual(answer);

  const again = steps.filter(({ query }) => query.startsWith("mutation"));
  const before = await sample.ask("Judit Kray", everything);
  for (const { who, query } of again) await sample.ask(who, query);
  expect(await sample.ask("Judit Kray", everything)).toEqual(before);
});

const everything = `{ board(first: 100) { nodes { id revision history(first: 100) { nodes { position } } } } }`;
