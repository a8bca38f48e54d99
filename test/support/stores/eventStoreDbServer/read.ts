import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Metadata, status, type ServerWritableStream } from "@grpc/grpc-js";
import shared from "@eventstore/db-client/generated/shared_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";
import { failure } from "./append.js";
import type { Held, Log } from "./log.js";
import type { Mischief } from "./mischief.js";

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** Streams.Read: one stream or the whole log, either way, and for ever if it is a subscription. */
export const read = (log: Log, mischief: Mischief, onSubscribed: () => void) => async (call: Call) => {
  const options = call.request.getOptions()!;
  const gone = new AbortController();
  call.on("cancelled", () => gone.abort());

  const send = async (response: streams.ReadResp) => {
    if (!call.write(response)) await once(call, "drain", { signal: gone.signal });
  };
  const sendEvent = async (event: Held) => {
    if (mischief.readPause > 0) await pause(mischief.readPause, undefined, { signal: gone.signal });
    await send(new streams.ReadResp().setEvent(eventMessage(event)));
  };

  try {
    if (mischief.mute) return;
    if (mischief.readsToFail > 0) {
      mischief.readsToFail--;
      return call.emit("error", failure(mischief.failure));
    }
    if (mischief.denied) {
      const metadata = new Metadata();
      metadata.set("exception", "access-denied");
      return call.emit("error", { ...failure(status.PERMISSION_DENIED), metadata });
    }
    if (options.hasSubscription()) {
      onSubscribed();
      return await follow(log, options, mischief.eventsToRepeat, send, sendEvent, gone.signal);
    }

    const found = options.hasAll() ? fromAll(log, options) : fromStream(log, options);
    if (found === null) {
      const missing = new streams.ReadResp.StreamNotFound();
      missing.setStreamIdentifier(options.getStream()!.getStreamIdentifier());
      await send(new streams.ReadResp().setStreamNotFound(missing));
    }
    for (const event of found ?? []) await sendEvent(event);
    call.end();
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
};

const backwards = (options: streams.ReadReq.Options) =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;

function fromStream(log: Log, options: streams.ReadReq.Options): readonly Held[] | null {
  const from = options.getStream()!;
  const events = log.stream(Buffer.from(from.getStreamIdentifier()!.getStreamName_asU8()).toString());
  if (events.length === 0) return null;
  const start = from.hasRevision() ? Number(from.getRevision()) : from.hasEnd() ? Infinity : 0;
  const wanted = backwards(options)
    ? events.filter(({ revision }) => revision <= start).reverse()
    : events.filter(({ revision }) => revision >= start);
  return wanted.slice(0, Number(options.getCount()));
}

// A position is inclusive on the way forwards and exclusive on the way back.
function fromAll(log: Log, options: streams.ReadReq.Options): readonly Held[] {
  const from = options.getAll()!;
  const position = from.hasPosition() ? BigInt(from.getPosition()!.getCommitPosition()) : null;
  const wanted = backwards(options)
    ? log.all.filter((event) => position === null || event.position < position).reverse()
    : log.all.filter((event) => position === null || event.position >= position);
  return wanted.slice(0, Number(options.getCount()));
}

async function follow(
  log: Log,
  options: streams.ReadReq.Options,
  eventsToRepeat: number,
  send: (response: streams.ReadResp) => Promise<void>,
  sendEvent: (event: Held) => Promise<void>,
  gone: AbortSignal,
) {
  const passes = filterIn(options);
  const { position, isEnd } = startIn(options);
  let next = isEnd ? log.all.length : log.all.findIndex((event) => event.position > position);
  next = Math.max(0, (next < 0 ? log.all.length : next) - eventsToRepeat);
  let considered = 0;
  let caughtUp = false;

  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId("a subscription");
  await send(new streams.ReadResp().setConfirmation(confirmation));
  while (!gone.aborted) {
    for (; next < log.all.length; next++) {
      const event = log.all[next]!;
      if (passes(event)) await sendEvent(event);
      if (++considered % checkpointEvery === 0) await send(checkpoint(event));
    }
    if (!caughtUp) await send(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
    caughtUp = true;
    if (next === log.all.length) await grown(log, gone);
  }
}

const checkpointEvery = 32;

const grown = (log: Log, gone: AbortSignal) =>
  new Promise<void>((resolve) => {
    const wake = () => {
      unwatch();
      gone.removeEventListener("abort", wake);
      resolve();
    };
    const unwatch = log.watch(wake);
    gone.addEventListener("abort", wake);
  });

function startIn(options: streams.ReadReq.Options) {
  const from = options.getAll()!;
  const position = from.hasPosition() ? BigInt(from.getPosition()!.getCommitPosition()) : -1n;
  return { position, isEnd: from.hasEnd() };
}

function filterIn(options: streams.ReadReq.Options): (event: Held) => boolean {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const expression = filter.getEventType() ?? filter.getStreamIdentifier()!;
  const word = (event: Held) => (filter.hasEventType() ? event.type : event.stream);
  const pattern = new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => word(event).startsWith(prefix));
  return (event) => pattern.test(word(event));
}

function checkpoint({ position }: Held): streams.ReadResp {
  const reached = new streams.ReadResp.Checkpoint();
  reached.setCommitPosition(String(position)).setPreparePosition(String(position));
  return new streams.ReadResp().setCheckpoint(reached);
}

function eventMessage(event: Held): streams.ReadResp.ReadEvent {
  const position = String(event.position);
  const message = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(event.stream)))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  message.getMetadataMap().set("type", event.type).set("content-type", event.contentType).set("created", "0");
  return new streams.ReadResp.ReadEvent().setEvent(message).setCommitPosition(position);
}
