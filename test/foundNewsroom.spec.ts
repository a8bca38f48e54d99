import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { foundNewsroom, founderId, type Founding } from "../src/foundNewsroom.js";
import { openNewsroom } from "../src/newsroom.js";
import type { EventStore } from "../src/store/eventStore.js";
import { openSqliteStore } from "../src/store/sqlite.js";
import { ines, uuid } from "./support/telling/facts.js";
import { minute } from "./support/telling/recorded.js";
import { temporaryFolder } from "./support/programs/temporaryFolder.js";

describe("Founding a newsroom", () => {
  test("opens it and lets its first editor-in-chief in, by the machine's hand", async () => {
    const store = aStore();
    expect(await found(store)).toStrictEqual({
      founded: true,
      editorInChief: {
        staffId: founderId,
        name: "Ines Marku",
        grants: [{ role: "editorInChief", desk: null, language: null }],
      },
    });
    const log = await logOf(store);
    expect(log.map(({ type, data }) => ({ type, data }))).toStrictEqual([
      { type: "NewsroomOpened", data: { name: "The Courier" } },
      { type: "LanguageAdded", data: { language: "kk" } },
      { type: "StaffMemberJoined", data: { name: "Ines Marku" } },
      { type: "RoleGranted", data: { role: "editorInChief", desk: null, language: null } },
    ]);
    expect(log.every(({ meta }) => meta.origin === "machine" && meta.by !== founderId)).toBe(true);
  });

  test("records nothing the second time, whatever names are given then", async () => {
    const store = aStore();
    const first = await found(store);
    const log = await logOf(store);
    const other = { name: "The Other", language: "ru", editorInChief: { name: "Omar Vey" } };
    expect(await found(store, other)).toStrictEqual({ ...first, founded: false });
    expect(await logOf(store)).toStrictEqual(log);
  });

  test.each([1, 2])("goes on after an interruption at append %i", async (appends) => {
    const store = aStore();
    await expect(found(failingAfter(appends, store))).rejects.toThrow("The power failed.");
    expect(await found(store)).toMatchObject({ founded: true, editorInChief: { name: "Ines Marku" } });
    expect((await logOf(store)).map(({ type }) => type)).toStrictEqual([
      "NewsroomOpened",
      "LanguageAdded",
      "StaffMemberJoined",
      "RoleGranted",
    ]);
  });

  test.each([{ name: " " }, { language: "not a language" }, { editorInChief: { name: "" } }])(
    "answers no to %j and leaves no half of a newsroom behind",
    async (wrong) => {
      const store = aStore();
      expect(await found(store, wrong)).toMatchObject({ refused: { code: "INVALID_INPUT" } });
      expect(await logOf(store)).toStrictEqual([]);
    },
  );

  test("does not give the role back to a founder from whom it was taken", async () => {
    const store = aStore();
    await found(store);
    const chief = { ...ines, grants: [{ role: "editorInChief", desk: null, language: null } as const] };
    await openIn(store).ask(
      { by: chief, origin: "machine", commandId: uuid(1), id: founderId, expectedRevision: 1 },
      { type: "RevokeRole", role: "editorInChief", desk: null, language: null },
    );
    expect(await found(store)).toMatchObject({ founded: false, editorInChief: { grants: [] } });
  });
});

function aStore(): EventStore {
  const store = openSqliteStore({ file: join(temporaryFolder(), "events.db") });
  onTestFinished(() => store.close());
  return store;
}

const openIn = (store: EventStore) =>
  openNewsroom({ store, now: () => new Date(minute(0)), newId: () => uuid(0) });
const logOf = (store: EventStore) => store.readAll(-1, 100);
const found = (store: EventStore, differently: Partial<Founding> = {}) =>
  foundNewsroom(openIn(store), {
    name: "The Courier",
    language: "kk",
    editorInChief: { name: "Ines Marku" },
    ...differently,
  });

/** A store in which the power fails after so many appends, before the last of them is heard of. */
function failingAfter(appends: number, store: EventStore): EventStore {
  let left = appends;
  return {
    ...store,
    async append(...given) {
      const appended = await store.append(...given);
      left -= 1;
      if (left === 0) throw new Error("The power failed.");
      return appended;
    },
  };
}
