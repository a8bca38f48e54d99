import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readmeWalk } from "./support/serving/readmeWalk.js";
import { sampleAtWork, type SampleAtWork } from "./support/newsroom/sampleAtWork.js";

let sample: SampleAtWork;

beforeAll(async () => {
  sample = await sampleAtWork();
});
afterAll(() => sample.stop());

test("The README's walk answers what the README says, and says it again when walked twice", async () => {
  const steps = readmeWalk();
  const text = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const everyQuery = [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, query]) => query!);
  expect(steps.length).toBe(everyQuery.length - 1);
  expect(steps.length).toBeGreaterThan(10);
  for (const { who, query, answer } of steps) expect(await sample.ask(who, query), query).toEqual(answer);

  const again = steps.filter(({ query }) => query.startsWith("mutation"));
  const before = await sample.ask("Judit Kray", everything);
  for (const { who, query } of again) await sample.ask(who, query);
  expect(await sample.ask("Judit Kray", everything)).toEqual(before);
});

test("What the README says that a desk asks all day is answered", async () => {
  const text = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, query] = /```graphql\n(query Desk .*?)```/s.exec(text)!;
  const answer = (await sample.ask("Bruno Keel", query!)) as Readonly<{ data: object }>;
  expect(Object.keys(answer.data)).toStrictEqual([
    "board",
    "myQueue",
    "calendar",
    "correctionsClock",
    "search",
    "health",
  ]);
  expect(answer).not.toHaveProperty("errors");
});

const everything = `{ board(first: 100) { nodes { id revision history(first: 100) { nodes { position } } } } }`;
