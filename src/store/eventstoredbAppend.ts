import type { EventStoreDBClient } from "@eventstore/db-client";
import type { Recorded } from "../decider.js";
import type { Appended, NewEvent } from "./eventStore.js";
import { toStored } from "./eventstoredbEvent.js";
import { within } from "./eventstoredbPatience.js";

/** One try at an append. If it fails the events may be in the log all the same: try again, with the same ids. */
export type Append = (stream: string, expected: number, events: readonly NewEvent[]) => Promise<Appended>;

/**
 * The way into the log. It has a client to itself and leaves it behind after every failure: a client whose first
 * question went wrong never asks again, and one whose connection hangs never writes again.
 */
export function openAppender(
  connect: () => EventStoreDBClient,
  readBack: (stream: string, from: number, count: number) => Promise<readonly Recorded[]>,
  answerWithin: number,
): Readonly<{ append: Append; dispose: () => Promise<void> }> {
  let client = connect();
  const inTurn = atMost(mostUnderWay);

  const write = async (stream: string, expected: number, events: readonly NewEvent[]) => {
    const used = client;
    const expectedRevision = expected < 0 ? "no_stream" : BigInt(expected);
    try {
      // No `deadline`: it travels as an instant, and a server whose clock is ahead would let everything expire.
      await within(answerWithin, used.appendToStream(stream, events.map(toStored), { expectedRevision }));
      return null;
    } catch (error) {
      if (isWrongVersion(error)) return error;
      if (used === client) {
        client = connect();
        void used.dispose();
      }
      throw error;
    }
  };

  const append: Append = async (stream, expected, events) => {
    const wrong = await inTurn(() => write(stream, expected, events));
    const actual = wrong ? revisionIn(wrong) : Infinity;
    if (actual < expected + events.length) return { conflict: { actual } };

    // A repeated append succeeds too, and the server does not say what it holds: only reading tells.
    const recorded = await readBack(stream, expected + 1, events.length);
    if (events.every(({ id }, index) => id === recorded[index]?.id)) return { recorded };
    if (wrong) return { conflict: { actual } };
    throw new Error(`${stream} does not show yet what was appended.`);
  };

  return { append, dispose: () => client.dispose() };
}

// From 16 on, messages queue up inside the client, and a queue that loses its connection rejects promises that nobody
// holds, which ends the process.
const mostUnderWay = 15;

function atMost(most: number) {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (underWay === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay--;
    }
  };
}

type WrongVersion = Readonly<{ type: "wrong-expected-version"; actualVersion: bigint | "no_stream" }>;

const isWrongVersion = (error: unknown): error is WrongVersion =>
  error instanceof Error && "type" in error && error.type === "wrong-expected-version";

const revisionIn = ({ actualVersion }: WrongVersion): number =>
  actualVersion === "no_stream" ? -1 : Number(actualVersion);
