import type { Json } from "../../decider.js";
import type { Paint } from "./paint.js";

type Facts = Readonly<Record<string, Json>>;

const isFacts = (value: Json): value is Facts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// What a thing is called by, the first of these that it has.
const callings = ["name", "text", "shown", "brief", "matter", "reference"];

/** What an entry or a value says: what it is called by first, then its other facts; ids only where nothing else tells it. */
export function inWords(value: Json): string {
  if (!isFacts(value)) return JSON.stringify(value);
  const called = callings.find((key) => key in value);
  const facts = Object.entries(value).filter(
    ([key, fact]) => key !== called && says(fact) && !(called !== undefined && key.endsWith("Id")),
  );
  const said = facts.map(([key, fact]) => `${key} ${plain(fact)}`).join(", ");
  if (called === undefined) return said || JSON.stringify(value);
  return said === "" ? plain(value[called]!) : `${plain(value[called]!)} (${said})`;
}

/** What an entry is called by, and what of it is said otherwise now. */
export function changedInWords(before: Json, after: Json, paint: Paint): string {
  const called = isFacts(after) ? callings.find((key) => key in after) : undefined;
  if (!isFacts(before) || !isFacts(after) || called === undefined)
    return `${paint.removed(inWords(before))} ${paint.inserted(inWords(after))}`;
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [was, is] = [before[key] ?? null, after[key] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [gone, come] = [
      says(was) ? paint.removed(plain(was)) : "",
      says(is) ? paint.inserted(plain(is)) : "",
    ];
    return [`${key} ${gone}${come}`];
  });
  return `${plain(after[called]!)}: ${changed.join(", ")}`;
}

const says = (fact: Json): boolean => fact !== null && !(Array.isArray(fact) && fact.length === 0);
const plain = (fact: Json): string => (typeof fact === "string" ? fact : inBrackets(fact));

/** Facts within facts, as a reader takes them in: `{outcome confirmed, method By telephone}`. */
function inBrackets(fact: Json): string {
  if (Array.isArray(fact)) return `[${fact.map((entry: Json) => plain(entry)).join("; ")}]`;
  if (!isFacts(fact)) return JSON.stringify(fact);
  const said = Object.entries(fact).filter(([, inner]) => says(inner));
  return `{${said.map(([key, inner]) => `${key} ${plain(inner)}`).join(", ")}}`;
}
