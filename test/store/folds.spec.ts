import { describe, expect, test } from "vitest";
import type { EventStore } from "../../src/store/eventStore.js";
import { keepFolds } from "../../src/store/folds.js";
import { chatDecider, chatStream, chatter, countedStore } from "../support/newsroom/chat.js";
import { newEvent } from "../support/telling/newEvent.js";

describe("Folded streams", () => {
  test("begin with the initial state where there is no stream", async () => {
    const { store } = countedStore();
    expect(await keepFolds(store).now(chatDecider, chatStream)).toEqual({
      state: {},
      revision: -1,
      commands: new Map(),
    });
  });

  test("fold every event once, however many ask at once", async () => {
    const { store, read } = countedStore();
    await store.append(
      chatStream,
      -1,
      Array.from({ length: 20 }, (_, n) => said("weather", `rain ${n}`)),
    );
    const folds = keepFolds(store);
    const counting = {
      ...chatDecider,
      initial: { folded: "" },
      evolve: (state: Chat) => ({ folded: `${state.folded}.` }),
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => folds.now(counting, chatStream)));
    for (const { state, revision } of answers)
      expect({ state, revision }).toEqual({ state: { folded: ".".repeat(20) }, revision: 19 });
    expect(read).toHaveLength(20);
  });

  test("know which revisions each command made", async () => {
    const { store } = countedStore();
    const meta = { commandId: "one", commandHash: "h1" };
    await store.append(chatStream, -1, [
      newEvent({ type: "Said", data: saying("a"), meta }),
      newEvent({ type: "Said", data: saying("b"), meta }),
    ]);
    await store.append(chatStream, 1, [
      newEvent({ type: "Said", data: saying("c"), meta: { commandId: "two", commandHash: "h2" } }),
    ]);
    const { commands } = await keepFolds(store).now(chatDecider, chatStream);
    expect([...commands]).toEqual([
      ["one", { first: 0, last: 1, hash: "h1" }],
      ["two", { first: 2, last: 2, hash: "h2" }],
    ]);
  });

  test("are read anew when others were used more recently, and are the same", async () => {
    const { store, read, forget } = countedStore();
    const streams = ["chat-1", "chat-2", "chat-3"];
    for (const stream of streams) await store.append(stream, -1, [said("weather", stream)]);
    const folds = keepFolds(store, 2);
    for (const stream of streams) await folds.now(chatDecider, stream);
    forget();
    expect((await folds.now(chatDecider, "chat-3")).state).toEqual({ weather: "chat-3" });
    expect(read).toEqual([]);
    expect((await folds.now(chatDecider, "chat-1")).state).toEqual({ weather: "chat-1" });
    expect(read).toEqual(["chat-1 0"]);
  });

  test("are read anew after a fault, with nothing folded twice", async () => {
    const { store } = countedStore();
    await store.append(
      chatStream,
      -1,
      Array.from({ length: 1_500 }, () => said("weather", "rain")),
    );
    let reads = 0;
    const failing: EventStore = {
      ...store,
      // The first page is folded, and then the line is dead.
      readStream: (...asked) =>
        ++reads === 2 ? Promise.reject(new Error("The line is dead.")) : store.readStream(...asked),
    };
    const folds = keepFolds(failing);
    const counting = {
      ...chatDecider,
      initial: { folded: "" },
      evolve: (state: Chat) => ({ folded: `${state.folded}.` }),
    };
    const both = await Promise.allSettled([folds.now(counting, chatStream), folds.now(counting, chatStream)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((await folds.now(counting, chatStream)).state.folded).toHaveLength(1_500);
  });

  test("stop at an event of a newer Stet, and so does every command on that stream", async () => {
    const { store } = countedStore();
    await store.append(chatStream, -1, [
      said("weather", "rain"),
      newEvent({ type: "Said", schemaVersion: 2 }),
    ]);
    const newer = {
      name: "Fault",
      code: "EVENT_UNREADABLE",
      message: `Said at revision 1 of ${chatStream} is stored in version 2; this Stet reads versions up to 1. A newer Stet wrote it: start that one.`,
      detail: { stream: chatStream, revision: 1, type: "Said", schemaVersion: 2 },
    };
    await expect(keepFolds(store).now(chatDecider, chatStream)).rejects.toMatchObject(newer);
    await expect(
      chatter(store).say({ about: "weather", words: "sun", n: 1, expectedRevision: 1 }),
    ).rejects.toMatchObject(newer);
    expect(await store.readStream(chatStream)).toHaveLength(2);
  });
});

type Chat = Readonly<Record<string, string>>;

const saying = (words: string) => ({ about: "weather", words });
const said = (about: string, words: string) => newEvent({ type: "Said", data: { about, words } });
