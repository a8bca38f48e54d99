import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { opened } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Opening a story", () => {
  test("puts it on a desk with a slugline and an urgency", () => {
    given().when(open()).thenRecorded(opened);
  });

  test("keeps the slugline on one line", () => {
    given()
      .when(open({ slugline: " harbour-fine\n" }))
      .thenRecorded(opened);
  });

  test("happens once", () => {
    given(opened)
      .when(open({ slugline: "something else" }))
      .thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("needs a slugline", () => {
    given()
      .when(open({ slugline: "\n " }))
      .thenInvalid("slugline");
  });

  test("needs a desk of this newsroom, and says which there are", () => {
    given()
      .when(open({ desk: "sport" }))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks: ["courts", "culture"] });
  });

  test("is not for a desk that is closed, and names the one that takes its work", () => {
    given()
      .when(open({ facts: { desks: ["courts", "culture"], routedTo: "culture" } }))
      .thenRefused({ code: "DESK_CLOSED", desk: "courts", routedTo: "culture" });
  });

  test.each([0, 10, 2.5, Number.NaN])("knows no urgency of %d", (urgency) => {
    given().when(open({ urgency })).thenInvalid("urgency");
  });

  test.each([1, 9])("takes an urgency of %d", (urgency) => {
    given()
      .when(open({ urgency }))
      .thenRecorded({ ...opened, data: { ...opened.data, urgency } });
  });
});

type OpenStory = Extract<Said<StoryCommand>, { type: "OpenStory" }>;
const open = (differences: Partial<OpenStory> = {}): OpenStory => ({
  type: "OpenStory",
  slugline: "harbour-fine",
  desk: "courts",
  urgency: 4,
  facts: { desks: ["courts", "culture"], routedTo: null },
  ...differences,
});
