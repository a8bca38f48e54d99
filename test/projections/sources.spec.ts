import { describe, expect, test } from "vitest";
import { sources } from "../../projections/sources.js";
import type { SourceEvent } from "../../src/source/events.js";
import { dana, ines, omar, storyId, subjectId, uuid } from "../support/telling/facts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { sealed } from "../support/telling/sealed.js";
import {
  omarLetIn,
  openingId,
  sourceOpened,
  sourceRecorded,
  sourceWords,
} from "../support/telling/sourceFacts.js";

const furthest = Number.MAX_SAFE_INTEGER;
const revised = {
  ...sourceWords,
  alias: "Somebody at the port",
  contact: null,
  note: sealed("Meets at noon.", "source"),
} as const;
const named = { storyId, sourceId: uuid(0x601) } as const;

/** What each event changes, after those before it. */
const cases: {
  readonly [Type in SourceEvent["type"]]: readonly [told: readonly Told<SourceEvent>[], then: object];
} = {
  ConfidentialSourceRecorded: [
    [sourceRecorded],
    { id: subjectId, recordedPosition: 1, revision: 0, storyId, ...sourceWords, letIn: [ines.staffId] },
  ],
  ConfidentialSourceRevised: [
    [sourceRecorded, { type: "ConfidentialSourceRevised", data: revised }],
    { recordedPosition: 1, revision: 1, ...revised },
  ],
  SourceKeptConfidential: [
    [sourceRecorded, { type: "SourceKeptConfidential", data: named }],
    { named: [named] },
  ],
  SourceReaderLetIn: [[sourceRecorded, omarLetIn], { letIn: [ines.staffId, omar.staffId] }],
  SourceReaderLetOut: [
    [sourceRecorded, omarLetIn, { type: "SourceReaderLetOut", data: { staffId: ines.staffId } }],
    { letIn: [omar.staffId] },
  ],
  ConfidentialSourceOpened: [
    [sourceRecorded, { ...sourceOpened, reason: "To call them." }],
    { openings: [{ openingId, by: ines.staffId, at: minute(1), reason: "To call them." }] },
  ],
};

describe.each(paces)("Confidential sources, told %s,", (pace) => {
  test.each(Object.entries(cases))("show what %s changed", async (_, [told, then]) => {
    const { sources: read } = await readAfter(sources, pace, [`source-${subjectId}`, ...told]);
    expect(read([subjectId, uuid(1)])).toMatchObject([then]);
  });

  test("are listed for whoever is let in, and all of them for who asks for all, the newest first", async () => {
    const [first, second, third] = [uuid(0x91), uuid(0x92), uuid(0x93)];
    const { sourcesRecorded } = await readAfter(
      sources,
      pace,
      [`source-${first}`, sourceRecorded],
      [`source-${second}`, { ...sourceRecorded, by: dana.staffId }],
      [`source-${third}`, sourceRecorded],
      [`source-${second}`, omarLetIn],
      [`source-${first}`, omarLetIn],
      [`source-${third}`, omarLetIn, { type: "SourceReaderLetOut", data: { staffId: omar.staffId } }],
    );
    const listed = (reader: string | null, before = furthest, limit = 9) =>
      sourcesRecorded(reader, before, limit).map(({ id }) => id);
    expect(listed(null)).toEqual([third, second, first]);
    expect(listed(omar.staffId)).toEqual([second, first]);
    expect(listed(ines.staffId)).toEqual([third, first]);
    expect(listed(uuid(1))).toEqual([]);
    expect(listed(omar.staffId, furthest, 1)).toEqual([second]);
    expect(listed(omar.staffId, 2)).toEqual([first]);
    expect(listed(null, 3)).toEqual([second, first]);
  });
});
