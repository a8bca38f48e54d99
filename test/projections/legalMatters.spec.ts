import { describe, expect, test } from "vitest";
import { legalMatters } from "../../projections/work/legalMatters.js";
import type { StoryEvent } from "../../src/story/events.js";
import { articleId, opened, storyId, uuid } from "../support/telling/facts.js";
import {
  clearedWithConditions,
  conditionMet,
  held,
  holdId,
  holdLifted,
  legallyCleared,
  legallyRefused,
  ordered,
  orderId,
  orderLifted,
  reviewRequested,
} from "../support/telling/legalFacts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute } from "../support/telling/recorded.js";

const all = { desks: null, kinds: null };
const underConditions = [reviewRequested(), clearedWithConditions("No name.", "No address.")] as const;

describe.each(paces)("Open legal matters, told %s,", (pace) => {
  test.each<[what: string, told: readonly StoryEvent[], then: readonly object[]]>([
    ["a review", [reviewRequested()], [{ kind: "review", key: "story", articleId: null, since: minute(1) }]],
    ["an article's review", [reviewRequested(articleId)], [{ kind: "review", key: articleId, articleId }]],
    [
      "since the first concern",
      [reviewRequested(), reviewRequested(null, "And a child.")],
      [{ since: minute(1) }],
    ],
    ["nothing that was cleared", [reviewRequested(), legallyCleared()], []],
    ["nothing that was refused", [reviewRequested(), legallyRefused()], []],
    ["conditions", underConditions, [{ kind: "conditions", key: "story", since: minute(2) }]],
    ["conditions until all are met", [...underConditions, conditionMet(1)], [{ kind: "conditions" }]],
    ["none that are met", [...underConditions, conditionMet(1), conditionMet(0)], []],
    [
      "a review asked for anew",
      [...underConditions, reviewRequested()],
      [{ kind: "review", since: minute(3) }],
    ],
    ["a hold", [held], [{ kind: "hold", key: holdId }]],
    ["no hold that was lifted", [held, holdLifted], []],
    ["a court's order", [ordered], [{ kind: "courtOrder", key: orderId }]],
    ["no order that was lifted", [ordered, orderLifted], []],
  ])("are %s", async (_, told, then) => {
    const { openMatters } = await readAfter(legalMatters, pace, [`story-${storyId}`, opened, ...told]);
    expect(openMatters(all, -1, 50)).toMatchObject(then);
  });

  test("are listed the oldest first, by desk and kind, counted, page by page", async () => {
    const sent = { type: "StorySent", data: { desk: "city", stage: null } } satisfies StoryEvent;
    const { openMatters, openMatterCounts } = await readAfter(
      legalMatters,
      pace,
      [`story-${storyId}`, opened, held, ordered, reviewRequested()],
      [`story-${uuid(9)}`, opened, sent, reviewRequested()],
    );
    const kinds = (...asked: Parameters<typeof openMatters>) => openMatters(...asked).map(({ kind }) => kind);
    expect(kinds(all, -1, 50)).toEqual(["hold", "courtOrder", "review", "review"]);
    expect(kinds({ ...all, desks: ["city"] }, -1, 50)).toEqual(["review"]);
    expect(kinds({ ...all, desks: [] }, -1, 50)).toEqual([]);
    expect(kinds({ desks: ["courts"], kinds: ["review", "hold"] }, -1, 50)).toEqual(["hold", "review"]);
    expect(kinds(all, openMatters(all, -1, 2)[1]!.position, 1)).toEqual(["review"]);
    expect(openMatterCounts(all)).toContainEqual({ kind: "review", count: 2, oldest: minute(3) });
    expect(openMatterCounts({ ...all, desks: ["city"] })).toHaveLength(1);
  });

  test("are found by their story and by their desk, and remembered when they are not open any more", async () => {
    const { mattersAmong, mattersEver, mattersAtDesks } = await readAfter(
      legalMatters,
      pace,
      [`story-${storyId}`, opened, ...underConditions, conditionMet(0), conditionMet(1), held, holdLifted],
      [`story-${uuid(9)}`, opened, held, reviewRequested()],
    );
    const matter = (id: string, kind: string, key: string) => ({ storyId: id, kind, key });
    const open = [matter(uuid(9), "hold", holdId), matter(uuid(9), "review", "story")];
    expect(mattersAmong(all, [storyId, uuid(9)])).toMatchObject(open);
    expect(mattersAmong(all, [storyId])).toEqual([]);
    expect(mattersAmong({ ...all, kinds: ["hold"] }, [uuid(9)])).toMatchObject([open[0]]);
    expect(mattersAmong({ ...all, desks: ["city"] }, [uuid(9)])).toEqual([]);
    expect(mattersAtDesks(["courts"])).toEqual(open);
    expect(mattersAtDesks(["city"])).toEqual([]);
    expect(mattersEver([storyId])).toEqual([
      matter(storyId, "conditions", "story"),
      matter(storyId, "hold", holdId),
      matter(storyId, "review", "story"),
    ]);
  });
});
