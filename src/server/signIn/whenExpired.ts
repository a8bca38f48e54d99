const longestTimer = 2 ** 31 - 1; // Milliseconds, some 24 days; a longer one would go off at once.

/** Does something when a token expires (milliseconds since 1970; null: never). Answers how to forget it. */
export function whenExpired(expiresAt: number | null, then: () => void): () => void {
  if (expiresAt === null) return () => {};
  let timer: NodeJS.Timeout | undefined;
  function watch(until: number) {
    const left = until - Date.now();
    if (left <= 0) return then();
    timer = setTimeout(() => watch(until), Math.min(left, longestTimer)).unref();
  }
  watch(expiresAt);
  return () => clearTimeout(timer);
}
