/** Those who wait for the read models to reach a position. */
export type WaitingRoom = Readonly<{
  /** Resolves to true when the position is reached, to false if that takes too long or will not happen any more. */
  wait: (position: number, milliseconds: number) => Promise<boolean>;
  /** Lets everyone go who waits for this position or an earlier one. */
  admit: (reached: number) => void;
  /** Sends everyone away, and whoever still comes. */
  close: () => void;
}>;

type Waiter = Readonly<{ position: number; go: (reached: boolean) => void }>;

/** A waiting room with nobody in it. */
export function waitingRoom(): WaitingRoom {
  const waiters = new Set<Waiter>();
  let closed = false;

  return {
    async wait(position, milliseconds) {
      if (closed) return false;
      return new Promise((resolve) => {
        const timer = setTimeout(() => waiter.go(false), milliseconds);
        const waiter: Waiter = {
          position,
          go(reached) {
            clearTimeout(timer);
            waiters.delete(waiter);
            resolve(reached);
          },
        };
        waiters.add(waiter);
      });
    },
    admit(reached) {
      for (const { position, go } of waiters) if (position <= reached) go(true);
    },
    close() {
      closed = true;
      for (const { go } of waiters) go(false);
    },
  };
}
