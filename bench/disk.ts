import { statSync } from "node:fs";
import { join } from "node:path";
import { v5, v7 } from "uuid";
import { aLongLife } from "./aLongLife.js";
import { aNewsroom } from "./aNewsroom.js";
import { dataFolder, openSqliteStore } from "./built.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";
import type { Comparison, Effort, Measurement } from "./measurement.js";
import { revised, threeKilobytes } from "./prose.js";

/** Bytes on disk for each revision of a 3 kB article, one paragraph changed in each, against keeping whole copies. */
export const disk: Measurement = {
  title: "Bytes on disk",
  take: (effort) => inTemporaryFolder((folder) => take(folder, effort)),
};

async function take(folder: string, { revisions }: Effort): Promise<readonly Comparison[]> {
  const before = await sizesAfter(join(folder, "before"), 0);
  const after = await sizesAfter(join(folder, "after"), revisions);
  const copied = await sizeOfCopies(join(folder, "copies.db"), join(folder, "after"), revisions);

  const each = (bytes: number) => [bytes / revisions];
  const baseline = { what: "the same events with whole bodies", figures: each(copied) };
  return [
    { what: "log", figures: each(after.log - before.log) },
    { what: "read models", figures: each(after.readModels - before.readModels) },
  ].map((measured) => ({ measured, baseline, unit: "bytes a revision", better: "less" }));
}

/** The sizes of a newsroom's files after so many revisions of one article. */
async function sizesAfter(folder: string, revisions: number) {
  const newsroom = await aNewsroom(folder);
  await aLongLife(newsroom, revisions);
  const { house } = newsroom;
  await house.readModels.waitFor(await house.store.head(), 10_000);
  await house.close();
  const { log, readModels } = dataFolder(folder);
  return { log: statSync(log).size, readModels: statSync(readModels).size };
}

/** The size of a log in which every revision of that article holds the whole body, in the same store. */
async function sizeOfCopies(file: string, folder: string, revisions: number): Promise<number> {
  const original = openSqliteStore({ file: dataFolder(folder).log, readOnly: true });
  const events = await original.readAll(-1, 100);
  const { meta } = events.findLast(({ type }) => type === "BodyRevised")!;
  await original.close();

  const copies = openSqliteStore({ file });
  const empty = statSync(file).size;
  const stream = `article-${v7()}`;
  let body = threeKilobytes();
  for (let time = 0; time < revisions; time++) {
    body = revised(body, time);
    const commandId = v7();
    const id = v5(commandId, commandId);
    const event = {
      id,
      type: "BodyCopied",
      schemaVersion: 1,
      data: { body },
      meta: { ...meta, commandId, correlationId: commandId },
    };
    await copies.append(stream, time - 1, [event]);
  }
  await copies.close();
  return statSync(file).size - empty;
}
