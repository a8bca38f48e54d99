import { describe, expect, test } from "vitest";
import type { PhotoCommand } from "../../src/photo/commands.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { manifestVerdicts } from "../../src/photo/manifest.js";
import { photoAtHand } from "../../src/photo/photoAtHand.js";
import { photoDecider } from "../../src/photo/photo.js";
import { credited, filed, killed } from "../support/telling/facts.js";
import {
  classified,
  concluded,
  lookedInto,
  manifestChecked,
  permissionGranted,
} from "../support/telling/photoFacts.js";
import { recorded } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(photoDecider);
const after = (...past: readonly PhotoEvent[]) =>
  recorded<PhotoEvent>("photo-1", past).reduce(photoDecider.evolve, photoDecider.initial);

describe("Checking a manifest", () => {
  test.each(manifestVerdicts)("keeps what reading it came to: %s", (verdict) => {
    const checked = manifestChecked(verdict);
    given(filed).when(check(checked.data)).thenRecorded(checked);
  });

  test("keeps tool and hash as they are written everywhere", () => {
    given(filed)
      .when(check({ tool: " c2patool  0.9.12", manifestSha256: ` ${"5E".repeat(32)}` }))
      .thenRecorded(manifestChecked("valid"));
  });

  test("changes nothing when it found the same with the same tool", () => {
    given(filed, manifestChecked("valid")).when(check()).thenNothing();
    given(filed, manifestChecked("valid"))
      .when(check({ tool: "c2patool 0.10" }))
      .thenRecorded({
        type: "ManifestChecked",
        data: { ...manifestChecked("valid").data, tool: "c2patool 0.10" },
      });
  });

  test.each<[Partial<CheckManifest>, string]>([
    [{ tool: " " }, "tool"],
    [{ manifestSha256: null }, "manifestSha256"],
    [{ manifestSha256: "5e5e" }, "manifestSha256"],
    [{ verdict: "absent" }, "manifestSha256"],
  ])("names the tool and exactly the bytes, if there are any: %j", (wrong, field) => {
    given(filed).when(check(wrong)).thenInvalid(field);
  });

  test("verifies nothing: a valid manifest is no true picture", () => {
    const socialMedia = [filed, credited, classified("socialMedia"), permissionGranted] as const;
    expect(photoAtHand(after(...socialMedia, manifestChecked("valid"))).blockers).toStrictEqual([
      { code: "PHOTO_UNVERIFIED" },
    ]);
    given(...socialMedia, manifestChecked("valid"))
      .when({ type: "ConcludeVerification", verdict: "verified", note: "It is signed." })
      .thenRefused({
        code: "VERIFICATION_INCOMPLETE",
        missing: ["firstUpload", "ownerContact", "place", "date"],
      });
  });

  test.each([
    ["invalid", true],
    ["untrustedSigner", false],
    ["absent", false],
    ["valid", false],
  ] as const)("shakes what was concluded before only when it is broken: %s", (verdict, shaken) => {
    expect(after(filed, lookedInto("place"), concluded("verified"), manifestChecked(verdict))).toMatchObject({
      conclusion: { verdict: "verified", shaken },
    });
    expect(after(filed, concluded("unverified"), manifestChecked(verdict))).toMatchObject({
      conclusion: { verdict: "unverified", shaken: false },
    });
  });

  test("is seen by whoever concludes meanwhile", () => {
    expect(photoDecider.facets(manifestChecked("invalid")).writes).toStrictEqual(["check:manifest"]);
    expect(photoDecider.facets(concluded("verified")).reads).toContain("check:*");
  });

  test("comes too late for a photo that was killed, and needs one", () => {
    given(filed, killed).when(check()).thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
    given().when(check()).thenRefused({ code: "NOT_FOUND" });
  });
});

type CheckManifest = Extract<Said<PhotoCommand>, { type: "CheckManifest" }>;
const check = (differences: Partial<CheckManifest> = {}): CheckManifest => ({
  ...manifestChecked("valid").data,
  type: "CheckManifest",
  ...differences,
});
