import { describe, expect, test } from "vitest";
import { relations } from "../../projections/relations.js";
import type { StoryEvent } from "../../src/story/events.js";
import type { Happening } from "../support/stores/aLog.js";
import { opened, storyId, uuid } from "../support/telling/facts.js";
import { otherStoryId, related, unrelated } from "../support/telling/planningFacts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";

const thirdId = uuid(0x2aa);
const of = (id: string, ...told: readonly StoryEvent[]): Happening => [`story-${id}`, opened, ...told];
const said = (sayingId: string, relation: string) => ({ storyId: otherStoryId, sayingId, relation });
const background = { ...related, data: { ...related.data, relation: "background" } } as const;

describe.each(paces)("What stories say of another, told %s,", (pace) => {
  test("is found from the side that did not say it, the oldest first", async () => {
    const { saidOf } = await readAfter(relations, pace, of(thirdId, background), of(storyId, related));
    expect(saidOf([otherStoryId])).toEqual([said(thirdId, "background"), said(storyId, "followUp")]);
    expect(saidOf([storyId, thirdId])).toEqual([]);
  });

  test("is what they said last, and nothing once they took it back", async () => {
    const changed = await readAfter(relations, pace, of(storyId, related, background));
    expect(changed.saidOf([otherStoryId])).toEqual([said(storyId, "background")]);
    const over = await readAfter(relations, pace, of(storyId, related, unrelated));
    expect(over.saidOf([otherStoryId])).toEqual([]);
  });
});
