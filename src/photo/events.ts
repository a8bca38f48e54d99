import type { Event } from "../decider.js";
import type { DescriptionChanges } from "./description.js";
import type { ManifestVerdict } from "./manifest.js";
import type { RightsCategory } from "./rightsCategory.js";
import type { Check, CheckResult, Verdict } from "./verification.js";

/**
 * Everything that can happen to a photo, in the photo desk's own words (IPTC Photo Metadata).
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type PhotoEvent =
  | Event<"PhotoFiled", { description: string; sourceUrl: string | null; suppliedCredit: string | null }>
  | Event<
      "PhotoCredited",
      { creditLine: string; photographer: string | null; copyrightHolder: string | null }
    >
  | Event<"PhotoDescribed", { changed: DescriptionChanges }>
  | Event<"PhotoKilled", { reason: string }>
  | Event<"RightsClassified", { category: RightsCategory; usageTerms: string | null }>
  | Event<"LeaseGranted", { from: string | null; to: string | null }>
  | Event<
      "LeaseGrantedInZone",
      {
        from: string | null;
        to: string | null;
        zone: string;
        wallFrom: string | null;
        wallTo: string | null;
      }
    >
  | Event<"LeaseEnded", Readonly<Record<string, never>>>
  | Event<"PermissionRequested", { owner: string; channel: string }>
  | Event<"PermissionGranted", { scope: string; creditAs: string; evidence: string }>
  | Event<"PermissionRefused", { answer: string | null }>
  | Event<"PermissionOverridden", { grounds: string }>
  | Event<"VerificationCheckRecorded", { check: Check; result: CheckResult; evidence: string }>
  | Event<"ManifestChecked", { verdict: ManifestVerdict; tool: string; manifestSha256: string | null }>
  | Event<"VerificationConcluded", { verdict: Verdict; note: string }>;
