import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { projections as all } from "../../projections/projections.js";
import type { Recorded } from "../../src/decider.js";
import type { Fault } from "../../src/fault.js";
import { aLog } from "../support/stores/aLog.js";
import { drafted, headlineChanged } from "../support/telling/facts.js";
import { newEvent } from "../support/telling/newEvent.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { headlines, tally, type TallyParts } from "../support/reading/tally.js";

const log = () => aLog(headlines("Fined", "Flooded", "Cursed", "Freed"));
const atCursed = ({ data }: Recorded) => {
  if (data["headline"] === "Cursed") throw new Error("Division by zero.");
};
const why = "HeadlineChanged at revision 2 of article-1: Division by zero.";
const untilThere = { Fined: 1, Flooded: 1 };
const everything = { Fined: 1, Flooded: 1, Cursed: 1, Freed: 1 };

/** A tally that stops, beside one that does not, over a log that is kept. */
async function withOneBroken(parts: TallyParts, { store, folder }: Awaited<ReturnType<typeof log>>) {
  const broken = tally({ name: "broken", ...parts });
  const sound = tally({ name: "sound" });
  const faults: Fault[] = [];
  const onFault = (fault: Fault) => faults.push(fault);
  const file = join(folder, "read-models.db");
  const readModels = await readBy({ file, store, projections: [broken, sound], onFault });
  await caughtUp(readModels, await store.head());
  await vi.waitUntil(() => readModels.health().every(({ rebuilding }) => !rebuilding), { timeout: 15_000 });
  const counts = () => ({ broken: readModels.of(broken).counts(), sound: readModels.of(sound).counts() });
  const writtenBy = () => readModels.of(broken).writtenBy();
  return { readModels, faults, counts, writtenBy };
}

describe("A projection that throws", () => {
  test.each<[string, TallyParts]>([
    ["when it hears an event", { onEvent: atCursed }],
    [
      "when it writes what it heard",
      {
        onFlush(written) {
          if (written.includes("Cursed")) throw new Error("Division by zero.");
        },
      },
    ],
  ])("%s stops alone at exactly that event, and health says which", async (_, parts) => {
    const { readModels, faults, counts } = await withOneBroken(parts, await log());
    expect(counts()).toEqual({ broken: untilThere, sound: everything });
    expect(readModels.health()).toEqual([
      { name: "broken", version: 1, position: 2, behind: 2, stopped: why, rebuilding: false },
      { name: "sound", version: 1, position: 4, behind: 0, stopped: null, rebuilding: false },
    ]);
    expect(faults).toMatchObject([
      {
        code: "READ_MODEL_STOPPED",
        message: `The read model “broken” stopped; the others go on. ${why}`,
        detail: {
          projection: "broken",
          type: "HeadlineChanged",
          stream: "article-1",
          revision: 2,
          position: 3,
        },
      },
    ]);
  });

  test("stays where it stopped while the others go on, and is told of once", async () => {
    const kept = await log();
    const { readModels, faults, counts } = await withOneBroken({ onEvent: atCursed }, kept);
    await caughtUp(readModels, await kept.tell(headlines("Fined")));
    expect(counts()).toEqual({ broken: untilThere, sound: { ...everything, Fined: 2 } });
    expect(readModels.position()).toBe(5);
    expect(faults).toHaveLength(1);
  });

  test("tries again at the next start, and says so again if that was in vain", async () => {
    const kept = await log();
    await (await withOneBroken({ onEvent: atCursed }, kept)).readModels.close();
    const inVain = await withOneBroken({ onEvent: atCursed }, kept);
    expect(inVain.faults).toHaveLength(1);
    expect(inVain.counts().broken).toEqual(untilThere);
    await inVain.readModels.close();

    const mended = await withOneBroken({}, kept);
    expect(mended.faults).toEqual([]);
    expect(mended.counts()).toEqual({ broken: everything, sound: everything });
  });

  test("is built anew by its next version", async () => {
    const kept = await log();
    await (await withOneBroken({ onEvent: atCursed }, kept)).readModels.close();
    const { readModels, faults, counts, writtenBy } = await withOneBroken({ version: 2 }, kept);
    expect(faults).toEqual([]);
    expect(counts().broken).toEqual(everything);
    expect(writtenBy()).toEqual([2]);
    expect(readModels.health()[0]).toMatchObject({ version: 2, stopped: null, rebuilding: false });
  });

  test("lets nobody wait in vain once all have stopped", async () => {
    const kept = await log();
    const broken = tally({ onEvent: atCursed });
    const faults: Fault[] = [];
    const readModels = await readBy({
      store: kept.store,
      projections: [broken],
      onFault: (fault) => faults.push(fault),
    });
    await vi.waitUntil(() => faults.length > 0, { timeout: 15_000 });
    expect(readModels.position()).toBe(2);
    expect(await readModels.waitFor(4, 1)).toBe(false);
  });
});

describe("An event in a newer shape than this Stet reads", () => {
  const newer = newEvent({ ...headlineChanged("Written by a newer Stet"), schemaVersion: 2 });

  test("stops every projection that listens to it, loudly, and no other", async () => {
    const { store, tell } = await aLog(["article-1", drafted, headlineChanged("Fined")]);
    await store.append("article-1", 1, [newer]);
    await tell(["staff-1", { type: "StaffMemberJoined", data: { name: "Ines" } }]);
    const faults: Fault[] = [];
    const readModels = await readBy({ store, projections: all, onFault: (fault) => faults.push(fault) });
    await caughtUp(readModels, await store.head());

    const stopped = ["workingCopies", "history", "past", "movements", "search"];
    expect(faults.map(({ detail }) => detail["projection"])).toEqual(stopped);
    for (const fault of faults) {
      expect(fault.message).toContain("HeadlineChanged at revision 2 of article-1 is stored in version 2");
      expect(fault.cause).toMatchObject({ code: "EVENT_UNREADABLE" });
    }
    const health = readModels.health();
    expect(health.filter((model) => model.stopped !== null).map(({ name }) => name)).toEqual(stopped);
    for (const { name, position } of health) expect(position, name).toBe(stopped.includes(name) ? 2 : 4);
  });
});
