/** The earliest of some instants, in milliseconds since 1970; null if there is none. */
export function earliest(...instants: readonly (number | null)[]): number | null {
  const there = instants.filter((instant) => instant !== null);
  return there.length > 0 ? Math.min(...there) : null;
}
