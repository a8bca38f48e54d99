import { describe, expect, test } from "vitest";
import { inForce } from "../../src/blocker.js";
import type { StoryCommand } from "../../src/story/commands.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyBlockers } from "../../src/story/storyBlockers.js";
import { storyDecider } from "../../src/story/story.js";
import { articleId, opened, storyId } from "../support/telling/facts.js";
import { minute, recorded } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Putting a story on hold", () => {
  test("says why, and until when if it ends by itself", () => {
    given(opened).when(hold(null)).thenRecorded(held(null));
    given(opened).when(hold("2026-03-01T18:00+05:00")).thenRecorded(held("2026-03-01T13:00:00.000Z"));
  });

  test("may be said anew, with another end or for another reason", () => {
    given(opened, held(null))
      .when(hold(minute(60)))
      .thenRecorded(held(minute(60)));
    given(opened, held(null))
      .when({ ...hold(null), reason: "A source withdrew." })
      .thenRecorded({ type: "StoryHeld", data: { reason: "A source withdrew.", until: null } });
  });

  test("changes nothing when it is so already, and is recorded anew once it had ended", () => {
    given(opened, held(null)).when(hold(null)).thenNothing();
    given(opened, held(minute(60)))
      .when(hold(minute(60)))
      .thenNothing();
    given(opened, held(minute(60)))
      .when({ ...hold(null), at: minute(60) })
      .thenRecorded(held(null));
  });

  test.each(["", "tomorrow", minute(0), minute(-5)])("needs an end that is still to come: %j", (until) => {
    given(opened).when(hold(until)).thenInvalid("until");
  });

  test("needs a reason and a story", () => {
    given(opened)
      .when({ ...hold(null), reason: " " })
      .thenRefused({ code: "REASON_MISSING" });
    given().when(hold(null)).thenRefused({ code: "NOT_FOUND" });
  });

  test("keeps all its languages from readers, to the second", () => {
    const story = recorded(`story-${storyId}`, [opened, held(minute(60))]).reduce(
      storyDecider.evolve,
      storyDecider.initial,
    );
    const [blocker] = storyBlockers(story, { id: articleId, language: "en" });
    expect(blocker).toStrictEqual({ code: "STORY_HELD", reason, until: minute(60) });
    expect(inForce(blocker!, minute(60))).toBe(false);
    expect(inForce(blocker!, "2026-03-01T09:59:59.999Z")).toBe(true);
  });
});

describe("Releasing a story", () => {
  test("lets it go on before its time", () => {
    given(opened, held(minute(60)))
      .when(release())
      .thenRecorded(released);
    const story = recorded(`story-${storyId}`, [opened, held(null), released]).reduce(
      storyDecider.evolve,
      storyDecider.initial,
    );
    expect(storyBlockers(story, { id: articleId, language: "en" })).toStrictEqual([]);
  });

  test("changes nothing when it is not on hold, or no longer", () => {
    given(opened).when(release()).thenNothing();
    given(opened, held(null), released).when(release()).thenNothing();
    given(opened, held(minute(60)))
      .when({ ...release(), at: minute(60) })
      .thenNothing();
  });

  test("needs a story", () => {
    given().when(release()).thenRefused({ code: "NOT_FOUND" });
  });
});

test("Holding and releasing at the same time touch the same thing, and nothing else of the story", () => {
  expect(storyDecider.facets(held(null)).writes).toEqual(storyDecider.facets(released).writes);
  expect(storyDecider.facets(held(null)).writes).toEqual(["hold"]);
});

const reason = "The court sits again on Monday.";
const held = (until: string | null) => ({ type: "StoryHeld", data: { reason, until } }) satisfies StoryEvent;
const released = { type: "StoryReleasedFromHold", data: {} } satisfies StoryEvent;
const hold = (until: string | null): Extract<Said<StoryCommand>, { type: "HoldStory" }> => ({
  type: "HoldStory",
  until,
  reason,
});
const release = (): Extract<Said<StoryCommand>, { type: "ReleaseStory" }> => ({ type: "ReleaseStory" });
