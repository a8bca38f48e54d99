import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import { opened, uuid } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Attributing a source", () => {
  test("names it, what it is, where it speaks, and what we know of it", () => {
    given(opened).when(attribute()).thenRecorded(attributed);
  });

  test("needs neither a link nor a note", () => {
    given(opened)
      .when(attribute({ url: null, note: "  " }))
      .thenRecorded({ ...attributed, data: { ...attributed.data, url: null, note: null } });
  });

  test("changes nothing when it says what is already there", () => {
    given(opened, attributed)
      .when(attribute({ name: " District  Court", note: " Ruling of 1 March\n" }))
      .thenNothing();
  });

  test.each([
    { name: "City Court" },
    { kind: "document" as const },
    { url: null },
    { note: null },
    { sourceId: uuid(0x602) },
  ])("records what is new about it: %j", (difference) => {
    given(opened, attributed)
      .when(attribute(difference))
      .thenRecorded({ ...attributed, data: { ...attributed.data, ...difference } });
  });

  test("needs a name", () => {
    given(opened)
      .when(attribute({ name: " " }))
      .thenInvalid("name");
  });

  test.each(["court.example", "mailto:clerk@court.example", ""])("takes no link such as %j", (url) => {
    given(opened).when(attribute({ url })).thenInvalid("url");
  });

  test("needs a story", () => {
    given().when(attribute()).thenRefused({ code: "NOT_FOUND" });
  });
});

type AttributeSource = Extract<Said<StoryCommand>, { type: "AttributeSource" }>;
const attributed = {
  type: "SourceAttributed",
  data: {
    sourceId: uuid(0x601),
    name: "District Court",
    kind: "official",
    url: "https://court.example/1",
    note: "Ruling of 1 March",
  },
} satisfies StoryEvent;
const attribute = (differences: Partial<AttributeSource> = {}): AttributeSource => ({
  ...attributed.data,
  type: "AttributeSource",
  ...differences,
});
