import { onTestFinished, vi } from "vitest";
import type { Who } from "./asker.js";
import type { AServer } from "./aServer.js";
import { listener } from "./listener.js";

/** What became of something in a list that is listened to. */
export type ListMove = Readonly<{ how: string; nodeId: string; node: object | null }>;

/** A change of such a list. */
export type ListTold = Readonly<{ moves: readonly ListMove[] }>;

/** What a subscription whose field is called `told` has brought so far, and the errors among it. */
export type Listening<Told = ListTold> = Readonly<{
  told: () => readonly Told[];
  refusals: () => readonly unknown[];
}>;

/** Subscribes as the person in a role, until the spec ends; resolves when the server listens, or has refused to. */
type Listen = <Told = ListTold>(server: AServer, query: string, as: Who) => Promise<Listening<Told>>;

/** Everything that became of anything in the list. */
export const movesIn = ({ told }: Listening): readonly ListMove[] => told().flatMap(({ moves }) => moves);

export const overSocket: Listen = async <Told = ListTold>(server: AServer, query: string, as: Who) => {
  const { listen, connected, tear } = listener(server, as);
  onTestFinished(tear);
  await connected;
  return heard(server, () => {
    const { answers, refusals } = listen<{ told: Told }>(query);
    return { refusals, told: () => answers.flatMap(({ data }) => data?.told ?? []) };
  });
};

export const overStream: Listen = async <Told = ListTold>(server: AServer, query: string, as: Who) => {
  const hangUp = new AbortController();
  onTestFinished(() => hangUp.abort());
  let words = "";
  async function read() {
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...(as !== "reader" && { authorization: `Bearer ${server.staff[as].token}` }),
      },
      body: JSON.stringify({ query }),
      signal: hangUp.signal,
    });
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) words += part;
  }
  type Answer = Readonly<{ data?: { told: Told } | null; errors?: readonly unknown[] }>;
  // What is refused before it begins is told as plain JSON.
  const answers = () =>
    (words.startsWith("{")
      ? [words]
      : [...words.matchAll(/^event: next\ndata: (.*)\n$/gm)].map(([, data]) => data!)
    ).map((json) => JSON.parse(json) as Answer);
  return heard(server, () => {
    read().catch(() => {});
    return {
      told: () => answers().flatMap(({ data }) => data?.told ?? []),
      refusals: () => answers().flatMap(({ errors }) => errors ?? []),
    };
  });
};

/** Every transport that something can be listened to over. */
export const everyLine = [
  ["WebSocket", overSocket],
  ["server-sent events", overStream],
] as const;

async function heard<Told>({ house }: AServer, begin: () => Listening<Told>): Promise<Listening<Told>> {
  const before = house.live.count().listeners;
  const listening = begin();
  const isHeard = () => house.live.count().listeners > before || listening.refusals().length > 0;
  await vi.waitUntil(isHeard, { timeout: 15_000 });
  return listening;
}
