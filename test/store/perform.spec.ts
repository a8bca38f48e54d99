import { describe, expect, test } from "vitest";
import type { EventStore } from "../../src/store/eventStore.js";
import { chatDecider, chatStream, chatter, countedStore } from "../support/newsroom/chat.js";
import { uuid } from "../support/telling/facts.js";
import { newEvent } from "../support/telling/newEvent.js";

describe("A command", () => {
  test("records what the decider accepts, signed with who, when and by which command", async () => {
    const { store } = countedStore();
    const answer = await chatter(store).say({ about: "weather", words: "rain", n: 7 });
    const recorded = await store.readStream(chatStream);
    expect(answer).toEqual({ recorded, revision: 0, merged: false, repeated: false });
    expect(recorded).toMatchObject([
      {
        type: "Said",
        data: { about: "weather", words: "rain" },
        schemaVersion: 1,
        meta: { commandId: uuid(7), commandHash: "weather: rain", role: "reporter", desk: "courts" },
      },
    ]);
  });

  test("records nothing when it is refused, changes nothing, or is only a preview", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    const on = { about: "weather", expectedRevision: 0 };
    expect(await say({ ...on, words: "", n: 2 })).toEqual({ refused: { code: "HUSHED" } });
    expect(await say({ ...on, words: "rain", n: 3 })).toEqual({
      recorded: [],
      revision: 0,
      merged: false,
      repeated: false,
    });
    expect(await say({ ...on, words: "sun", n: 4, preview: true })).toEqual({
      wouldRecord: [{ type: "Said", data: { about: "weather", words: "sun" } }],
      revision: 0,
      merged: false,
    });
    expect(
      await say({ ...on, words: "sun", n: 5, prepare: async () => ({ refused: { code: "HUSHED" } }) }),
    ).toEqual({
      refused: { code: "HUSHED" },
    });
    expect(await store.readStream(chatStream)).toHaveLength(1);
  });

  test("on a long stream reads only what is new", async () => {
    const { store, read, forget } = countedStore();
    const other = chatter(store);
    for (let n = 0; n < 5; n++)
      await store.append(
        chatStream,
        n * 300 - 1,
        Array.from({ length: 300 }, () => said("weather", `rain ${n}`)),
      );
    const { say } = chatter(store);
    forget();
    await say({ about: "sport", words: "0:0", n: 1, expectedRevision: 1_499 });
    expect(read).toHaveLength(1_500);

    forget();
    await say({ about: "sport", words: "1:0", n: 2, expectedRevision: 1_500 });
    expect(read).toEqual([`${chatStream} 1500`]);

    await other.say({ about: "food", words: "soup", n: 3, expectedRevision: 1_501 });
    forget();
    await say({ about: "sport", words: "2:0", n: 4, expectedRevision: 1_502 });
    expect(read).toEqual([`${chatStream} 1501`, `${chatStream} 1502`]);
  });
});

describe("A command that is asked again", () => {
  test("answers the same and records nothing, also in another process and after others wrote", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    const command = { about: "weather", words: "rain", n: 1 };
    const first = await say(command);
    await say({ about: "sport", words: "1:0", n: 2, expectedRevision: 0 });
    const repeated = { ...first, revision: 1, repeated: true };
    expect(await say(command)).toEqual(repeated);
    expect(await chatter(store).say(command)).toEqual(repeated);
    expect(await store.readStream(chatStream)).toHaveLength(2);
  });

  test("records once when it is under way many times at once, here and elsewhere", async () => {
    const { store } = countedStore();
    const [here, elsewhere] = [chatter(store), chatter(store)];
    const command = { about: "weather", words: "rain", n: 1 };
    const answers = await Promise.all(
      [here, elsewhere, here, elsewhere, here].map(({ say }) => say(command)),
    );
    const recorded = await store.readStream(chatStream);
    expect(recorded).toHaveLength(1);
    for (const answer of answers) expect(answer).toMatchObject({ recorded });
  });

  test("is known when the first answer was lost on the way", async () => {
    const { store } = countedStore();
    const deaf: EventStore = {
      ...store,
      append: (...append) =>
        store.append(...append).then(() => Promise.reject(new Error("The line is dead."))),
    };
    const command = { about: "weather", words: "rain", n: 1 };
    await expect(chatter(deaf).say(command)).rejects.toThrow("The line is dead.");
    expect(await chatter(store).say(command)).toMatchObject({ repeated: true, recorded: [{ revision: 0 }] });
  });

  test("is refused when it asks for something else under the same id", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    expect(await say({ about: "weather", words: "sun", n: 1, expectedRevision: 0 })).toEqual({
      refused: { code: "COMMAND_ID_REUSED", commandId: uuid(1) },
    });
    expect(await store.readStream(chatStream)).toHaveLength(1);
  });
});

describe("A command on what others changed meanwhile", () => {
  test("is applied on top when it touches nothing of theirs", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    await say({ about: "weather", words: "sun", n: 2, expectedRevision: 0 });
    expect(await say({ about: "sport", words: "1:0", n: 3, expectedRevision: 0 })).toMatchObject({
      recorded: [{ revision: 2 }],
      revision: 2,
      merged: true,
      repeated: false,
    });
    expect((await chatter(store).folds.now(chatDecider, chatStream)).state).toEqual({
      weather: "sun",
      sport: "1:0",
    });
  });

  test("is refused with both sides and what overlaps when it touches something of theirs", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    await say({ about: "sport", words: "1:0", n: 2, expectedRevision: 0 });
    await say({ about: "weather", words: "sun", n: 3, expectedRevision: 1 });
    const yours = { about: "weather", words: "fog", n: 4, expectedRevision: 0 };
    const refused = {
      refused: {
        code: "STALE_REVISION",
        expected: 0,
        actual: 2,
        theirs: await store.readStream(chatStream, { from: 1 }),
        yours: [{ type: "Said", data: { about: "weather", words: "fog" } }],
        overlaps: ["weather"],
      },
    };
    expect(await say(yours)).toEqual(refused);
    expect(await say({ ...yours, preview: true })).toEqual(refused);
    expect(await store.readStream(chatStream)).toHaveLength(3);
  });

  test("is refused, and overwrites nothing, when it had seen nothing of the stream", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    expect(await say({ about: "weather", words: "fog", n: 2, expectedRevision: -1 })).toMatchObject({
      refused: { code: "STALE_REVISION", expected: -1, actual: 0, overlaps: ["weather"] },
    });
  });

  test("is decided beside the state that the asker was looking at", async () => {
    const { store } = countedStore();
    const { say, folds } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    await say({ about: "sport", words: "1:0", n: 2, expectedRevision: 0 });
    expect(await folds.at(chatDecider, chatStream, 0)).toEqual({ weather: "rain" });
    expect(await folds.at(chatDecider, chatStream, 1)).toEqual({ weather: "rain", sport: "1:0" });
    expect(await folds.at(chatDecider, chatStream, 2)).toBeNull();
    expect(await folds.at(chatDecider, chatStream, -1)).toBeNull();
  });

  test("is told when it expects what the stream has not reached", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    expect(await say({ about: "weather", words: "sun", n: 2, expectedRevision: 5 })).toEqual({
      refused: { code: "REVISION_NOT_REACHED", expected: 5, actual: 0 },
    });
  });

  test("is not told so when it may not be asked at all", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    const prepare = async () => ({ refused: { code: "HUSHED" } }) as const;
    expect(await say({ about: "weather", words: "sun", n: 2, expectedRevision: 5, prepare })).toEqual({
      refused: { code: "HUSHED" },
    });
  });
});

describe("A command among many writers", () => {
  test("is tried again when another process writes between its decision and its append", async () => {
    const { store } = countedStore();
    let rivals = 3;
    const contested: EventStore = {
      ...store,
      async append(stream, expected, events) {
        if (rivals-- > 0) await store.append(stream, expected, [said(`rival ${rivals}`, "me first")]);
        return store.append(stream, expected, events);
      },
    };
    const { say } = chatter(contested);
    await say({ about: "weather", words: "rain", n: 1 });
    rivals = 2;
    expect(await say({ about: "weather", words: "sun", n: 2, expectedRevision: 3 })).toMatchObject({
      recorded: [{ revision: 6, data: { words: "sun" } }],
      merged: true,
    });
  });

  test("sees what it overlaps with also when that was written at the last moment", async () => {
    const { store } = countedStore();
    const { say } = chatter(store);
    await say({ about: "weather", words: "rain", n: 1 });
    let rivals = 1;
    const contested: EventStore = {
      ...store,
      async append(stream, expected, events) {
        if (rivals-- > 0) await store.append(stream, expected, [said("weather", "hail")]);
        return store.append(stream, expected, events);
      },
    };
    const answer = await chatter(contested).say({
      about: "weather",
      words: "sun",
      n: 2,
      expectedRevision: 0,
    });
    expect(answer).toMatchObject({ refused: { code: "STALE_REVISION", actual: 1, overlaps: ["weather"] } });
  });

  test("gives up when it is beaten every time, and says that the stream is busy", async () => {
    const { store } = countedStore();
    let attempts = 0;
    const hopeless: EventStore = {
      ...store,
      async append(stream, expected, events) {
        await store.append(stream, expected, [said(`rival ${++attempts}`, "me first")]);
        return store.append(stream, expected, events);
      },
    };
    await expect(chatter(hopeless).say({ about: "weather", words: "rain", n: 1 })).rejects.toMatchObject({
      name: "Fault",
      code: "STREAM_BUSY",
      message: `${chatStream} was written by others 30 times in a row.`,
    });
    expect(attempts).toBe(30);
    expect((await store.readStream(chatStream)).filter(({ data }) => data.about === "weather")).toEqual([]);
  });

  test("gets its turn, however many of this process write to one stream, and nobody races in vain", async () => {
    const { store } = countedStore();
    let appends = 0;
    const counted: EventStore = { ...store, append: (...append) => (appends++, store.append(...append)) };
    const { say } = chatter(counted);
    const writers = Array.from({ length: 64 }, (_, n) => n);
    const answers = await Promise.all(
      writers.map((n) => say({ about: `subject ${n}`, words: "mine", n, expectedRevision: -1 })),
    );
    expect(answers.map((answer) => "recorded" in answer && answer.revision)).toEqual(writers);
    expect(appends).toBe(64);
  });
});

const said = (about: string, words: string) => newEvent({ type: "Said", data: { about, words } });
