/** How much may wait on a connection for its client to take it, and for how many milliseconds. */
export type Unread = Readonly<{ bytes: number; milliseconds: number }>;

/** A connection, as what waits on it is watched. */
export type Outlet = Readonly<{
  /** How many bytes wait for the client to take them. */
  waiting: () => number;
  /** How many bytes were ever sent, those that wait among them. */
  sent: () => number;
  /** Cuts the client off. */
  cut: () => void;
}>;

/** Watches connections for clients that do not read what they asked for. */
export type SlowReaders = Readonly<{
  /** Watches one more; answers how to leave it alone. */
  watch: (outlet: Outlet) => () => void;
  stop: () => void;
}>;

/** What a client is told that is cut off. */
export const readTooSlowly = "You read too slowly: resume behind the last position that you got.";

const looksPerTerm = 5;

/**
 * Cuts off whoever leaves more than so many bytes lying for so long, and whoever takes nothing at all for that time. What
 * is sent waits for its turn with the listener, so that little ever lies there; but it is not kept for anybody for ever.
 * Time is told by looks and not by the clock: while this process itself stands still, nobody can take anything.
 */
export function slowReaders({ bytes, milliseconds }: Unread): SlowReaders {
  const watched = new Map<Outlet, Readonly<{ taken: number; behindFor: number }>>();
  let timer: NodeJS.Timeout | undefined;

  function look() {
    for (const [outlet, before] of watched) {
      const waiting = outlet.waiting();
      const taken = outlet.sent() - waiting;
      const keepsUp = waiting === 0 || (waiting <= bytes && taken > before.taken);
      const behindFor = keepsUp ? 0 : before.behindFor + 1;
      watched.set(outlet, { taken, behindFor });
      if (behindFor <= looksPerTerm) continue;
      watched.delete(outlet);
      outlet.cut();
    }
  }

  function watch(outlet: Outlet) {
    watched.set(outlet, { taken: 0, behindFor: 0 });
    timer ??= setInterval(look, milliseconds / looksPerTerm).unref();
    return () => void watched.delete(outlet);
  }
  return { watch, stop: () => clearInterval(timer) };
}
