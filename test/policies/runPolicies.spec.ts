import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { PhotoEvent } from "../../src/photo/events.js";
import { policy, type Look } from "../../src/policies/policy.js";
import { runPolicies, type PolicyParts, type Refused } from "../../src/policies/runPolicies.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { uuid } from "../support/telling/facts.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

type Newsroom = Awaited<ReturnType<typeof aNewsroom>>;

const look = {} as Look;
const patient = { timeout: 15_000, interval: 5 };

/** A policy of these specs: whoever kills a photo has one article put on hold. */
const holding = (articleId: string, name = "whenKilledHold") =>
  policy<Extract<PhotoEvent, { type: "PhotoKilled" }>>({
    name,
    role: "publisher",
    when: {
      PhotoKilled: () =>
        Promise.resolve([{ asked: { type: "PutOnHold" }, id: articleId, reason: "A picture was killed." }]),
    },
  });

async function run(newsroom: Newsroom, checkpoints: string, parts: Partial<PolicyParts>) {
  const faults: string[] = [];
  const refused: Refused[] = [];
  const running = await runPolicies({
    store: newsroom.store,
    newsroom: newsroom.desk,
    policies: [],
    lookAfter: () => look,
    checkpoints,
    now: () => new Date(),
    onFault: ({ message }) => void faults.push(message),
    onRefused: (no) => void refused.push(no),
    ...parts,
  });
  onTestFinished(running.close);
  const caughtUp = () =>
    vi.waitUntil(async () => {
      const head = await newsroom.store.head();
      return running.health().every(({ position }) => position >= head);
    }, patient);
  return { ...running, faults, refused, caughtUp };
}

async function kill({ file, told }: Newsroom) {
  const id = await file();
  await told({ type: "KillPhoto" }, { id, expectedRevision: 0, reason: "Staged." });
}

const holdsOf = async ({ store }: Newsroom, articleId: string) =>
  (await store.readStream(`article-${articleId}`)).filter(({ type }) => type === "ArticlePutOnHold");

const aFile = () => join(temporaryFolder(), "policies.db");

test("A policy asks in its own name, for the event that it reacts to", async () => {
  const newsroom = await aNewsroom();
  const articleId = await newsroom.draft();
  const running = await run(newsroom, aFile(), { policies: [holding(articleId)] });
  await kill(newsroom);
  await vi.waitUntil(async () => (await holdsOf(newsroom, articleId)).length > 0, patient);
  await running.caughtUp();

  const [held] = await holdsOf(newsroom, articleId);
  const killed = (await newsroom.store.readAll(-1, 1_000)).find(({ type }) => type === "PhotoKilled")!;
  expect(held!.meta).toMatchObject({
    by: "whenKilledHold",
    role: "publisher",
    origin: "policy",
    reason: "A picture was killed.",
    causationId: killed.id,
    correlationId: killed.meta.correlationId,
  });
});

test("A new policy acts on what happens from now on, and an older one on what happened while nobody was at work", async () => {
  const newsroom = await aNewsroom();
  const [before, after] = [await newsroom.draft(), await newsroom.draft()];
  const file = aFile();
  await kill(newsroom);
  const first = await run(newsroom, file, { policies: [holding(before, "whenNew")] });
  await first.caughtUp();
  await first.close();
  expect(await holdsOf(newsroom, before)).toEqual([]);

  await kill(newsroom);
  const second = await run(newsroom, file, { policies: [holding(before, "whenNew"), holding(after)] });
  await second.caughtUp();
  await second.close();
  expect(await holdsOf(newsroom, before)).toHaveLength(1);
  expect(await holdsOf(newsroom, after)).toEqual([]);
});

test("A policy that was killed between acting and remembering it acts once", async () => {
  const newsroom = await aNewsroom();
  const articleId = await newsroom.draft();
  const [file, asItWas] = [aFile(), aFile()];
  const first = await run(newsroom, file, { policies: [holding(articleId)] });
  await first.close();
  cpSync(file, asItWas);

  const second = await run(newsroom, file, { policies: [holding(articleId)] });
  await kill(newsroom);
  await second.caughtUp();
  await second.close();
  const [held] = await holdsOf(newsroom, articleId);
  // Somebody takes it up again: were the policy to act a second time, it would be on hold once more.
  await newsroom.told({ type: "ResumeArticle" }, { id: articleId, expectedRevision: held!.revision });

  const again = await run(newsroom, asItWas, { policies: [holding(articleId)] });
  await again.caughtUp();
  expect(await holdsOf(newsroom, articleId)).toHaveLength(1);
  expect(again.refused).toEqual([]);
});

test("Two nodes that run the same policies do everything once", async () => {
  const newsroom = await aNewsroom();
  const articleId = await newsroom.draft();
  const nodes = await Promise.all(
    [aFile(), aFile()].map((file) => run(newsroom, file, { policies: [holding(articleId)] })),
  );
  await kill(newsroom);
  for (const { caughtUp } of nodes) await caughtUp();
  expect(await holdsOf(newsroom, articleId)).toHaveLength(1);
});

test("What one event makes a policy ask twice of the same thing is done twice, where it tells the two apart", async () => {
  const newsroom = await aNewsroom();
  const articleId = await newsroom.draft();
  const ring = (n: number) => {
    const asked = {
      type: "RaiseAlarm",
      alarmId: uuid(n),
      code: "LIVE_PHOTO_KILLED",
      about: uuid(n),
    } as const;
    return { asked, id: articleId, reason: "A picture was killed.", apart: uuid(n) };
  };
  const ringing = policy<Extract<PhotoEvent, { type: "PhotoKilled" }>>({
    name: "whenKilledRing",
    role: "publisher",
    when: { PhotoKilled: () => Promise.resolve([ring(1), ring(2)]) },
  });
  const running = await run(newsroom, aFile(), { policies: [ringing] });
  await kill(newsroom);
  await running.caughtUp();
  await running.close();
  const events = await newsroom.store.readStream(`article-${articleId}`);
  expect(events.filter(({ type }) => type === "AlarmRaised")).toHaveLength(2);
  expect(running.refused).toEqual([]);
});

test("What the newsroom refuses is told, and the policy goes on", async () => {
  const newsroom = await aNewsroom();
  const articleId = await newsroom.draft();
  const running = await run(newsroom, aFile(), {
    policies: [holding(uuid(0x999), "whenNoSuchArticle"), holding(articleId)],
  });
  await kill(newsroom);
  await running.caughtUp();
  expect(running.refused).toMatchObject([{ policy: "whenNoSuchArticle", no: { code: "NOT_FOUND" } }]);
  expect(await holdsOf(newsroom, articleId)).toHaveLength(1);
  expect(running.health().every(({ trouble }) => trouble === null)).toBe(true);
});

test("A fault is told and tried again; the other policies go on meanwhile", async () => {
  const newsroom = await aNewsroom();
  const [stuck, free] = [await newsroom.draft(), await newsroom.draft()];
  let mended = false;
  const { when, ...order } = holding(stuck, "whenStuck");
  const failing = {
    ...order,
    when: {
      PhotoKilled: (event: never, given: Look) => {
        if (!mended) throw new Error("The lens is broken.");
        return when["PhotoKilled"]!(event, given);
      },
    },
  };
  const running = await run(newsroom, aFile(), { policies: [failing, holding(free)] });
  await kill(newsroom);
  await vi.waitUntil(async () => (await holdsOf(newsroom, free)).length > 0, patient);
  await vi.waitUntil(() => running.faults.length > 1, patient);
  expect(running.health()).toContainEqual(
    expect.objectContaining({ name: "whenStuck", trouble: "The lens is broken." }),
  );
  expect(running.faults[0]).toContain("whenStuck is held up");
  expect(await holdsOf(newsroom, stuck)).toEqual([]);

  mended = true;
  await running.caughtUp();
  expect(await holdsOf(newsroom, stuck)).toHaveLength(1);
  expect(running.health().every(({ trouble }) => trouble === null)).toBe(true);
});

test("What only policies ask is refused to everybody else", async () => {
  const { ask, draft } = await aNewsroom();
  const id = await draft();
  const asked = { type: "FireSchedule", scheduleId: uuid(1) } as const;
  const by = { staffId: uuid(0x900), name: "Stet", grants: [] };
  expect(await ask(by, asked, { id, expectedRevision: 0 })).toMatchObject({
    refused: { code: "NOT_PERMITTED", needed: [] },
  });
});
