import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Recorded } from "../../src/decider.js";
import { policies } from "../../src/policies/policies.js";
import type { Look, Wish } from "../../src/policies/policy.js";
import { upcast } from "../../src/store/upcast.js";
import { upcasters } from "../../src/store/upcasters.js";
import { articleId, dana, photoId, translationId } from "../support/telling/facts.js";

// What others are complained about: sanity-io/plugins#667 and WPML, whose machines write into what readers see.

const folder = fileURLToPath(new URL("../approved/events", import.meta.url));
const examples = readdirSync(folder).map((file) =>
  upcast(upcasters, JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Recorded),
);
const chiefs = examples
  .filter(({ type }) => type === "RoleRevoked")
  .map((event) => ({ ...event, data: { ...event.data, role: "editorInChief", desk: null, language: null } }));
const everyEvent = [...examples, ...chiefs];

/** A newsroom in which there is something to do about everything. */
const everything: Look = {
  articlesRunning: () => Promise.resolve({ live: [articleId], unpublished: [translationId] }),
  liveTranslationsOf: () => Promise.resolve([translationId]),
  liveArticlesOf: () => Promise.resolve([{ id: articleId, language: "kk" }]),
  killOf: () => Promise.resolve("Staged."),
  lastEditorInChief: () => Promise.resolve(dana.staffId),
  slippedPast: () => Promise.resolve([{ code: "PHOTO_KILLED", placementId: photoId, photoId }]),
};

test("Whatever happens, no standing order of the newsroom writes a word, approves, publishes or withdraws", async () => {
  const wishes: Wish[] = [];
  for (const event of everyEvent)
    for (const { when } of policies)
      wishes.push(...((await when[event.type]?.(event as never, everything)) ?? []));
  expect([...new Set(wishes.map(({ asked }) => asked.type))].toSorted()).toStrictEqual([
    "GrantRole",
    "OpenCorrectionTask",
    "PutOnHold",
    "RaiseAlarm",
  ]);
  for (const { reason } of wishes) expect(reason).not.toBe("");
});
