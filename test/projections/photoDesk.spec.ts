import { describe, expect, test } from "vitest";
import { photoDesk, photoDeskReasons, type PhotoDeskReason } from "../../projections/work/photoDesk.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { edition } from "../support/telling/edition.js";
import {
  articleId,
  credited,
  filed,
  killed,
  otherPhotoId,
  photoId,
  picture,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import {
  classified,
  concluded,
  described,
  leased,
  leasedInZone,
  leaseEnded,
  lookedInto,
  manifestChecked,
  permissionGranted,
  permissionOverridden,
  permissionRefused,
  permissionRequested,
} from "../support/telling/photoFacts.js";
import { minute } from "../support/telling/recorded.js";
import { source, translationOf } from "../support/telling/translationFacts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";

type Case = Readonly<{ told: readonly PhotoEvent[]; needs: readonly PhotoDeskReason[] }>;

const terms = { at: minute(30), until: minute(60) };
const furthest = Number.MAX_SAFE_INTEGER;
const photo = `photo-${photoId}`;
const article = `article-${articleId}`;
const unpublished = { type: "ArticleUnpublished", data: { edition: 1 } };
const republished = { type: "ArticleRepublished", data: { edition: 1 } };
const retracted = { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } };
const takenDown = {
  type: "ArticleTakenDown",
  data: { edition: 1, authority: "The court", basis: "Its order", isPublic: false },
};
const articleKilled = { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } };
const killLifted = { type: "KillLifted", data: {} };
const outside = [credited, classified("socialMedia")] as const;
const owned = [...outside, permissionOverridden()] as const;
const summer = (to: string) =>
  leasedInZone({ from: null, to }, "Europe/London", { wallFrom: null, wallTo: to });

/** What the desk has to see to after each event, half an hour past nine, when leases of the next half hour are ending. */
const cases: { readonly [Type in PhotoEvent["type"]]: Readonly<Record<string, Case>> } = {
  PhotoFiled: { "has no credit": { told: [], needs: ["uncredited"] } },
  PhotoCredited: { "has all it needs": { told: [credited], needs: [] } },
  PhotoDescribed: { "still has no credit": { told: [described({ city: "Aqtau" })], needs: ["uncredited"] } },
  ManifestChecked: { "is not verified by it": { told: [manifestChecked("valid")], needs: ["uncredited"] } },
  RightsClassified: {
    "of an agency needs nothing more": { told: [credited, classified("agency")], needs: [] },
    "of social media needs both": { told: outside, needs: ["unverified", "permissionPending"] },
    "handed out needs a yes": { told: [credited, classified("handout")], needs: ["permissionPending"] },
    "classified anew needs neither": { told: [...outside, classified("staff")], needs: [] },
  },
  PermissionRequested: {
    "waits for the answer": {
      told: [...outside, permissionRequested()],
      needs: ["unverified", "permissionPending"],
    },
  },
  PermissionGranted: {
    "waits no longer": {
      told: [...outside, permissionRequested(), permissionGranted],
      needs: ["unverified"],
    },
  },
  PermissionRefused: {
    "waits no longer": {
      told: [...outside, permissionRequested(), permissionRefused()],
      needs: ["unverified"],
    },
  },
  PermissionOverridden: { "waits no longer": { told: owned, needs: ["unverified"] } },
  VerificationCheckRecorded: {
    "is not verified by a check": { told: [...owned, lookedInto("place")], needs: ["unverified"] },
    "is shaken by one": {
      told: [...owned, concluded("verified"), lookedInto("place", "contradicted")],
      needs: ["unverified"],
    },
  },
  VerificationConcluded: {
    "is verified": { told: [...owned, concluded("verified")], needs: [] },
    "is not": { told: [...owned, concluded("unverified")], needs: ["unverified"] },
    "is false, which is an answer": { told: [...owned, concluded("false")], needs: [] },
  },
  LeaseGranted: {
    "ends within the time": { told: [credited, leased(null, minute(60))], needs: ["leaseEnding"] },
    "ends later": { told: [credited, leased(null, minute(61))], needs: [] },
    "has ended": { told: [credited, leased(null, minute(30))], needs: [] },
    "never ends": { told: [credited, leased(minute(1), null)], needs: [] },
    "was granted anew": { told: [credited, leased(null, minute(50)), leased(null, minute(90))], needs: [] },
  },
  LeaseGrantedInZone: {
    "ends within the time": { told: [credited, summer(minute(31))], needs: ["leaseEnding"] },
  },
  LeaseEnded: { "ended early": { told: [credited, leased(null, minute(50)), leaseEnded], needs: [] } },
  PhotoKilled: {
    "has nothing more done to it": {
      told: [classified("socialMedia"), leased(null, minute(50)), killed],
      needs: [],
    },
  },
};

const each = Object.entries(cases).flatMap(([type, some]) =>
  Object.entries(some).map(([what, { told, needs }]) => [type, what, told, needs] as const),
);

describe.each(paces)("What the photo desk has to see to, told %s,", (pace) => {
  test.each(each)("after %s: %s", async (_type, _what, told, needs) => {
    const queries = await readAfter(photoDesk, pace, [photo, filed, ...told]);
    expect(
      queries.photosToSeeTo(photoDeskReasons, terms, furthest, 50).map(({ reasons }) => reasons),
    ).toEqual(needs.length === 0 ? [] : [needs]);
    for (const reason of photoDeskReasons) {
      const holds = needs.includes(reason);
      expect(queries.photosToSeeTo([reason], terms, furthest, 50)).toHaveLength(holds ? 1 : 0);
      expect(queries.photosToSeeToCounts(terms)[reason]).toBe(holds ? 1 : 0);
    }
  });

  test.each([
    ["its edition", [], true],
    ["a later edition without it", [edition(2, source, [])], false],
    ["a later edition with it", [edition(2, source, [picture])], true],
    ["it is unpublished", [unpublished], false],
    ["it is republished", [unpublished, republished], true],
    ["it is retracted", [retracted], false],
    ["it is taken down", [takenDown], false],
    ["it is killed", [articleKilled], false],
    ["its kill is lifted", [articleKilled, killLifted], false],
  ] as const)("is a killed photo where readers see it: after %s", async (_, then, holds) => {
    const queries = await readAfter(
      photoDesk,
      pace,
      [photo, filed],
      [`photo-${otherPhotoId}`, filed],
      [article, ...source, edition(1, source, [picture])],
      [photo, killed],
      [article, ...then],
    );
    expect(queries.photosToSeeTo(["killedButLive"], terms, furthest, 50)).toMatchObject(
      holds ? [{ id: photoId, reasons: ["killedButLive"] }] : [],
    );
    expect(queries.photosToSeeToCounts(terms)).toMatchObject({
      uncredited: 1,
      killedButLive: holds ? 1 : 0,
    });
  });

  test("is a killed photo as long as readers see it in any article, and none that they see nowhere", async () => {
    const both = [picture, { ...picture, placementId: uuid(9) }];
    const queries = await readAfter(
      photoDesk,
      pace,
      [photo, filed, killed],
      [`photo-${otherPhotoId}`, filed, killed],
      [article, ...source, edition(1, source, both)],
      [`article-${translationId}`, translationOf(source), edition(1, source, [picture])],
      [article, unpublished],
    );
    const list = queries.photosToSeeTo(photoDeskReasons, terms, furthest, 50);
    expect(list.map(({ id }) => id)).toEqual([photoId]);
  });

  test("is listed by its filing, the newest first, page by page, each once and with all its reasons", async () => {
    const [one, two, three, four] = [1, 2, 3, 4].map((n) => uuid(n)) as [string, string, string, string];
    const queries = await readAfter(
      photoDesk,
      pace,
      [`photo-${one}`, filed, classified("socialMedia")],
      [`photo-${two}`, filed, credited],
      [`photo-${three}`, filed, credited, leased(null, minute(40))],
      [`photo-${four}`, filed],
      [`photo-${one}`, leased(null, minute(45))],
    );
    const all = queries.photosToSeeTo(photoDeskReasons, terms, furthest, 50);
    expect(all.map(({ id, reasons }) => [id, reasons])).toEqual([
      [four, ["uncredited"]],
      [three, ["leaseEnding"]],
      [one, ["uncredited", "unverified", "permissionPending", "leaseEnding"]],
    ]);
    const pages = [furthest, ...all.map(({ position }) => position)].flatMap((before) =>
      queries.photosToSeeTo(photoDeskReasons, terms, before, 1),
    );
    expect(pages).toEqual(all);
    expect(queries.photosToSeeTo(["leaseEnding", "unverified"], terms, furthest, 1)).toEqual([all[1]]);
    expect(queries.photosToSeeTo([], terms, furthest, 50)).toEqual([]);
  });

  test("remembers the pictures of earlier editions, and shows none of them when the last one is brought back", async () => {
    const queries = await readAfter(
      photoDesk,
      pace,
      [photo, filed, credited, killed],
      [article, ...source, edition(1, source, [picture]), edition(2, source, []), unpublished, republished],
    );
    expect(queries.picturesEverIn(articleId)).toEqual([photoId]);
    expect(queries.photosToSeeToAmong(photoDeskReasons, terms, [photoId])).toEqual([]);
  });

  test("is looked up by photo, and by the end of its lease", async () => {
    const [one, two] = [uuid(1), uuid(2)];
    const queries = await readAfter(
      photoDesk,
      pace,
      [`photo-${one}`, filed, credited, leased(null, minute(40))],
      [`photo-${two}`, filed],
    );
    const among = (...asked: Parameters<typeof queries.photosToSeeToAmong>) =>
      queries.photosToSeeToAmong(...asked).map(({ id, reasons }) => [id, ...reasons]);
    expect(among(photoDeskReasons, terms, [one, two])).toEqual([
      [one, "leaseEnding"],
      [two, "uncredited"],
    ]);
    expect(among(photoDeskReasons, terms, [two])).toEqual([[two, "uncredited"]]);
    expect(among(["unverified"], terms, [one, two])).toEqual([]);
    expect(queries.nextLeaseEnd(minute(39))).toBe(minute(40));
    expect(queries.nextLeaseEnd(minute(40))).toBeNull();
    expect(queries.leasesEnding(minute(39), minute(40))).toEqual([one]);
    expect(queries.leasesEnding(minute(40), minute(50))).toEqual([]);
  });
});
