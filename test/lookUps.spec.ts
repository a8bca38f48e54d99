import { expect, test } from "vitest";
import { lookUps } from "../src/lookUps.js";
import { keepFolds } from "../src/store/folds.js";
import { aNewsroom } from "./support/newsroom/aNewsroom.js";

const embargo = { type: "SetEmbargo", until: null, imposedBy: "The Harbour Office" } as const;

test("A decision looks at another stream once: what it goes by is the revision that it says it saw", async () => {
  const { store, open, told } = await aNewsroom();
  const storyId = await open();
  const folds = keepFolds(store);
  const look = lookUps(folds);
  const before = await look.story(storyId);
  await told(embargo, { id: storyId, expectedRevision: 0 });
  expect(await look.story(storyId)).toBe(before);
  expect(await look.pictures(storyId)).toEqual([]);
  expect(look.saw).toStrictEqual({ [`story-${storyId}`]: 0 });

  const next = lookUps(folds);
  expect((await next.story(storyId)).embargo).not.toBeNull();
  expect(next.saw).toStrictEqual({ [`story-${storyId}`]: 1 });
});

test("What was recorded of a stream meanwhile is looked at as it was then, and is null if there was nothing", async () => {
  const { store, open, told } = await aNewsroom();
  const id = await open();
  const [set] = await told(embargo, { id, expectedRevision: 0 });
  const [lifted] = await told({ type: "LiftEmbargo" }, { id, expectedRevision: 1, reason: "It is out." });
  const look = lookUps(keepFolds(store));
  const between = await look.storyMeanwhile(id, { after: 0, before: lifted!.position });
  expect(between).toMatchObject({ revision: 1, embargo: { lifted: null } });
  const afterwards = await look.storyMeanwhile(id, { after: 0, before: lifted!.position + 1 });
  expect(afterwards).toMatchObject({ revision: 2 });
  expect(await look.storyMeanwhile(id, { after: 0, before: set!.position })).toBeNull();
  expect(await look.storyMeanwhile(id, { after: 2, before: lifted!.position + 9 })).toBeNull();
});
