/** Tells those who wait that the log has grown; nobody who asks with an old count can miss it. */
export type ChangeSignal = Readonly<{
  count: () => number;
  announce: () => void;
  /** Resolves as soon as the count is no longer the one given. */
  beyond: (count: number) => Promise<void>;
}>;

/** A signal that nobody has given yet. */
export function changeSignal(): ChangeSignal {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    count: () => count,
    announce() {
      count++;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    beyond: (seen) => (seen === count ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}
