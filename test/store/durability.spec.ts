import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { openSqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { sqliteSchema } from "../../src/store/sqliteSchema.js";
import { newEvents } from "../support/telling/newEvent.js";
import { startProgram } from "../support/programs/program.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

describe("What a commit waits for", () => {
  test("is the disk, whether the file is new, opened again, or opened beside another", async () => {
    const file = join(temporaryFolder(), "events.db");
    expect(settingsOf(file)).toEqual(safe);
    const store = openSqliteStore({ file });
    await store.append("article-1", -1, newEvents(1));
    expect(settingsOf(file)).toEqual(safe);
    await store.close();
    expect(settingsOf(file)).toEqual(safe);
  });

  test("is the disk in every process that opens it", async () => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file });
    await store.append("article-1", -1, newEvents(1));
    const other = startProgram("test/support/programs/settingsOf.ts", [file]);
    await other.ended;
    expect(other.lines.map((line) => JSON.parse(line) as unknown)).toEqual([safe]);
    await store.close();
  });

  test("is asked for and read back before the first statement of a store", async () => {
    const file = join(temporaryFolder(), "events.db");
    for (const opening of ["new", "again"]) {
      const statements: string[] = [];
      const store = openSqliteStore({ file, onStatement: (sql) => statements.push(sql) });
      await store.append(`article-${opening}`, -1, newEvents(1));
      const asked = statements.indexOf("PRAGMA synchronous = 2");
      const readBack = statements.indexOf("PRAGMA synchronous");
      const written = statements.findIndex((sql) => sql.startsWith("INSERT"));
      expect(asked).toBeGreaterThan(-1);
      expect(readBack).toBeGreaterThan(asked);
      expect(written).toBeGreaterThan(readBack);
      expect(statements.slice(readBack + 1).filter((sql) => /synchronous/i.test(sql))).toEqual([]);
      await store.close();
    }
  });
});

const safe = { journal: "wal", synchronous: 2 };

/** How a store's file is kept, as this process finds it when it opens it. */
function settingsOf(file: string) {
  const db = openSqliteDatabase({ file, format: sqliteSchema, durability: "full" });
  const settings = { journal: db.pragma("journal_mode"), synchronous: db.pragma("synchronous") };
  db.close();
  return settings;
}
