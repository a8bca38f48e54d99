import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { opened } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Changing a slugline", () => {
  test("gives the story another", () => {
    given(opened)
      .when(change(" harbour-appeal "))
      .thenRecorded({ type: "SluglineChanged", data: { slugline: "harbour-appeal" } });
  });

  test("changes nothing when it is that already", () => {
    given(opened).when(change("harbour-fine\n")).thenNothing();
  });

  test("may go back to an earlier one", () => {
    given(opened, { type: "SluglineChanged", data: { slugline: "harbour-appeal" } })
      .when(change("harbour-fine"))
      .thenRecorded({ type: "SluglineChanged", data: { slugline: "harbour-fine" } });
  });

  test("leaves no story without one", () => {
    given(opened).when(change(" ")).thenInvalid("slugline");
  });

  test("needs a story", () => {
    given().when(change("harbour-appeal")).thenRefused({ code: "NOT_FOUND" });
  });
});

const change = (slugline: string): Said<StoryCommand> => ({ type: "ChangeSlugline", slugline });
