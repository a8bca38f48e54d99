import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import { opened } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Sending a story", () => {
  test("puts it into a stage of its desk", () => {
    given(opened).when(send("courts", "copy")).thenRecorded(sent("courts", "copy"));
  });

  test("moves it to another desk, into a stage of that one or none", () => {
    given(opened).when(send("city", null)).thenRecorded(sent("city", null));
    given(opened, sent("courts", "copy")).when(send("city", "copy")).thenRecorded(sent("city", "copy"));
    given(opened, sent("courts", "copy")).when(send("courts", null)).thenRecorded(sent("courts", null));
  });

  test("changes nothing where it lies already", () => {
    given(opened).when(send("courts", null)).thenNothing();
    given(opened, sent("city", "copy")).when(send("city", "copy")).thenNothing();
  });

  test("needs a desk of this newsroom, and a stage of that desk", () => {
    given(opened)
      .when(send("sport", null))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks: ["courts", "city"] });
    given(opened)
      .when(send("city", "layout"))
      .thenRefused({ code: "STAGE_UNKNOWN", desk: "city", stage: "layout", stages: ["copy"] });
  });

  test("goes to no desk that is closed, and names the one that takes its work", () => {
    given(opened)
      .when(send("city", null, "culture"))
      .thenRefused({ code: "DESK_CLOSED", desk: "city", routedTo: "culture" });
  });

  test("still moves it on the closed desk that it lies on", () => {
    given(opened)
      .when(send("courts", "copy", "city"))
      .thenRecorded(sent("courts", "copy"));
    given(opened)
      .when(send("courts", null, "city"))
      .thenNothing();
  });

  test("needs a story", () => {
    given().when(send("city", null)).thenRefused({ code: "NOT_FOUND" });
  });
});

const sent = (desk: string, stage: string | null) =>
  ({ type: "StorySent", data: { desk, stage } }) satisfies StoryEvent;
const send = (desk: string, stage: string | null, routedTo: string | null = null): Said<StoryCommand> => ({
  type: "SendStory",
  desk,
  stage,
  facts: { desks: ["courts", "city"], stages: ["copy"], routedTo },
});
