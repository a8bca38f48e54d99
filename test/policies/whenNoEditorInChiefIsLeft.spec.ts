import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Recorded } from "../../src/decider.js";
import { openNewsroom } from "../../src/newsroom.js";
import { whenNoEditorInChiefIsLeftGrantItBack } from "../../src/policies/whenNoEditorInChiefIsLeftGrantItBack.js";
import { openPolicyFile } from "../../src/policies/policyFile.js";
import { runPolicies } from "../../src/policies/runPolicies.js";
import { lookFrom } from "../../src/server/house/lookFrom.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { aNewsroom, recordedIn } from "../support/newsroom/aNewsroom.js";
import { holds, ines, omar } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { readBy } from "../support/reading/readBy.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

const chief = holds("editorInChief");
const revoke = { type: "RevokeRole", ...chief } as const;

/** A newsroom with two editors-in-chief, in which both take the role from each other: each append waits for the other. */
async function mutualRevocation(first: typeof ines, second: typeof ines) {
  const newsroom = await aNewsroom();
  await newsroom.hire(ines, chief);
  await newsroom.hire(omar, chief);
  const store = meeting(newsroom.store, `staff-${first.staffId}`, `staff-${second.staffId}`);
  const desk = openNewsroom({ store, now: () => new Date(minute(500)), newId: newsroom.nextId });
  const take = (by: typeof ines, from: typeof ines) =>
    desk.ask(
      { by, origin: "desk", commandId: newsroom.nextId(), id: from.staffId, expectedRevision: 1 },
      revoke,
    );
  const answers = await Promise.all([take(second, first), take(first, second)]);
  for (const answer of answers) expect(recordedIn(answer)).toHaveLength(1);
  return newsroom;
}

/** The same store, in which appends to two streams wait for each other; then the first one goes first. */
function meeting(store: EventStore, first: string, second: string): EventStore {
  let begun = () => {};
  let done = () => {};
  const secondIsThere = new Promise<void>((resolve) => (begun = resolve));
  const firstIsDone = new Promise<void>((resolve) => (done = resolve));
  const append: EventStore["append"] = async (to, ...rest) => {
    if (to === first) await secondIsThere;
    if (to === second) {
      begun();
      await firstIsDone;
    }
    const appended = await store.append(to, ...rest);
    if (to === first) done();
    return appended;
  };
  return { ...store, append };
}

async function run({ store, desk }: Awaited<ReturnType<typeof aNewsroom>>, checkpoints: string) {
  const faults: string[] = [];
  const running = await runPolicies({
    store,
    newsroom: desk,
    policies: [whenNoEditorInChiefIsLeftGrantItBack],
    lookAfter: lookFrom(desk, await readBy({ store })),
    checkpoints,
    now: () => new Date(),
    onFault: ({ message }) => faults.push(message),
    onRefused: ({ no }) => faults.push(no.code),
  });
  onTestFinished(async () => {
    await running.close();
    expect(faults).toEqual([]);
  });
  const caughtUp = async () => {
    const head = await store.head();
    await vi.waitUntil(() => running.health().every(({ position }) => position >= head), {
      timeout: 15_000,
      interval: 5,
    });
  };
  return { caughtUp, close: running.close };
}

/** As if the policy had acted on everything up to an event. */
function followFrom(checkpoints: string, event: Recorded) {
  const file = openPolicyFile(checkpoints);
  file.save(whenNoEditorInChiefIsLeftGrantItBack.name, event);
  file.close();
}

const grantsBack = async (store: EventStore) =>
  (await store.readAll(-1, 1_000)).filter(
    ({ type, meta }: Recorded) => type === "RoleGranted" && meta.origin === "policy",
  );

describe("Two editors-in-chief who take the role from each other in the same moment", () => {
  test.each([
    [ines, omar],
    [omar, ines],
  ])("do not leave the newsroom without one: whoever lost it last gets it back", async (first, second) => {
    const checkpoints = join(temporaryFolder(), "policies.db");
    const newsroom = await mutualRevocation(first, second);
    expect((await newsroom.desk.actor(first.staffId))!.grants).toEqual([]);
    expect((await newsroom.desk.actor(second.staffId))!.grants).toEqual([]);
    // The policy had got as far as the hirings when it happened.
    const [before] = (await newsroom.store.readStream(`staff-${omar.staffId}`, { from: 1, to: 1 })) as [
      Recorded,
    ];
    followFrom(checkpoints, before);

    const running = await run(newsroom, checkpoints);
    await running.caughtUp();
    await running.caughtUp();
    const [granted, ...more] = await grantsBack(newsroom.store);
    expect(more).toEqual([]);
    expect(granted).toMatchObject({
      stream: `staff-${second.staffId}`,
      data: chief,
      meta: { role: "editorInChief", by: "whenNoEditorInChiefIsLeftGrantItBack", origin: "policy" },
    });
    expect((await newsroom.desk.actor(second.staffId))!.grants).toEqual([chief]);

    // Told again, from before it happened, it does nothing more.
    await running.close();
    followFrom(checkpoints, before);
    await (await run(newsroom, checkpoints)).caughtUp();
    expect(await grantsBack(newsroom.store)).toHaveLength(1);
  });
});

test("A newsroom that keeps one editor-in-chief is left alone", async () => {
  const newsroom = await aNewsroom();
  await newsroom.hire(ines, chief);
  await newsroom.hire(omar, chief);
  const running = await run(newsroom, join(temporaryFolder(), "policies.db"));
  recordedIn(await newsroom.ask(ines, revoke, { id: omar.staffId, expectedRevision: 1 }));
  await running.caughtUp();
  expect(await grantsBack(newsroom.store)).toEqual([]);
});

test("Nor is the last one lost to somebody to whom the role was only delegated", async () => {
  const newsroom = await aNewsroom();
  await newsroom.hire(ines, chief);
  await newsroom.hire(omar);
  const running = await run(newsroom, join(temporaryFolder(), "policies.db"));
  const lent = { type: "DelegateRole", ...chief, until: minute(100_000) } as const;
  recordedIn(await newsroom.ask(ines, lent, { id: omar.staffId, expectedRevision: 0 }));
  recordedIn(await newsroom.ask(omar, revoke, { id: ines.staffId, expectedRevision: 1 }));
  await vi.waitUntil(async () => (await grantsBack(newsroom.store)).length > 0, {
    timeout: 15_000,
    interval: 5,
  });
  await running.caughtUp();
  expect((await newsroom.desk.actor(ines.staffId))!.grants).toEqual([chief]);
});
