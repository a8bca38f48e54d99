import { createClient, type Client, type FormattedExecutionResult } from "graphql-ws";
import { vi } from "vitest";
import { WebSocket } from "ws";
import type { Who } from "./asker.js";
import type { AServer } from "./aServer.js";

/** Why a socket was closed, by whichever side. */
export type Closed = Readonly<{ code: number; reason: string }>;

/** What one operation over a socket has brought so far. */
export type Heard<Data> = Readonly<{
  answers: readonly FormattedExecutionResult<Data>[];
  /** The errors among the answers, and what ended it before its time: an error, or the closing of the socket. */
  refusals: () => readonly unknown[];
  done: () => boolean;
  stop: () => void;
  /** Waits until this many answers have come. */
  until: (count: number) => Promise<void>;
}>;

/** A client on one socket, which stays closed once it was closed. */
export type Listener = Readonly<{
  client: Client;
  listen: <Data>(query: string, variables?: Record<string, unknown>) => Heard<Data>;
  /** Resolves when the server has taken the token. */
  connected: Promise<void>;
  closed: Promise<Closed>;
  /** Tears the connection, without a farewell. */
  tear: () => void;
}>;

/** Opens a socket as the person in a role, as a reader, or with a token of one's own. */
export function listener(server: AServer, as: Who | Readonly<{ token: string }>): Listener {
  const token = typeof as === "object" ? as.token : as === "reader" ? undefined : server.staff[as].token;
  let onConnected = () => {};
  const connected = new Promise<void>((resolve) => (onConnected = resolve));
  let onClosed: (how: Closed) => void = () => {};
  const closed = new Promise<Closed>((resolve) => (onClosed = resolve));
  let gone: Closed | null = null;
  const client = createClient({
    url: server.url.replace("http", "ws") + "/graphql",
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => {},
    ...(token !== undefined && { connectionParams: { authorization: `Bearer ${token}` } }),
    on: {
      connected: () => onConnected(),
      closed: (event) => {
        const { code, reason } = event as Closed;
        gone = { code, reason };
        onClosed(gone);
      },
    },
  });

  function listen<Data>(query: string, variables?: Record<string, unknown>): Heard<Data> {
    const answers: FormattedExecutionResult<Data>[] = [];
    const errors: unknown[] = gone ? [gone] : [];
    let done = gone !== null;
    // The client would open another socket by itself.
    const subscribe: typeof client.subscribe = gone ? () => () => {} : client.subscribe;
    const stop = subscribe<Data>(
      { query, ...(variables && { variables }) },
      {
        next: (answer) => void answers.push(answer as FormattedExecutionResult<Data>),
        error: (error) => {
          errors.push(...(Array.isArray(error) ? (error as unknown[]) : [error]));
          done = true;
        },
        complete: () => {
          done = true;
        },
      },
    );
    const until = (count: number) =>
      vi.waitUntil(() => answers.length >= count || done, { timeout: 15_000, interval: 5 }).then(() => {});
    const refusals = () => [...answers.flatMap((answer) => answer.errors ?? []), ...errors];
    return { answers, refusals, done: () => done, stop, until };
  }
  return { client, listen, connected, closed, tear: () => client.terminate() };
}
