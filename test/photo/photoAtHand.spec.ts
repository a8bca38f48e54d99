import { describe, expect, test } from "vitest";
import { inForce, type Blocker, type PhotoBlocker } from "../../src/blocker.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { photoDecider } from "../../src/photo/photo.js";
import { photoAtHand } from "../../src/photo/photoAtHand.js";
import { rightsCategories, type RightsCategory } from "../../src/photo/rightsCategory.js";
import type { CheckResult, Verdict } from "../../src/photo/verification.js";
import { credited, filed, killed, photoId, placementId } from "../support/telling/facts.js";
import {
  classified,
  concluded,
  leased,
  leaseEnded,
  lookedInto,
  permissionGranted as granted,
  permissionOverridden,
  permissionRefused,
  permissionRequested as requested,
} from "../support/telling/photoFacts.js";
import { minute, recorded, type Told } from "../support/telling/recorded.js";

/** What a photo's own stream has against running it, after these events; it is credited. */
function against(...told: readonly Told<PhotoEvent>[]): readonly PhotoBlocker[] {
  const photo = recorded<PhotoEvent>(`photo-${photoId}`, [filed, credited, ...told]).reduce(
    photoDecider.evolve,
    photoDecider.initial,
  );
  return photoAtHand(photo).blockers;
}
const codes = (...told: readonly Told<PhotoEvent>[]) => against(...told).map(({ code }) => code);

describe("A picture", () => {
  test.each(rightsCategories)("of the category %s needs what its category asks for", (category) => {
    const needs = {
      handout: ["PERMISSION_MISSING"],
      socialMedia: ["PERMISSION_MISSING", "PHOTO_UNVERIFIED"],
    } as Partial<Record<RightsCategory, readonly string[]>>;
    expect(codes(classified(category))).toEqual(needs[category] ?? []);
  });

  test.each([
    "https://www.facebook.com/mara.voss/",
    "https://vk.com/wall-1",
    "https://m.youtube.com/watch?v=1",
  ])("that was found on social media may not run before its rights are classified: %s", (sourceUrl) => {
    const found = { ...filed, data: { ...filed.data, sourceUrl } };
    const photo = recorded<PhotoEvent>(`photo-${photoId}`, [found, credited]).reduce(
      photoDecider.evolve,
      photoDecider.initial,
    );
    expect(photoAtHand(photo).blockers).toEqual([{ code: "RIGHTS_UNCLASSIFIED" }]);
  });

  test.each(["https://example.com/facebook", "https://notvk.com/1", "https://max.com/x"])(
    "that was found elsewhere may: %s",
    (sourceUrl) => {
      const found = { ...filed, data: { ...filed.data, sourceUrl } };
      const photo = recorded<PhotoEvent>(`photo-${photoId}`, [found, credited]).reduce(
        photoDecider.evolve,
        photoDecider.initial,
      );
      expect(photoAtHand(photo).blockers).toEqual([]);
    },
  );

  test("has everything against it that there is, the gravest first", () => {
    const photo = recorded<PhotoEvent>(`photo-${photoId}`, [
      filed,
      classified("socialMedia"),
      leased(minute(60), minute(120)),
      killed,
    ]).reduce(photoDecider.evolve, photoDecider.initial);
    expect(photoAtHand(photo)).toStrictEqual({
      creditLine: null,
      creditedBy: {},
      blockers: [
        { code: "PHOTO_KILLED" },
        { code: "PHOTO_UNCREDITED" },
        { code: "PERMISSION_MISSING" },
        { code: "PHOTO_UNVERIFIED" },
        { code: "LEASE_NOT_BEGUN", until: minute(60) },
        { code: "LEASE_ENDED", from: minute(120) },
      ],
    });
  });
});

describe("The owner's permission", () => {
  const handout = classified("handout");

  test.each<[string, readonly PhotoEvent[], readonly string[]]>([
    ["asked for", [requested()], ["PERMISSION_MISSING"]],
    ["granted", [requested(), granted], []],
    ["refused", [requested(), permissionRefused()], ["PERMISSION_REFUSED"]],
    ["taken back", [requested(), granted, permissionRefused()], ["PERMISSION_REFUSED"]],
    ["granted after all", [requested(), permissionRefused(), granted], []],
    ["overridden", [permissionOverridden()], []],
    ["overridden after a no", [requested(), permissionRefused(), permissionOverridden()], []],
    [
      "refused after an override",
      [requested(), permissionOverridden(), permissionRefused()],
      ["PERMISSION_REFUSED"],
    ],
    ["asked for again of the one who granted it", [requested(), granted, requested()], []],
    [
      "asked for again of the one who refused",
      [requested(), permissionRefused(), requested()],
      ["PERMISSION_REFUSED"],
    ],
    [
      "asked of another than the one who granted it",
      [requested(), granted, requested("Lina Osk")],
      ["PERMISSION_MISSING"],
    ],
    [
      "asked of another than the one who refused",
      [requested(), permissionRefused(), requested("Lina Osk")],
      ["PERMISSION_MISSING"],
    ],
    ["permissionOverridden(), and then asked for", [permissionOverridden(), requested()], []],
    [
      "refused after that",
      [permissionOverridden(), requested(), permissionRefused()],
      ["PERMISSION_REFUSED"],
    ],
  ])("%s", (_, told, expected) => {
    expect(codes(handout, ...told)).toEqual(expected);
  });

  test("stands in the way once permissionRefused(), whatever the picture is called", () => {
    expect(codes(requested(), permissionRefused(), classified("staff"))).toEqual(["PERMISSION_REFUSED"]);
    expect(codes(requested(), permissionRefused())).toEqual(["PERMISSION_REFUSED"]);
  });
});

describe("The verdict", () => {
  const social = [classified("socialMedia"), permissionOverridden()];

  test.each<[Verdict, readonly string[]]>([
    ["verified", []],
    ["unverified", ["PHOTO_UNVERIFIED"]],
    ["false", ["PHOTO_FALSE"]],
  ])("%s", (verdict, expected) => {
    expect(codes(...social, concluded(verdict))).toEqual(expected);
  });

  test("false stands in the way whatever the picture is called; unverified only where it matters", () => {
    expect(codes(classified("staff"), concluded("false"))).toEqual(["PHOTO_FALSE"]);
    expect(codes(concluded("false"))).toEqual(["PHOTO_FALSE"]);
    expect(codes(classified("staff"), concluded("unverified"))).toEqual([]);
  });

  test.each<[CheckResult, readonly string[]]>([
    ["confirmed", []],
    ["inconclusive", ["PHOTO_UNVERIFIED"]],
    ["contradicted", ["PHOTO_UNVERIFIED"]],
  ])("verified stands no longer than the checks bear it out: %s", (result, expected) => {
    expect(codes(...social, concluded("verified"), lookedInto("place", result))).toEqual(expected);
  });

  test("false is not shaken by a check", () => {
    expect(codes(...social, concluded("false"), lookedInto("place", "confirmed"))).toEqual(["PHOTO_FALSE"]);
  });

  test("is asked for anew after one that was shaken, and stands again", () => {
    const shaken = [...social, concluded("verified"), lookedInto("place", "contradicted")];
    expect(codes(...shaken, lookedInto("place", "confirmed"))).toEqual(["PHOTO_UNVERIFIED"]);
    expect(codes(...shaken, lookedInto("place", "confirmed"), concluded("verified"))).toEqual([]);
  });
});

describe("A lease", () => {
  /** The codes that stand at an instant. */
  const at = (instant: string, ...told: readonly Told<PhotoEvent>[]) =>
    against(...told)
      .map((blocker): Blocker => ({ ...blocker, placementId, photoId }))
      .filter((blocker) => inForce(blocker, instant))
      .map(({ code }) => code);
  const [from, to] = ["2026-04-01T00:00:00.000Z", "2026-06-01T00:00:00.000Z"];

  test("holds to the millisecond, without anybody watching the clock", () => {
    const lease = leased(from, to);
    expect(at("2026-03-31T23:59:59.999Z", lease)).toEqual(["LEASE_NOT_BEGUN"]);
    expect(at("2026-04-01T00:00:00.000Z", lease)).toEqual([]);
    expect(at("2026-05-31T23:59:59.999Z", lease)).toEqual([]);
    expect(at("2026-06-01T00:00:00.000Z", lease)).toEqual(["LEASE_ENDED"]);
  });

  test("without a beginning or an end holds from the first, or for ever", () => {
    expect(at(minute(-1e6), leased(null, to))).toEqual([]);
    expect(at("9999-12-31T00:00:00.000Z", leased(from, null))).toEqual([]);
    expect(against(leased(null, null))).toEqual([]);
  });

  test("that was ended early is over from that second", () => {
    const early = [leased(null, to), { ...leaseEnded, at: minute(30) }];
    expect(at(minute(29), ...early)).toEqual([]);
    expect(at(minute(30), ...early)).toEqual(["LEASE_ENDED"]);
  });

  test("is not made longer by being ended late, and is renewed by a new one", () => {
    const late = [leased(null, to), { ...leaseEnded, at: "2026-07-01T00:00:00.000Z" }];
    expect(against(...late)).toEqual([{ code: "LEASE_ENDED", from: to }]);
    expect(against(...late, leased(null, null))).toEqual([]);
  });
});
