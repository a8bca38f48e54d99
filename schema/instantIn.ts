import { readInstant } from "../src/instant.js";
import { badInput } from "./page.js";

/** An instant as it is kept, as an argument says it; refuses other words, with how to say it. */
export function instantIn(argument: string, words: string): string {
  const instant = readInstant(words);
  if (instant !== null) return instant;
  throw badInput(`\`${argument}\` is an instant with its offset, such as \`2026-03-01T09:00:00Z\`.`);
}
