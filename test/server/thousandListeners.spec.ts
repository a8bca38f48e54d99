import { expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { aServer } from "../support/serving/aServer.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

const [sockets, operations] = [50, 20];
const listeners = sockets * operations;

// Every listener selects what a row of the board shows.
const query = `subscription { boardChanged {
  position event { type by { name } } moves { how node { headline workflow story { slugline } } }
} }`;

type Message = Readonly<{
  type: string;
  id: string;
  payload: { data: { boardChanged: { position: string } } };
}>;

test("A thousand listen to the board: each hears everything once and in order, and it is read once for all", async () => {
  const statements: string[] = [];
  const server = await aServer({ onStatement: (sql) => statements.push(sql) });
  onTestFinished(server.close);
  let read = 0;
  const { house } = server;
  const article = await draftedArticle(server);
  const heard = new Map<string, string[]>();
  let count = 0;

  function open(n: number) {
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    onTestFinished(() => socket.terminate());
    const say = (message: object) => socket.send(JSON.stringify(message));
    socket.on("open", () =>
      say({ type: "connection_init", payload: { authorization: `Bearer ${server.staff.auditor.token}` } }),
    );
    socket.on("message", (words: Buffer) => {
      const message = JSON.parse(String(words)) as Message;
      if (message.type === "connection_ack")
        for (let id = 0; id < (n === 0 ? 1 : operations); id++)
          say({ id: `${id}`, type: "subscribe", payload: { query } });
      if (message.type !== "next") return;
      const listener = `${n} ${message.id}`;
      heard.set(listener, [...(heard.get(listener) ?? []), message.payload.data.boardChanged.position]);
      count++;
    });
  }
  const listening = (many: number) =>
    vi.waitUntil(() => house.live.count().listeners === many, { timeout: 15_000 });
  const settled = (many: number) => vi.waitUntil(() => count === many, { timeout: 15_000, interval: 5 });
  const write = (dek: string) => article.work("reporter", "changeDek", { dek });
  const start = await house.store.head();

  open(0);
  await listening(1);
  await write("Heard by one");
  await settled(1);
  statements.length = 0;
  await write("Heard by one, again");
  await settled(2);
  const forOne = statements.length;

  for (let n = 1; n <= sockets; n++) open(n);
  await listening(1 + listeners);
  expect(house.live.count().lists).toBe(1);
  const reading = vi.spyOn(house.store, "readAll").mockImplementation(async () => {
    read++;
    return [];
  });

  statements.length = 0;
  const before = process.memoryUsage().heapUsed;
  for (let round = 1; round <= 5; round++) {
    await write(`Heard by all, ${round}`);
    await settled(2 + round * (1 + listeners));
  }
  expect(statements.length).toBe(5 * forOne);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
  expect(read).toBe(0);
  reading.mockRestore();

  const log = (await house.store.readAll(start, 100)).map(({ position }) => `p${position}`);
  expect(log).toHaveLength(7);
  expect(heard.size).toBe(1 + listeners);
  for (const positions of heard.values())
    expect(positions).toStrictEqual(positions.length === 7 ? log : log.slice(2));
}, 60_000);
