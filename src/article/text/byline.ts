import { line } from "../../line.js";

/** The roles a byline credits. The original author wrote the text that an article was taken or translated from. */
export const bylineRoles = ["originalAuthor", "author", "translator", "editor", "contributor"] as const;

/** One of the byline's roles. */
export type BylineRole = (typeof bylineRoles)[number];

/** Who is credited, and for what; the staff id is null for people who do not work here. */
export type BylineEntry = Readonly<{ name: string; role: BylineRole; staffId: string | null }>;

/** A byline in normal form: names on one line, nobody twice in one role; null where a name is empty. */
export function readByline(entries: readonly BylineEntry[]): readonly BylineEntry[] | null {
  const read = entries.map(({ name, role, staffId }) => ({ name: line(name), role, staffId }));
  if (read.some(({ name }) => name === "")) return null;
  return read.filter(
    (entry, index) =>
      read.findIndex(({ name, role }) => name === entry.name && role === entry.role) === index,
  );
}

/** Whether two bylines print the same. */
export const sameByline = (one: readonly BylineEntry[], other: readonly BylineEntry[]): boolean =>
  one.length === other.length &&
  one.every(({ name, role, staffId }, index) => {
    const twin = other[index]!;
    return twin.name === name && twin.role === role && twin.staffId === staffId;
  });
