import type { RecentlyUsed } from "./recentlyUsed.js";

/** Some things by their keys, as far as there are any, in the order asked for: what is not remembered is read, all at once. */
export function knownAmong<Value>(
  recent: RecentlyUsed<Value>,
  keys: readonly string[],
  read: (missing: readonly string[]) => Iterable<readonly [key: string, value: Value]>,
): ReadonlyMap<string, Value> {
  const known = new Map<string, Value>();
  for (const key of keys) {
    const value = recent.get(key);
    if (value !== undefined) known.set(key, value);
  }
  if (known.size === keys.length) return known;
  for (const [key, value] of read(keys.filter((one) => !known.has(one))))
    known.set(key, recent.put(key, value));
  return new Map(keys.flatMap((key) => (known.has(key) ? [[key, known.get(key)!] as const] : [])));
}
