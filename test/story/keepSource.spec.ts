import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { overlapOf } from "../../src/store/overlap.js";
import { opened, uuid } from "../support/telling/facts.js";
import { held, holdLifted } from "../support/telling/legalFacts.js";
import {
  archived,
  attributed,
  cautioned,
  otherSourceId,
  removed,
  sourceId,
} from "../support/telling/planningFacts.js";
import { minute, recorded } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const unknown = (id: string) => ({ code: "SOURCE_UNKNOWN", sourceId: id }) as const;

describe("Cautioning about a source", () => {
  test("says what to beware of, as often as there is something", () => {
    given(opened, attributed).when(caution()).thenRecorded(cautioned);
    const another = { cautionId: uuid(0x612), text: "Anonymous." };
    given(opened, attributed, cautioned)
      .when(caution(another))
      .thenRecorded({ ...cautioned, data: { ...cautioned.data, ...another } });
  });

  test("changes nothing when it was said already", () => {
    given(opened, attributed, cautioned)
      .when(caution({ cautionId: uuid(0x612), text: " State-owned.\n" }))
      .thenNothing();
  });

  test("needs words", () => {
    given(opened, attributed)
      .when(caution({ text: " " }))
      .thenInvalid("text");
  });

  test.each([otherSourceId, "constructor", "__proto__"])("needs a source of the story, not %s", (id) => {
    given(opened, attributed)
      .when(caution({ sourceId: id }))
      .thenRefused(unknown(id));
    given().when(caution()).thenRefused({ code: "NOT_FOUND" });
  });

  test("outlives a better word for the source", () => {
    given(opened, attributed, cautioned, {
      ...attributed,
      data: { ...attributed.data, name: "The Quay Post" },
    })
      .when(caution())
      .thenNothing();
  });
});

describe("Removing a source", () => {
  test("takes it out of what the story rests on", () => {
    given(opened, attributed, cautioned, archived).when(remove()).thenRecorded(removed);
  });

  test("needs a reason", () => {
    given(opened, attributed)
      .when(remove({ reason: " " }))
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("needs a source that is there", () => {
    given(opened).when(remove()).thenRefused(unknown(sourceId));
    given(opened, attributed, removed).when(remove()).thenRefused(unknown(sourceId));
    given().when(remove()).thenRefused({ code: "NOT_FOUND" });
  });

  test("waits for the end of a legal hold", () => {
    given(opened, attributed, held)
      .when(remove())
      .thenRefused({ code: "LEGAL_HOLD", matter: held.data.matter });
    given(opened, attributed, held, holdLifted).when(remove()).thenRecorded(removed);
  });

  test("is told of what others said and kept of it meanwhile", () => {
    for (const theirs of [attributed, cautioned, archived])
      expect(overlapOf(storyDecider, [removed], [theirs])).toHaveLength(1);
  });

  test("leaves the others as they are", () => {
    const other = { ...attributed, data: { ...attributed.data, sourceId: otherSourceId } };
    expect(overlapOf(storyDecider, [removed], [other])).toEqual([]);
    const log = recorded(`story-${uuid(1)}`, [opened, attributed, other, removed]);
    const { sources } = log.reduce(storyDecider.evolve, storyDecider.initial);
    expect(Object.keys(sources)).toEqual([otherSourceId]);
  });
});

describe("Archiving a link", () => {
  test("keeps the address, the copy, its hash, when it was read, and the words that matter", () => {
    given(opened, attributed).when(archive()).thenRecorded(archived);
  });

  test("reads them however they are written", () => {
    given(opened, attributed)
      .when(
        archive({
          url: " HTTPS://quay.example/fine ",
          sha256: "5E".repeat(32),
          accessedAt: "2026-03-01T13:30+05:00",
          quote: " The harbour was fined.\n",
        }),
      )
      .thenRecorded(archived);
  });

  test("changes nothing when it was kept already", () => {
    given(opened, attributed, archived)
      .when(archive({ linkId: uuid(0x622) }))
      .thenNothing();
  });

  test.each([
    { quote: null },
    { sha256: "5f".repeat(32) },
    { accessedAt: "2026-03-01T08:31:00.000Z" },
    { url: "https://quay.example/fined" },
    { archiveUrl: "https://archive.example/20260301/quay2" },
  ])("keeps another copy beside the first: %j", (difference) => {
    const other = { ...archived.data, linkId: uuid(0x622), ...difference };
    given(opened, attributed, archived)
      .when(archive(other))
      .thenRecorded({ ...archived, data: other });
  });

  test.each([
    ["url", { url: "quay.example" }],
    ["archiveUrl", { archiveUrl: "file:///copy.html" }],
    ["archiveUrl", { archiveUrl: "https://quay.example/fine" }],
    ["sha256", { sha256: "5e" }],
    ["sha256", { sha256: "xy".repeat(32) }],
    ["accessedAt", { accessedAt: "this morning" }],
    ["accessedAt", { accessedAt: minute(1) }],
  ] as const)("takes no %s such as %j", (path, difference) => {
    given(opened, attributed).when(archive(difference)).thenInvalid(path);
  });

  test("needs a source of the story", () => {
    given(opened, attributed, removed).when(archive()).thenRefused(unknown(sourceId));
    given().when(archive()).thenRefused({ code: "NOT_FOUND" });
  });

  test("of two people at once is kept twice", () => {
    const other = { ...archived, data: { ...archived.data, linkId: uuid(0x622) } };
    expect(overlapOf(storyDecider, [archived], [other])).toEqual([]);
    expect(overlapOf(storyDecider, [archived], [cautioned])).toEqual([]);
  });
});

type Caution = Extract<Said<StoryCommand>, { type: "CautionSource" }>;
type Remove = Extract<Said<StoryCommand>, { type: "RemoveSource" }>;
type Archive = Extract<Said<StoryCommand>, { type: "ArchiveLink" }>;
const caution = (differences: Partial<Caution> = {}): Caution => ({
  ...cautioned.data,
  type: "CautionSource",
  ...differences,
});
const remove = (differences: Partial<Remove> = {}): Remove => ({
  type: "RemoveSource",
  sourceId,
  reason: "It took its report back.",
  ...differences,
});
const archive = (differences: Partial<Archive> = {}): Archive => ({
  ...archived.data,
  ...differences,
  type: "ArchiveLink",
});
