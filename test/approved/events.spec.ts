import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Recorded } from "../../src/decider.js";
import { recordedShape } from "../../src/store/recordedShape.js";
import { currentVersion, upcast } from "../../src/store/upcast.js";
import { upcasters } from "../../src/store/upcasters.js";
import {
  articleId,
  dana,
  omar,
  otherPhotoId,
  photoId,
  placementId,
  storyId,
  translationId,
} from "../support/telling/facts.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { approveEvents, exampleFile, freshExamples } from "./approveEvents.js";
import { deciderOf } from "./deciderOf.js";

const folder = fileURLToPath(new URL("events", import.meta.url));
const types = [...deciderOf.keys()];
const files = types.flatMap((type) =>
  Array.from({ length: currentVersion(upcasters, type) }, (_, n) => exampleFile(type, n + 1)),
);
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Recorded;

describe("The approved events", () => {
  test("are one for every version of every type, and no others", () => {
    expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
  });

  test.each(files)("hold a whole event, as an export has it: %s", (file) => {
    const event = read(file);
    expect(() => recordedShape.parse(event)).not.toThrow();
    expect(exampleFile(event.type, event.schemaVersion)).toBe(file);
    expect(event.stream).toMatch(new RegExp(`^${deciderOf.get(event.type)!.category}(-|$)`));
  });

  test.each(files)("still read as today's events, and fold: %s", (file) => {
    const event = upcast(upcasters, read(file));
    const { initial, evolve, facets } = deciderOf.get(event.type)!;
    const before = streamUpTo(event).reduce(evolve, initial);
    expect(evolve(before, event)).not.toEqual(before);
    expect(facets(event).writes.length).toBeGreaterThan(0);
  });

  test.each<[string, object]>([
    [
      "newsroom",
      {
        name: "The Courier",
        languages: ["kk"],
        desks: { courts: "Courts" },
        policy: { version: 1, gatesForOriginals: ["copy", "photo"], gatesForTranslations: ["translation"] },
      },
    ],
    [`staff-${dana.staffId}`, { joined: true, name: "Dana Seitova", grants: [] }],
    [
      `story-${storyId}`,
      {
        opened: true,
        slugline: "harbour-fine",
        desk: "courts",
        urgency: 2,
        pictures: [{ placementId, photoId, role: "lead" }],
        assignments: [{ brief: "Sit in court.", status: "cancelled" }],
        tags: [{ scheme: "medtop", name: "judiciary", role: "background" }],
        embargo: {
          until: "2026-03-02T01:00:00.000Z",
          zone: "Asia/Almaty",
          breaches: [{ where: "The Quay, front page" }],
          lifted: { basis: "The harbour story." },
        },
        legalReviews: {
          [articleId]: { outcome: "cleared", note: "As of the ruling of 1 March.", by: omar.staffId },
        },
        legalHolds: [{ matter: "Harbour v. Courier", lifted: { reason: "The harbour story." } }],
      },
    ],
    [
      `photo-${photoId}`,
      {
        credit: { creditLine: "Mara Voss/The Courier" },
        rights: { category: "socialMedia", usageTerms: "This story only" },
        lease: { from: "2026-03-01T00:00:00.000Z", to: "2026-06-01T00:00:00.000Z" },
        permission: { standing: "granted", asked: { owner: "Mara Voss" } },
        checks: { date: { result: "confirmed" } },
        conclusion: { verdict: "verified", shaken: false },
      },
    ],
    [`photo-${otherPhotoId}`, { filed: true, killed: "The harbour story." }],
    [
      `article-${articleId}`,
      {
        language: "en",
        headline: "Court fines the harbour again",
        dek: "For the third time this year",
        captions: { [placementId]: "The harbour on Sunday" },
        altTexts: { [placementId]: "Cranes in fog" },
        workflow: "drafting",
        live: { edition: 2, class: "correction" },
      },
    ],
    [
      `article-${translationId}`,
      {
        language: "kk",
        headline: "Сот портқа айыппұл салды",
        translation: { source: { articleId, revision: 15 } },
        byline: [{ role: "originalAuthor" }, { role: "translator" }],
      },
    ],
  ])("make what they always made, in the order of their stream: %s", (stream, expected) => {
    const events = examplesIn(stream);
    const { initial, evolve } = deciderOf.get(events[0]!.type)!;
    expect(events.reduce(evolve, initial)).toMatchObject(expected);
  });

  test("are what this code still writes: a new shape is a new version", async () => {
    for (const [type, fresh] of await freshExamples()) {
      const approved = read(exampleFile(type, currentVersion(upcasters, type)));
      expect({ type, data: shapeOf(fresh.data) }).toStrictEqual({ type, data: shapeOf(approved.data) });
      expect(Object.keys(fresh.meta).toSorted(), type).toEqual(Object.keys(approved.meta).toSorted());
    }
  });

  test("are never written over by approving again", async () => {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    const [kept, lost] = [exampleFile("PhotoCredited", 1), exampleFile("PhotoKilled", 1)];
    writeFileSync(join(copy, kept), "as it stands");
    rmSync(join(copy, lost));
    expect(await approveEvents(copy)).toEqual([lost]);
    expect(readFileSync(join(copy, kept), "utf8")).toBe("as it stands");
    expect(JSON.parse(readFileSync(join(copy, lost), "utf8"))).toMatchObject({ type: "PhotoKilled" });
  });
});

/** What a value is made of, whatever it says: the day that is told grows, and with it its revisions and ids. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value === null || typeof value !== "object") return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
}

function examplesIn(stream: string): readonly Recorded[] {
  return files
    .map((file) => upcast(upcasters, read(file)))
    .filter((event) => event.stream === stream)
    .toSorted((one, other) => one.revision - other.revision);
}

const streamUpTo = ({ stream, revision }: Recorded): readonly Recorded[] =>
  examplesIn(stream).filter((event) => event.revision < revision);
