import { addAbortSignal, type Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { Recorded } from "../decider.js";
import type { Subscription, SubscriptionRequest } from "./eventStore.js";
import { lastWord, pauseAfter, silent, storeClosed, type Patience } from "./eventstoredbPatience.js";

/** One connection's worth of events; the server confirms it before the first. */
export type Following = Readable & Readonly<{ unsubscribe: () => Promise<void> }>;

/** What a follower needs of the store. `read` answers null for what is not for delivery. */
export type Source = Readonly<{
  open: (after: number) => Following;
  read: (message: unknown) => Recorded | null;
  patience: Patience;
  closing: AbortSignal;
}>;

/** Follows the log through every outage: from the last event that was delivered, as often as it takes. */
export function follow({ after, onEvents, onFault }: SubscriptionRequest, source: Source): Subscription {
  const stopping = new AbortController();
  const signal = AbortSignal.any([source.closing, stopping.signal]);
  let last = after;

  async function deliver(): Promise<{ fault: unknown } | null> {
    try {
      for await (const events of batches(source, last, signal)) {
        last = events.at(-1)?.position ?? last;
        try {
          await onEvents(events);
        } catch (fault) {
          return { fault };
        }
      }
      return null;
    } catch (error) {
      const fault = lastWord(error);
      return fault && !signal.aborted ? { fault } : null;
    }
  }

  async function run(): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      const begun = last;
      const ended = await deliver();
      if (ended) return onFault(ended.fault);
      if (last > begun) failures = 0;
      await sleep(pauseAfter(failures, source.patience), undefined, { signal }).catch(() => undefined);
    }
    if (!stopping.signal.aborted) onFault(storeClosed());
  }

  const done = Promise.resolve().then(run);
  return {
    stop() {
      stopping.abort();
      return done;
    },
  };
}

/** What has arrived while the last batch was handled, and not more than is read ahead. */
async function* batches({ open, read, patience }: Source, after: number, signal: AbortSignal) {
  const following = open(after);
  // The client may report an error once more after the loop has left, when nobody listens.
  following.on("error", () => undefined);
  addAbortSignal(signal, following);
  const { answerWithin } = patience;
  const timer = setTimeout(() => following.destroy(silent(answerWithin)), answerWithin);
  following.once("confirmation", () => clearTimeout(timer));

  let last = after;
  try {
    for await (const first of following) {
      const batch: Recorded[] = [];
      try {
        for (let message: unknown = first; message; message = batch.length < mostAtOnce && following.read()) {
          const event = read(message);
          if (event && event.position > last) batch.push(event);
          last = batch.at(-1)?.position ?? last;
        }
      } finally {
        // Also when an event could not be read: those before it come first.
        if (batch.length > 0) yield batch;
      }
    }
  } finally {
    clearTimeout(timer);
    following.unsubscribe().catch(() => undefined);
  }
}

const mostAtOnce = 500;
