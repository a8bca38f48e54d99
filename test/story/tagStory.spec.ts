import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { overlapOf } from "../../src/store/overlap.js";
import { opened, uuid } from "../support/telling/facts.js";
import { otherTagId, personTagged, tagged, tagId, untagged } from "../support/telling/planningFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Tagging a story", () => {
  test("says what it is about, by an entry of a vocabulary or by name", () => {
    given(opened).when(tag()).thenRecorded(tagged);
    given(opened, tagged).when(tag(personTagged.data)).thenRecorded(personTagged);
  });

  test("keeps its words on a line each", () => {
    given(opened)
      .when(tag({ scheme: " medtop", code: "20000106\n", name: " judiciary ", role: " " }))
      .thenRecorded(tagged);
  });

  test("changes nothing when the story has the tag already, under whatever id", () => {
    given(opened, tagged).when(tag()).thenNothing();
    given(opened, tagged)
      .when(tag({ tagId: otherTagId }))
      .thenNothing();
    given(opened, personTagged)
      .when(tag({ ...personTagged.data, tagId }))
      .thenNothing();
  });

  test.each([{ name: "judiciary (system of justice)" }, { role: "background" }, { code: "20000107" }])(
    "says it better under its own id: %j",
    (difference) => {
      given(opened, tagged)
        .when(tag(difference))
        .thenRecorded({ ...tagged, data: { ...tagged.data, ...difference } });
    },
  );

  test("never has one thing twice, said differently: the words would be lost", () => {
    given(opened, tagged)
      .when(tag({ tagId: otherTagId, role: "background" }))
      .thenRefused({ code: "ALREADY_TAGGED", tagId });
    given(opened, personTagged)
      .when(tag({ ...personTagged.data, tagId, name: "MARA VOSS" }))
      .thenRefused({ code: "ALREADY_TAGGED", tagId: otherTagId });
    given(opened, tagged, personTagged)
      .when(tag({ ...personTagged.data, tagId }))
      .thenRefused({ code: "ALREADY_TAGGED", tagId: otherTagId });
  });

  test.each([{ kind: "event" as const }, { scheme: "iptccat" }, { code: "20000107" }])(
    "has room for what only looks alike: %j",
    (difference) => {
      const other = { ...tagged.data, tagId: otherTagId, ...difference };
      given(opened, tagged)
        .when(tag(other))
        .thenRecorded({ ...tagged, data: other });
    },
  );

  test("may be done again after the tag was taken off", () => {
    given(opened, tagged, untagged).when(tag()).thenRecorded(tagged);
  });

  test.each([
    ["name", { name: " " }],
    ["scheme", { scheme: null }],
    ["code", { code: " " }],
  ] as const)("needs a %s that means something: %j", (path, difference) => {
    given(opened).when(tag(difference)).thenInvalid(path);
  });

  test("of two people at once is kept twice, unless both say the same one better", () => {
    expect(overlapOf(storyDecider, [tagged], [personTagged])).toEqual([]);
    expect(overlapOf(storyDecider, [tagged], [untagged])).toEqual([`tag:${tagId}`]);
  });

  test("needs a story", () => {
    given().when(tag()).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Untagging a story", () => {
  test("takes the tag off", () => {
    given(opened, personTagged, tagged).when(untag(tagId)).thenRecorded(untagged);
  });

  test("needs such a tag, of a story", () => {
    given(opened, tagged)
      .when(untag(uuid(0x719)))
      .thenRefused({ code: "TAG_UNKNOWN", tagId: uuid(0x719) });
    given(opened, tagged, untagged).when(untag(tagId)).thenRefused({ code: "TAG_UNKNOWN", tagId });
    given().when(untag(tagId)).thenRefused({ code: "NOT_FOUND" });
  });
});

type TagStory = Extract<Said<StoryCommand>, { type: "TagStory" }>;
const tag = (differences: Partial<TagStory> = {}): TagStory => ({
  ...tagged.data,
  ...differences,
  type: "TagStory",
});
const untag = (id: string): Said<StoryCommand> => ({ type: "UntagStory", tagId: id });
