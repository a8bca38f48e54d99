import { setImmediate, setTimeout } from "node:timers/promises";

type Waiting<Work, Answer> = Readonly<{
  work: Work;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}>;

/** How work is committed, and when a failure is worth another try. */
export type GroupCommitOptions<Work, Answer> = Readonly<{
  /** Does a whole batch in one transaction, answering each; it throws only if nothing of the batch happened. */
  commit: (batch: readonly Work[]) => readonly Answer[];
  isBusy: (error: unknown) => boolean;
  /** How long, in milliseconds, a batch may be tried again. */
  patience: number;
}>;

// More would keep the event loop from everybody else for too long.
const largestBatch = 256;

/**
 * Lets all work that waits in one turn of the event loop share one transaction, and so one flush of the disk.
 * Work is done in the order it was asked for, and answered only when it is on the disk.
 */
export function groupCommit<Work, Answer>({ commit, isBusy, patience }: GroupCommitOptions<Work, Answer>) {
  const waiting: Waiting<Work, Answer>[] = [];
  let running: Promise<void> | undefined;

  return {
    add: (work: Work): Promise<Answer> =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        running ??= run();
      }),
    /** Resolves when everything asked for so far is answered. */
    idle: async (): Promise<void> => running,
  };

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await setImmediate();
      await settle(waiting.splice(0, largestBatch));
    }
    running = undefined;
  }

  async function settle(batch: readonly Waiting<Work, Answer>[]): Promise<void> {
    try {
      const answers = await commitPatiently(batch.map(({ work }) => work));
      batch.forEach(({ resolve }, n) => resolve(answers[n] as Answer));
    } catch (error) {
      if (batch.length === 1 || isBusy(error)) for (const { reject } of batch) reject(error);
      // What cannot be written must not take its neighbours along.
      else for (const one of batch) await settle([one]);
    }
  }

  /** Waits for another process between tries, and not inside SQLite, where nobody else here could go on. */
  async function commitPatiently(batch: readonly Work[]): Promise<readonly Answer[]> {
    for (const deadline = Date.now() + patience; ;) {
      try {
        return commit(batch);
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error;
        await setTimeout(1 + Math.random() * 9);
      }
    }
  }
}
