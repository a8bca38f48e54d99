/** Does work on one thing after the other, in the order it was asked for, and on different things side by side. */
export type Turns = <Result>(thing: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * Keeps turns. They are a courtesy and not a lock: whose turn lasts longer than `patience` milliseconds is no longer
 * waited for, so that one that hangs does not hold up all who come after it.
 */
export function takeTurns(patience: number): Turns {
  const latest = new Map<string, Promise<void>>();

  return async (thing, work) => {
    const before = latest.get(thing);
    const begun = before === undefined ? work() : before.then(work);
    const over = (before ?? Promise.resolve()).then(() => settledOrLate(begun, patience));
    latest.set(thing, over);
    try {
      return await begun;
    } finally {
      if (latest.get(thing) === over) latest.delete(thing);
    }
  };
}

function settledOrLate(work: Promise<unknown>, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    const settled = () => {
      clearTimeout(timer);
      resolve();
    };
    work.then(settled, settled);
  });
}
