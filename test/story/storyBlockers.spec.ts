import { describe, expect, test } from "vitest";
import { inForce } from "../../src/blocker.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import { storyBlockers } from "../../src/story/storyBlockers.js";
import { articleId, opened, translationId } from "../support/telling/facts.js";
import {
  clearedWithConditions,
  conditionMet,
  embargoed,
  embargoedForNow,
  embargoLifted,
  held,
  heldTwice,
  holdLifted,
  legallyCleared,
  legallyRefused,
  noon,
  ordered,
  orderLifted,
  reviewRequested,
} from "../support/telling/legalFacts.js";
import { minute, recorded } from "../support/telling/recorded.js";

describe("A story has nothing against publishing", () => {
  test.each<[string, readonly StoryEvent[]]>([
    ["as it is opened", []],
    ["once its embargo was lifted", [embargoed, embargoLifted]],
    ["once legal cleared it", [reviewRequested(), legallyCleared()]],
    [
      "once legal's every condition is met",
      [reviewRequested(), clearedWithConditions("No name."), conditionMet(0)],
    ],
    ["once the legal hold was lifted", [held, holdLifted]],
    [
      "for what legal refused another language",
      [reviewRequested(translationId), legallyRefused(translationId)],
    ],
  ])("%s", (_, events) => {
    expect(against(events)).toEqual([]);
  });
});

describe("A story speaks against publishing any of its languages", () => {
  test.each<[string, readonly StoryEvent[], readonly object[]]>([
    ["without an end", [embargoedForNow], [{ code: "EMBARGOED", until: null }]],
    ["until legal answers", [reviewRequested()], [{ code: "LEGAL_REVIEW_OUTSTANDING" }]],
    [
      "when legal refuses",
      [reviewRequested(), legallyRefused()],
      [{ code: "LEGAL_REFUSED", grounds: "Contempt of court." }],
    ],
    [
      "until every condition is met",
      [reviewRequested(), clearedWithConditions("No name.", "No age."), conditionMet(0)],
      [{ code: "LEGAL_CONDITIONS_UNMET", conditions: ["No age."] }],
    ],
    [
      "when legal is asked anew after it cleared",
      [reviewRequested(), legallyCleared(), reviewRequested()],
      [{ code: "LEGAL_REVIEW_OUTSTANDING" }],
    ],
    [
      "under a legal hold, and names the oldest in force",
      [held, heldTwice, holdLifted],
      [{ code: "LEGAL_HOLD", matter: "Quay v. Courier" }],
    ],
  ])("%s", (_, events, blockers) => {
    for (const article of [articleId, translationId]) expect(against(events, article)).toEqual(blockers);
  });

  test("to the second of its embargo", () => {
    const before = new Date(Date.parse(noon) - 1).toISOString();
    expect(against([embargoed], articleId, before)).toEqual([{ code: "EMBARGOED", until: noon }]);
    expect(against([embargoed], articleId, noon)).toEqual([]);
  });

  test("with all that it has at once", () => {
    const all = [embargoed, reviewRequested(), reviewRequested(articleId), held];
    expect(against(all).map(({ code }) => code)).toEqual([
      "EMBARGOED",
      "LEGAL_HOLD",
      "LEGAL_REVIEW_OUTSTANDING",
      "LEGAL_REVIEW_OUTSTANDING",
    ]);
  });
});

test("What legal was asked about one language holds back no other", () => {
  expect(against([reviewRequested(translationId)], translationId)).toEqual([
    { code: "LEGAL_REVIEW_OUTSTANDING" },
  ]);
  expect(against([reviewRequested(translationId)], articleId)).toEqual([]);
});

test("A court's order holds back the languages that it covers, until it is lifted", () => {
  const { jurisdiction, reference } = ordered.data;
  const order = [{ code: "COURT_ORDER", jurisdiction, reference }];
  const inLanguage = (language: string, ...events: readonly StoryEvent[]) =>
    against(events, articleId, minute(30), language);
  expect(inLanguage("kk", ordered)).toEqual(order);
  expect(inLanguage("en", ordered)).toEqual([]);
  expect(inLanguage("en", { ...ordered, data: { ...ordered.data, languages: null } })).toEqual(order);
  expect(inLanguage("kk", ordered, orderLifted)).toEqual([]);
});

/** What a story after these events has against publishing an article at an hour. */
function against(events: readonly StoryEvent[], article = articleId, at = minute(30), language = "en") {
  const story = recorded<StoryEvent>("story-1", [opened, ...events]).reduce(
    storyDecider.evolve,
    storyDecider.initial,
  );
  return storyBlockers(story, { id: article, language }).filter((blocker) => inForce(blocker, at));
}
