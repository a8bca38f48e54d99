import { join } from "node:path";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import { SqliteDriver } from "../../../src/store/sqliteDriver.js";
import { aLog } from "../stores/aLog.js";
import { articleId, drafted, filed, opened, photoId, placed, storyId } from "../telling/facts.js";
import { caughtUp, readBy } from "./readBy.js";

/** How SQLite means to answer every statement that a question makes, in its own words. */
export async function plansOf(ask: (readModels: ReadModels) => unknown): Promise<readonly string[]> {
  const statements: string[] = [];
  const log = await aLog(
    [`photo-${photoId}`, filed],
    [`story-${storyId}`, opened, placed],
    [`article-${articleId}`, drafted],
  );
  const file = join(log.folder, "read-models.db");
  const readModels = await readBy({ store: log.store, file, onStatement: (sql) => statements.push(sql) });
  await caughtUp(readModels, await log.store.head());
  statements.length = 0;
  ask(readModels);
  const asked = statements.filter(
    (sql) => sql.trimStart().startsWith("SELECT") || sql.trimStart().startsWith("WITH"),
  );
  await readModels.close();
  const db = new SqliteDriver(file, { readonly: true });
  try {
    return asked.flatMap((sql) =>
      db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail),
    );
  } finally {
    db.close();
  }
}
