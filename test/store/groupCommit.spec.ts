import { join } from "node:path";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { newEvent, newEvents } from "../support/telling/newEvent.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { logOf, newStream, recordedIn } from "./contract/log.js";

describe("Appends that wait together", () => {
  test("share transactions, and so flushes of the disk", async () => {
    const { store, transactions } = counted();
    const streams = Array.from({ length: 1_000 }, newStream);
    const answers = await Promise.all(streams.map((stream) => store.append(stream, -1, newEvents(1))));

    expect(transactions()).toBeLessThanOrEqual(10);
    expect(await logOf(store, -1)).toEqual(answers.flatMap(recordedIn));
    await store.close();
  });

  test("share them also when each writer waits for its answer before it writes again", async () => {
    const { store, transactions } = counted();
    await Promise.all(
      Array.from({ length: 64 }, async () => {
        const stream = newStream();
        for (let n = 0; n < 10; n++) recordedIn(await store.append(stream, n - 1, newEvents(1)));
      }),
    );
    expect(transactions()).toBeLessThan(640 / 4);
    await store.close();
  });

  test("have one each when there is nobody to share with", async () => {
    const { store, transactions } = counted();
    for (let n = 0; n < 10; n++) await store.append("article-1", n - 1, newEvents(1));
    expect(transactions()).toBe(10);
    await store.close();
  });

  test("are answered when they are in the file, and not before", async () => {
    const { store, file } = counted();
    const reader = new SqliteDriver(file, { readonly: true });
    const count = reader.prepare<[string], number>("SELECT count(*) FROM log WHERE stream = ?").pluck();
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const stream = newStream();
        await store.append(stream, -1, newEvents(2));
        expect(count.get(stream)).toBe(2);
      }),
    );
    reader.close();
    await store.close();
  });

  test("are recorded in the order they were asked for", async () => {
    const { store } = counted();
    const answers = await Promise.all(
      Array.from({ length: 600 }, (_, n) => store.append("article-1", n - 1, newEvents(1))),
    );
    expect(answers.flatMap(recordedIn).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 600 }, (_, n) => n),
    );
    await store.close();
  });

  test("do not fail with a neighbour that cannot be written", async () => {
    const { store } = counted();
    const good = Array.from({ length: 5 }, newStream);
    const append = (stream: string) => store.append(stream, -1, newEvents(1));
    const bad = () => store.append("article-bad", -1, [newEvent({ schemaVersion: 1.5 })]);

    const answers = await Promise.allSettled([...good.map(append), bad(), ...good.map(append)]);
    const first = good.map((stream) => ({ value: { recorded: [{ stream, revision: 0 }] } }));
    expect(answers.slice(0, 5)).toMatchObject(first);
    expect(answers[5]).toMatchObject({ reason: { code: "SQLITE_CONSTRAINT_DATATYPE" } });
    expect(answers.slice(6)).toMatchObject(good.map(() => ({ value: { conflict: { actual: 0 } } })));
    expect((await logOf(store, -1)).map(({ stream }) => stream)).toEqual(good);
    await store.close();
  });
});

function counted() {
  const file = join(temporaryFolder(), "events.db");
  let begun = 0;
  const store = openSqliteStore({
    file,
    onStatement: (sql) => void (begun += Number(sql.startsWith("BEGIN"))),
  });
  const opening = begun;
  return { store, file, transactions: () => begun - opening };
}
