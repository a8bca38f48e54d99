import { setMaxListeners } from "node:events";
import type { Readable } from "node:stream";
import type { EventStoreDBClient, RecordedEvent, ResolvedEvent } from "@eventstore/db-client";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import { largestAppend, type EventStore, type NewEvent, type StreamRange } from "./eventStore.js";
import { openAppender } from "./eventstoredbAppend.js";
import { isSystemEvent, positionOf, toRecorded } from "./eventstoredbEvent.js";
import { follow } from "./eventstoredbFollow.js";
import { insist, silent, type Patience } from "./eventstoredbPatience.js";

/** Where the cluster is (`esdb://user:password@one,two,three`), and how long to wait for it. */
export type EventStoreDbSettings = Readonly<{ connectionString: string }> & Partial<Patience>;

/** The log in EventStoreDB or KurrentDB, for newsrooms that outgrow one machine. It is asked when first needed. */
export async function openEventStoreDb({
  connectionString,
  answerWithin = 5_000,
  giveUpAfter = 20_000,
  firstPause = 50,
  longestPause = 5_000,
}: EventStoreDbSettings): Promise<EventStore> {
  // Loaded only where it is used: it registers its messages under names that its successor's packages share.
  const { EventStoreDBClient, excludeSystemEvents } = await import("@eventstore/db-client");
  const connect = () => unbreakable(EventStoreDBClient.connectionString(connectionString));
  const client = orInvalid(connectionString, connect);
  const patience = { answerWithin, giveUpAfter, firstPause, longestPause };
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const underWay = new Set<Promise<unknown>>();

  function answer<T>(ask: () => Promise<T>, patiently: Patience = patience): Promise<T> {
    const answered = insist(ask, patiently, closing.signal).finally(() => underWay.delete(answered));
    underWay.add(answered);
    return answered;
  }

  async function readRange(stream: string, range: StreamRange): Promise<readonly Recorded[]> {
    const { from = 0, to = Infinity, backwards = false, limit = Infinity } = range;
    const wanted = Math.min(limit, to - from + 1, Number.MAX_SAFE_INTEGER);
    if (wanted <= 0) return [];
    const found: Recorded[] = [];
    const last = to === Infinity ? "end" : BigInt(to);
    const source = client.readStream(stream, {
      direction: backwards ? "backwards" : "forwards",
      fromRevision: backwards ? last : BigInt(from),
      maxCount: wanted,
      requiresLeader: true,
    });
    for await (const event of eventsIn(source, answerWithin)) {
      if (event.revision < from) break;
      found.push(toRecorded(event));
    }
    return found;
  }

  async function readPage(after: number, limit: number): Promise<readonly Recorded[]> {
    const found: Recorded[] = [];
    if (limit <= 0) return found;
    for await (const event of eventsIn(client.readAll({ fromPosition: place(after) }), answerWithin)) {
      // The server begins with the event at the position.
      if (isSystemEvent(event) || positionOf(event) <= after) continue;
      found.push(toRecorded(event));
      if (found.length === limit) break;
    }
    return found;
  }

  async function newest(): Promise<number> {
    const source = client.readAll({ direction: "backwards", fromPosition: "end", requiresLeader: true });
    for await (const event of eventsIn(source, answerWithin))
      if (!isSystemEvent(event)) return positionOf(event);
    return -1;
  }

  async function anything(): Promise<void> {
    const source = client.readAll({ direction: "backwards", fromPosition: "end", maxCount: 1 });
    for await (const _ of eventsIn(source, answerWithin));
  }

  const appender = openAppender(
    connect,
    (stream, from, count) => readRange(stream, { from, limit: count }),
    answerWithin,
  );

  return {
    append: (stream, expected, events) =>
      answer(async () => {
        if (events.length === 0) return { recorded: [] };
        refuseTooLarge(stream, events);
        return appender.append(stream, expected, events);
      }),
    readStream: (stream, range = {}) => answer(() => readRange(stream, range)),
    readAll: (after, limit) => answer(() => readPage(after, limit)),
    subscribe: (request) => {
      const filter = excludeSystemEvents();
      const open = (after: number) =>
        client.subscribeToAll({ fromPosition: place(after), filter }, { highWaterMark: readAhead });
      return follow(request, { open, read: recordedIn, patience, closing: closing.signal });
    },
    head: () => answer(newest),
    ping: () => answer(anything, { ...patience, giveUpAfter: 0 }),
    close: async () => {
      closing.abort();
      await Promise.allSettled(underWay);
      await Promise.allSettled([client.dispose(), appender.dispose()]);
    },
  };
}

/**
 * The client looks for its next connection in a promise that nobody holds. While a cluster has no leader there is none
 * to be found, and that would end the process.
 */
function unbreakable(client: EventStoreDBClient): EventStoreDBClient {
  const handle = client["handleError"];
  client["handleError"] = (connection, error) => handle(connection, error).catch(() => undefined);
  return client;
}

/** One read's events, which must keep coming; a stream that does not exist has none. */
async function* eventsIn(
  read: Readable & { cancel: () => Promise<void> },
  answerWithin: number,
): AsyncGenerator<RecordedEvent> {
  // The client may report an error once more after the loop has left, when nobody listens.
  read.on("error", () => undefined);
  const timer = setTimeout(() => read.destroy(silent(answerWithin)), answerWithin);
  try {
    for await (const { event } of read as AsyncIterable<ResolvedEvent>) {
      timer.refresh();
      if (event) yield event;
    }
  } catch (error) {
    if ((error as { type?: string }).type !== "stream-not-found") throw error;
  } finally {
    clearTimeout(timer);
    read.cancel().catch(() => undefined);
  }
}

const place = (position: number) =>
  position < 0 ? "start" : { commit: BigInt(position), prepare: BigInt(position) };

const recordedIn = (message: unknown): Recorded | null => {
  const { event } = message as ResolvedEvent;
  return event && !isSystemEvent(event) ? toRecorded(event) : null;
};

const readAhead = 100;

function refuseTooLarge(stream: string, events: readonly NewEvent[]): void {
  const bytes = Buffer.byteLength(JSON.stringify(events));
  if (bytes <= largestAppend) return;
  const message = `${bytes} bytes are too many for one append: the store takes ${largestAppend}.`;
  throw new Fault("EVENT_TOO_LARGE", message, { stream, bytes });
}

/** The first client, or a Fault without its cause: the client's own error repeats the password. */
function orInvalid<T extends object>(connectionString: string, connect: () => T): T {
  if (/throwOnAppendFailure=false/i.test(connectionString))
    throw new Fault(
      "CONFIG_INVALID",
      "throwOnAppendFailure=false hides where a stream really ends; leave it out.",
    );
  try {
    return connect();
  } catch {
    throw new Fault(
      "CONFIG_INVALID",
      "The event store's connection string must look like esdb://user:password@host:2113?tls=true.",
    );
  }
}
