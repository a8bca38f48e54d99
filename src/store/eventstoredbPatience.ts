import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../fault.js";

/** How long the store is waited for, in milliseconds. */
export type Patience = Readonly<{
  /** One try may be silent for so long. */
  answerWithin: number;
  /** No new try is begun after so long. */
  giveUpAfter: number;
  /** The pause after the first failed try; it doubles with every further one, up to the longest. */
  firstPause: number;
  longestPause: number;
}>;

/**
 * Asks until there is an answer, an end to the patience, or an error that no further try would change. What is asked
 * must be safe to repeat: a try that failed may have done its work.
 */
export async function insist<T>(ask: () => Promise<T>, patience: Patience, closing: AbortSignal): Promise<T> {
  const started = performance.now();
  for (let failures = 0; ; failures++) {
    if (closing.aborted) throw storeClosed();
    try {
      return await ask();
    } catch (error) {
      const verdict = lastWord(error);
      if (verdict) throw verdict;
      const pause = pauseAfter(failures, patience);
      if (performance.now() - started + pause >= patience.giveUpAfter) throw unreachable(error);
      await sleep(pause, undefined, { signal: closing }).catch(() => undefined);
    }
  }
}

/** The pause after so many failures in a row: exponential, and spread so that nodes do not return in step. */
export const pauseAfter = (failures: number, { firstPause, longestPause }: Patience): number =>
  Math.min(longestPause, firstPause * 2 ** failures) * (0.5 + Math.random() / 2);

/** The answer, or an error if it takes too long; the client itself waits for ever. */
export function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent(milliseconds)), milliseconds);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** Nothing was heard; whether anything was done is unknown. */
export const silent = (milliseconds: number): Error => new Error(`No answer within ${milliseconds} ms.`);

/** What the caller shall hear of an error that a further try would not change; null where one might help. */
export function lastWord(error: unknown): unknown {
  if (error instanceof Fault || error instanceof TypeError || error instanceof RangeError) return error;
  const { type, code, message } = error as { type?: string; code?: number | string; message?: string };
  const cause = { cause: error };
  if (type === "access-denied" || code === permissionDenied || code === unauthenticated)
    return new Fault("CONFIG_INVALID", "The event store does not let this user in.", {}, cause);
  if (type === "maximum-append-size-exceeded")
    return new Fault("EVENT_TOO_LARGE", "The event store is set to take less in one append.", {}, cause);
  if (type === "stream-deleted")
    return new Fault("STORE_DAMAGED", "A stream was deleted, which Stet never does.", {}, cause);
  if (type === "invalid-argument" || code === invalidArgument) return new Error(message, cause);
  return null;
}

// gRPC's own numbers, so that nothing but the adapter loads the client.
const invalidArgument = 3;
const permissionDenied = 7;
const unauthenticated = 16;

/** Asked after closing. */
export const storeClosed = (): Fault => new Fault("STORE_CLOSED", "The event store was closed.");

const unreachable = (cause: unknown): Fault =>
  new Fault("STORE_UNREACHABLE", `The event store does not answer: ${reason(cause)}`, {}, { cause });

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
