import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Recorded } from "../../src/decider.js";
import type { NewEvent } from "../../src/store/eventStore.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { verifyStore } from "../../src/store/verifyStore.js";
import { newEvent, newEvents } from "../support/telling/newEvent.js";
import { found, newsroomOver, recordedBy, send, type Said } from "../support/newsroom/newsroomAtWork.js";
import { startProgram } from "../support/programs/program.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { tinyDisk } from "../support/stores/tinyDisk.js";
import { logOf, newStream, recordedIn } from "./contract/log.js";

describe("A store without room", () => {
  test("says so, keeps what it acknowledged, reads on, and writes again when there is room", async () => {
    const file = join(temporaryFolder(), "events.db");
    const full = openSqliteStore({ file, maximumPages: 40 });
    const acknowledged: Recorded[] = [];
    let refused: readonly NewEvent[] | undefined;
    while (refused === undefined) {
      const events = newEvents(3);
      await full.append("article-1", acknowledged.length - 1, events).then(
        (answer) => acknowledged.push(...recordedIn(answer)),
        (fault: unknown) => {
          expect(fault).toMatchObject({ name: "Fault", code: "STORE_FULL", message: noRoomIn(file) });
          refused = events;
        },
      );
    }
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(await full.readStream("article-1")).toEqual(acknowledged);
    await full.close();

    expect((await verifyStore(file)).problems).toEqual([]);
    const store = openSqliteStore({ file });
    acknowledged.push(...recordedIn(await store.append("article-1", acknowledged.length - 1, refused)));
    expect(await logOf(store, -1)).toEqual(acknowledged);
    await store.close();
  });

  test("still takes what fits from among those that wait together", async () => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file, maximumPages: 40 });
    const large = [newEvent({ data: { body: "x".repeat(500_000) } })];
    const streams = Array.from({ length: 4 }, newStream);
    const answers = await Promise.allSettled([
      ...streams.map((stream) => store.append(stream, -1, newEvents(1))),
      store.append("article-large", -1, large),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([...streams.map(() => "fulfilled"), "rejected"]);
    expect((await logOf(store, -1)).map(({ stream }) => stream)).toEqual(streams);
    await store.close();
  });

  test("has every acknowledged event when the system lets its file grow no more", async () => {
    const folder = temporaryFolder();
    await expectNothingLost(
      folder,
      { largestFile: 1_000 },
      /may not grow any more: .*\. Make room and try again\.$/,
    );
  });

  // Where no disk may be mounted, the test above is the one that is real.
  test("has every acknowledged event when its disk is full", async () => {
    const disk = tinyDisk(600);
    const { folder, makeRoom } = disk ?? { folder: temporaryFolder(), makeRoom: () => {} };
    const limit = disk ? {} : { largestFile: 600 };
    await expectNothingLost(folder, limit, /Nothing was written|There is no room left/i, makeRoom);
  });
});

const noRoomIn = (file: string) =>
  `There is no room left to write ${file}; nothing was written. Make room and try again.`;

/** Lets writers work until there is no more room, and then looks for everything that they were promised. */
async function expectNothingLost(
  folder: string,
  limit: Readonly<{ largestFile?: number }>,
  complaint: RegExp,
  makeRoom: () => void = () => {},
): Promise<void> {
  const file = join(folder, "events.db");
  const founding = openSqliteStore({ file });
  await found(newsroomOver(founding));
  await founding.close();

  const running = startProgram("test/support/programs/writersAtWork.ts", [file, "16"], limit);
  const { code, stderr } = await running.ended;
  expect(code).toBe(1);
  expect(stderr.trim()).toMatch(complaint);

  const said = running.lines.map((line) => JSON.parse(line) as Said);
  const acknowledged = said.flatMap((one) => ("acknowledged" in one ? one.recorded : []));
  expect(acknowledged.length).toBeGreaterThan(0);
  expect((await verifyStore(file)).problems).toEqual([]);

  makeRoom();
  const store = openSqliteStore({ file });
  const kept = new Set(
    (await logOf(store, -1)).map(({ stream, revision, id }) => `${stream} ${revision} ${id}`),
  );
  for (const one of acknowledged) expect(kept).toContain(one.join(" "));

  // And whoever was told that nothing was written asks again.
  const newsroom = newsroomOver(store);
  for (const one of said) if ("asking" in one) recordedBy(await send(newsroom, one.asking));
  expect((await verifyStore(file)).problems).toEqual([]);
  await store.close();
}
