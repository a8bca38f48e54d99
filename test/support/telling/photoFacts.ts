import type { DescriptionChanges } from "../../../src/photo/description.js";
import type { PhotoEvent } from "../../../src/photo/events.js";
import type { ManifestVerdict } from "../../../src/photo/manifest.js";
import type { RightsCategory } from "../../../src/photo/rightsCategory.js";
import type { Check, CheckResult, Verdict } from "../../../src/photo/verification.js";

/** What the photo desk of the specs does with the placed photo, beside crediting it. */
export const classified = (category: RightsCategory, usageTerms: string | null = null) =>
  ({ type: "RightsClassified", data: { category, usageTerms } }) satisfies PhotoEvent;

export const leased = (from: string | null, to: string | null) =>
  ({ type: "LeaseGranted", data: { from, to } }) satisfies PhotoEvent;
export const leasedInZone = (
  times: Readonly<{ from: string | null; to: string | null }>,
  zone: string,
  wall: Readonly<{ wallFrom: string | null; wallTo: string | null }>,
) => ({ type: "LeaseGrantedInZone", data: { ...times, zone, ...wall } }) satisfies PhotoEvent;
export const leaseEnded = { type: "LeaseEnded", data: {} } satisfies PhotoEvent;

export const permissionRequested = (owner = "Mara Voss") =>
  ({ type: "PermissionRequested", data: { owner, channel: "Telephone" } }) satisfies PhotoEvent;
export const permissionGranted = {
  type: "PermissionGranted",
  data: { scope: "This story", creditAs: "M. Voss", evidence: "Message of 1 March" },
} satisfies PhotoEvent;
export const permissionRefused = (answer: string | null = null) =>
  ({ type: "PermissionRefused", data: { answer } }) satisfies PhotoEvent;
export const permissionOverridden = (grounds = "Public interest") =>
  ({ type: "PermissionOverridden", data: { grounds } }) satisfies PhotoEvent;

export const described = (changed: DescriptionChanges) =>
  ({ type: "PhotoDescribed", data: { changed } }) satisfies PhotoEvent;

/** All that can be said of a photo. */
export const describedWhole = {
  description: "The old harbour",
  title: "Old harbour, fog",
  sourceUrl: "https://quay.example/p/1",
  photographer: "Mara Voss",
  bylineTitle: "Staff photographer",
  copyrightHolder: "Voss AG",
  copyrightNotice: "© 2026 Voss AG",
  supplier: "The Quay",
  supplierReference: "Q-2026-77",
  instructions: "Not before noon.\nNo cropping.",
  dateTaken: "2026-02-28",
  sublocation: "Rope Street",
  city: "Qumaral",
  region: "Coast",
  country: "Kazakhstan",
  people: ["Osman Teke"],
  keywords: ["harbour", "fog"],
  digitalSourceType: "digitalCapture",
} satisfies DescriptionChanges;

export const manifestChecked = (verdict: ManifestVerdict) =>
  ({
    type: "ManifestChecked",
    data: {
      verdict,
      tool: "c2patool 0.9.12",
      manifestSha256: verdict === "absent" ? null : "5e".repeat(32),
    },
  }) satisfies PhotoEvent;

export const lookedInto = (check: Check, result: CheckResult = "confirmed") =>
  ({
    type: "VerificationCheckRecorded",
    data: { check, result, evidence: "See the desk's file." },
  }) satisfies PhotoEvent;
export const concluded = (verdict: Verdict) =>
  ({
    type: "VerificationConcluded",
    data: { verdict, note: "The owner sent the original." },
  }) satisfies PhotoEvent;
