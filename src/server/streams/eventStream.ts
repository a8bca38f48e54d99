import type { ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";
import { print } from "graphql-sse";

/** A stream of server-sent events, as GraphQL over SSE spells them. */
export type EventStream = Readonly<{
  /** Sends an answer; resolves when the client's side has taken it, or is gone. */
  send: (result: object) => Promise<void>;
  /** Says that nothing more will come, and ends. */
  complete: () => void;
  /** Ends without a word, so that the client comes again. */
  end: () => void;
  isOpen: () => boolean;
  /** How many bytes wait to be taken, and how many were ever sent, those among them. */
  waiting: () => number;
  sent: () => number;
}>;

const heartbeat = 12_000;
const graceForFarewells = 5_000;
const nothing = ":\n\n";

/** Takes a reply out of Fastify's hands and begins to stream. */
export function eventStream(reply: FastifyReply): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...headersOf(reply),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    connection: "keep-alive",
    // Or a proxy would keep what is small until it is worth sending.
    "x-accel-buffering": "no",
  });
  // Some browsers hold that nothing has come until something has.
  raw.write(nothing);
  const { socket } = raw;
  const beat = setInterval(() => raw.writableLength === 0 && raw.write(nothing), heartbeat).unref();
  raw.once("close", () => clearInterval(beat));

  function end() {
    if (!isOpen()) return;
    raw.end();
    // Whoever does not read does not read the end either.
    const impatient = setTimeout(() => raw.destroy(), graceForFarewells).unref();
    raw.once("close", () => clearTimeout(impatient));
  }
  const isOpen = () => !raw.writableEnded && !raw.destroyed;

  return {
    send: (result) => (isOpen() ? written(raw, print({ event: "next", data: result })) : done),
    complete() {
      if (isOpen()) raw.write(print({ event: "complete", data: null }));
      end();
    },
    end,
    isOpen,
    waiting: () => raw.writableLength,
    sent: () => socket?.bytesWritten ?? 0,
  };
}

const done = Promise.resolve();

const written = (raw: ServerResponse, words: string) =>
  new Promise<void>((resolve) => {
    raw.once("close", resolve);
    raw.write(words, () => {
      raw.off("close", resolve);
      resolve();
    });
  });

const headersOf = (reply: FastifyReply) =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
