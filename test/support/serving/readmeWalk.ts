import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One step of the README's walk: who asks what, and what the README says is answered. */
export type Step = Readonly<{ who: string | null; query: string; answer: unknown }>;

const step =
  /(?:[Aa]s ([A-Z]\w+ \w+),[^:`]*|Without a token):\n\n```graphql\n(.*?)```\n\n```json\n(.*?)```/gs;

/** The walk as the README tells it, in order. */
export function readmeWalk(): readonly Step[] {
  const text = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
  return [...text.matchAll(step)].map(([, who, query, answer]) => ({
    who: who ?? null,
    query: query!,
    answer: JSON.parse(answer!) as unknown,
  }));
}
