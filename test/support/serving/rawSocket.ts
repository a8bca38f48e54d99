import { onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";

/** A message of graphql-transport-ws as it came. */
export type Message = Readonly<{ type: string; id?: string; payload?: unknown }>;

/** A socket on which a spec says whatever it likes. */
export type RawSocket = Readonly<{
  protocol: string;
  said: readonly Message[];
  send: (...messages: readonly unknown[]) => void;
  /** Sends text as it is. */
  sendText: (text: string | Buffer) => void;
  /** Waits until so many messages came; answers all of them. */
  until: (count: number) => Promise<readonly Message[]>;
  /** Waits until a message like this came. */
  untilSaid: (like: Partial<Message>) => Promise<void>;
  /** How it was closed. */
  closed: Promise<Readonly<{ code: number; reason: string }>>;
  isOpen: () => boolean;
}>;

const patience = { timeout: 15_000, interval: 5 };

/** Opens a socket with these subprotocols; it ends with the test. */
export async function rawSocket(
  url: string,
  protocols: readonly string[] = ["graphql-transport-ws"],
): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, [...protocols]);
  onTestFinished(() => socket.terminate());
  const said: Message[] = [];
  socket.on("message", (data: Buffer) => said.push(JSON.parse(data.toString()) as Message));
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  await new Promise<void>((resolve, reject) => socket.on("open", resolve).on("error", reject));
  return {
    protocol: socket.protocol,
    said,
    send: (...messages) => messages.forEach((message) => socket.send(JSON.stringify(message))),
    sendText: (text) => socket.send(text),
    async until(count) {
      await vi.waitUntil(() => said.length >= count || socket.readyState === WebSocket.CLOSED, patience);
      return said;
    },
    untilSaid: async ({ type, id }) => {
      await vi.waitUntil(() => said.some((each) => each.type === type && each.id === id), patience);
    },
    closed,
    isOpen: () => socket.readyState === WebSocket.OPEN,
  };
}
