/** Tells an entry of a list from every other by what kind it is, and by the ids of what it is about. */
export const entryKey = (kind: string, ...ids: readonly (string | number)[]): string =>
  [kind, ...ids].join(":");

/** The ids in some keys of a kind, each key's in a row of their own. */
export function idsIn(keys: readonly string[]): (kind: string) => readonly string[][] {
  const parts = keys.map((key) => key.split(":"));
  return (kind) => parts.filter(([first]) => first === kind).map(([, ...ids]) => ids);
}
