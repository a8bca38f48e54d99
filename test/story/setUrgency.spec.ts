import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { opened } from "../support/telling/facts.js";
import { urgent } from "../support/telling/planningFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Setting an urgency", () => {
  test("says how much the story presses", () => {
    given(opened).when(set(1)).thenRecorded(urgent);
  });

  test("changes nothing when it is that already", () => {
    given(opened).when(set(4)).thenNothing();
    given(opened, urgent).when(set(1)).thenNothing();
  });

  test("may go back to an earlier one", () => {
    given(opened, urgent)
      .when(set(4))
      .thenRecorded({ type: "UrgencySet", data: { urgency: 4 } });
  });

  test.each([0, 10, 2.5, Number.NaN])("knows no urgency of %d", (urgency) => {
    given(opened).when(set(urgency)).thenInvalid("urgency");
  });

  test("needs a story", () => {
    given().when(set(1)).thenRefused({ code: "NOT_FOUND" });
  });
});

const set = (urgency: number): Said<StoryCommand> => ({ type: "SetUrgency", urgency });
