/** What was used last, up to a number of things; what was longest out of use is forgotten first. */
export type RecentlyUsed<Value> = Readonly<{
  get: (key: string) => Value | undefined;
  /** Remembers a value, and answers it. */
  put: (key: string, value: Value) => Value;
  drop: (key: string) => void;
  clear: () => void;
}>;

/** Begins with nothing remembered. */
export function recentlyUsed<Value>(most: number): RecentlyUsed<Value> {
  // A map remembers the order in which its keys came: the first is the one that was longest out of use.
  const kept = new Map<string, Value>();

  function put(key: string, value: Value): Value {
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  }

  function get(key: string): Value | undefined {
    const value = kept.get(key);
    return value === undefined ? undefined : put(key, value);
  }
  return { get, put, drop: (key) => void kept.delete(key), clear: () => kept.clear() };
}
