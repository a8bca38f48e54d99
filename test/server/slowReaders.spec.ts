import { request, type IncomingMessage } from "node:http";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { readTooSlowly, slowReaders } from "../../src/server/limits/slowReaders.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { draftedArticle, type Drafted } from "../support/serving/draftedArticle.js";
import { listener } from "../support/serving/listener.js";

const unread = { bytes: 1_000, milliseconds: 500 };

afterEach(() => void vi.useRealTimers());

/** Looks on for a while at a connection that has so much waiting, of which so much more is taken at each look. */
function cutAfter(waiting: number, takenEachLook: number): boolean {
  vi.useFakeTimers();
  const readers = slowReaders(unread);
  let [cut, sent] = [false, waiting];
  const outlet = {
    waiting: () => waiting,
    sent: () => (sent += takenEachLook),
    cut: () => void (cut = true),
  };
  readers.watch(outlet);
  vi.advanceTimersByTime(3 * unread.milliseconds);
  readers.stop();
  return cut;
}

test.each([
  ["Whoever takes what comes is left alone", 0, 10, false],
  ["Whoever is behind and goes on reading is left alone", 999, 10, false],
  ["Whoever leaves too much lying is cut off, though they read", 1_001, 10, true],
  ["Whoever takes nothing is cut off, however little waits", 1, 0, true],
])("%s", (_what, waiting, taken, cut) => {
  expect(cutAfter(waiting, taken)).toBe(cut);
});

test("Whoever falls behind now and then, and catches up in time, is left alone", () => {
  vi.useFakeTimers();
  const readers = slowReaders(unread);
  let [cut, sent, looks] = [false, 0, 0];
  readers.watch({
    waiting: () => (looks++ % 3 === 2 ? 0 : 2 * unread.bytes),
    sent: () => (sent += unread.bytes),
    cut: () => void (cut = true),
  });
  vi.advanceTimersByTime(10 * unread.milliseconds);
  readers.stop();
  expect(looks).toBeGreaterThan(20);
  expect(cut).toBe(false);
});

// One answer is larger than what lies in the network between the two.
const heavy = `articles { ${Array.from({ length: 50 }, (_, n) => `t${n}: body`).join(" ")} }`;
const listening = `subscription { boardChanged { position ${heavy} } }`;

async function started(): Promise<Readonly<{ server: AServer; article: Drafted }>> {
  const server = await aServer({ guards: { unread } });
  onTestFinished(server.close);
  const paragraphs = Array.from({ length: 40 }, (_, n) => `${n} ${"The court sat at noon. ".repeat(400)}`);
  return { server, article: await draftedArticle(server, { paragraphs }) };
}

const wasLogged = ({ logged }: AServer) =>
  logged.some(({ msg, waiting }) => msg === "A client read too slowly." && Number(waiting) > 0);

test("A socket that nobody reads is closed and told how to go on, and the log says so; others go on", async () => {
  const { server, article } = await started();
  const { token } = server.staff.auditor;
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  onTestFinished(() => socket.terminate());
  const closed = new Promise<string>((resolve) =>
    socket.on("close", (code, reason) => resolve(`${code} ${String(reason)}`)),
  );
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
  await new Promise((resolve) => socket.once("message", resolve));
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: listening } }));
  await vi.waitUntil(() => server.house.live.count().listeners === 1, { timeout: 15_000 });
  const other = listener(server, "auditor");
  onTestFinished(other.tear);
  const heard = other.listen("subscription { boardChanged { position } }");
  await vi.waitUntil(() => server.house.live.count().listeners === 2, { timeout: 15_000 });
  socket.pause();
  await article.work("reporter", "changeDek", { dek: "Written while nobody reads" });
  await article.work("reporter", "changeDek", { dek: "And again" });
  await vi.waitUntil(() => wasLogged(server), { timeout: 15_000 });
  socket.resume();
  expect(await closed).toBe(`4008 ${readTooSlowly}`);
  await vi.waitUntil(() => server.house.live.count().listeners === 1, { timeout: 15_000 });
  expect([heard.answers.length, heard.refusals()]).toStrictEqual([2, []]);
});

test("A socket that nobody ever reads again is gone all the same", async () => {
  const { server, article } = await started();
  const { token } = server.staff.auditor;
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  onTestFinished(() => socket.terminate());
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
  await new Promise((resolve) => socket.once("message", resolve));
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: listening } }));
  await vi.waitUntil(() => server.house.live.count().listeners === 1, { timeout: 15_000 });
  socket.pause();
  await article.work("reporter", "changeDek", { dek: "Written while nobody reads" });
  await vi.waitUntil(() => wasLogged(server), { timeout: 15_000 });
  await vi.waitUntil(() => server.house.live.count().listeners === 0, { timeout: 15_000 });
});

test("A stream that nobody reads is ended and told how to go on, and the log says so", async () => {
  const { server, article } = await started();
  const asking = request(`${server.url}/graphql/stream`, {
    method: "POST",
    headers: {
      accept: "text/event-stream",
      "content-type": "application/json",
      authorization: `Bearer ${server.staff.auditor.token}`,
    },
  });
  asking.end(JSON.stringify({ query: listening }));
  const answer = await new Promise<IncomingMessage>((resolve) => asking.on("response", resolve));
  await vi.waitUntil(() => server.house.live.count().listeners === 1, { timeout: 15_000 });
  await article.work("reporter", "changeDek", { dek: "Written while nobody reads" });
  await vi.waitUntil(() => wasLogged(server), { timeout: 15_000 });
  let end = "";
  answer.setEncoding("utf8").on("data", (words: string) => void (end = (end + words).slice(-1_000)));
  await new Promise((resolve) => answer.on("end", resolve));
  expect(end).toContain(readTooSlowly);
  expect(end).toContain("READ_TOO_SLOWLY");
  await vi.waitUntil(() => server.house.live.count().listeners === 0, { timeout: 15_000 });
});
