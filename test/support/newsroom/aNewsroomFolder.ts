import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openSqliteStore } from "../../../src/store/sqlite.js";
import { found, newsroomOver, write } from "./newsroomAtWork.js";
import { temporaryFolder } from "../programs/temporaryFolder.js";

/** A data folder in which a newsroom was founded and one writer has done a round of work: ten events in four streams. */
export async function aNewsroomFolder(): Promise<Readonly<{ folder: string; log: string }>> {
  const folder = join(temporaryFolder(), "courier");
  mkdirSync(folder);
  const log = join(folder, "events.db");
  const store = openSqliteStore({ file: log });
  const newsroom = newsroomOver(store);
  await found(newsroom);
  let said = 0;
  await write(
    newsroom,
    "Ines",
    () => void said++,
    () => said <= 2,
  );
  await store.close();
  return { folder, log };
}
