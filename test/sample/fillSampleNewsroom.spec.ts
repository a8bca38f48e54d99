import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { EventStore } from "../../src/store/eventStore.js";
import { foundNewsroom } from "../../src/foundNewsroom.js";
import { fillSampleNewsroom } from "../../src/sample/fillSampleNewsroom.js";
import { idsOf } from "../../src/sample/sampleIds.js";
import { nell } from "../../src/sample/staff.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { uuid } from "../support/telling/facts.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { newsroomOver } from "./sampleHouse.js";

describe("Filling the sample newsroom", () => {
  test("records the day once, however often it is started", async () => {
    const store = aStore();
    await fillSampleNewsroom(newsroomOver(store));
    const told = await logOf(store);
    await fillSampleNewsroom(newsroomOver(store));
    expect(told.length).toBeGreaterThan(150);
    expect(await logOf(store)).toStrictEqual(told);
  });

  test("asks nothing of a newsroom where the day has been told, even if a later Stet tells it otherwise", async () => {
    const newsroom = newsroomOver(aStore());
    await fillSampleNewsroom(newsroom);
    const ask = () => Promise.reject(new Error("Nothing is left to be asked."));
    await expect(fillSampleNewsroom({ ...newsroom, ask })).resolves.toBeUndefined();
  });

  test("goes on where it was interrupted, after whichever command that was", async () => {
    const whole = aStore();
    await fillSampleNewsroom(newsroomOver(whole));
    const store = aStore();
    const interruptions = await fillWithPowerCuts(store);
    const told = await logOf(store);
    expect(told).toStrictEqual(await logOf(whole));
    expect(interruptions).toBe(new Set(told.map(({ meta }) => meta.commandId)).size);
  }, 120_000);

  test("leaves alone what people made of it since", async () => {
    const store = aStore();
    await fillSampleNewsroom(newsroomOver(store));
    const id = idsOf("library-roof").article("en");
    const expectedRevision = (await store.readStream(`article-${id}`)).length - 1;
    const answer = await newsroomOver(store).ask(
      { by: nell, origin: "desk", commandId: uuid(1), id, expectedRevision },
      { type: "ChangeHeadline", headline: "Reading room to close until May" },
    );
    expect(answer).toHaveProperty("recorded");
    const changed = await logOf(store);
    await fillSampleNewsroom(newsroomOver(store));
    expect(await logOf(store)).toStrictEqual(changed);
  });

  test("takes every no for a mistake in the telling, and says what it was", async () => {
    const newsroom = newsroomOver(aStore());
    const ask: typeof newsroom.ask = async (request, asked) =>
      asked.type === "PublishArticle" ? { refused: { code: "NOT_IN_REVIEW" } } : newsroom.ask(request, asked);
    await expect(fillSampleNewsroom({ ...newsroom, ask })).rejects.toThrow(
      "PublishArticle, asked by Esen Harlow: The article is not in review; it has to be submitted first.",
    );
  });

  test("keeps away from a newsroom of one's own", async () => {
    const store = aStore();
    const newsroom = newsroomOver(store);
    await foundNewsroom(newsroom, {
      name: "The Courier",
      language: "en",
      editorInChief: { name: "Ines Marku" },
    });
    const before = await logOf(store);
    await expect(fillSampleNewsroom(newsroom)).rejects.toMatchObject({ code: "CONFIG_INVALID" });
    expect(await logOf(store)).toStrictEqual(before);
  });
});

function aStore(): EventStore {
  const store = openSqliteStore({ file: join(temporaryFolder(), "events.db") });
  onTestFinished(() => store.close());
  return store;
}

const logOf = (store: EventStore) => store.readAll(-1, 10_000);

/** Fills a store in which the power fails after every append, before anybody hears of it. */
async function fillWithPowerCuts(store: EventStore): Promise<number> {
  const powerCut = new Error("The power failed.");
  const append: EventStore["append"] = async (...given) => {
    await store.append(...given);
    throw powerCut;
  };
  for (let cuts = 0; ; cuts++) {
    try {
      await fillSampleNewsroom(newsroomOver({ ...store, append }));
      return cuts;
    } catch (error) {
      if (error !== powerCut) throw error;
    }
  }
}
