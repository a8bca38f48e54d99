import { describe, expect, test } from "vitest";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { filed, ines, photoId } from "../support/telling/facts.js";
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
import { paces, readAfter } from "../support/reading/readAfter.js";

type Case = Readonly<{ told: readonly PhotoEvent[]; shows: object }>;

/** What each event of the photo desk changes, beside filing, crediting and killing; it was filed at nine. */
const cases: {
  readonly [Type in Exclude<PhotoEvent["type"], "PhotoFiled" | "PhotoCredited" | "PhotoKilled">]: Case;
} = {
  RightsClassified: {
    told: [classified("agency", "Single usage.")],
    shows: { rights: { category: "agency", usageTerms: "Single usage." } },
  },
  LeaseGranted: {
    told: [leased(null, minute(60))],
    shows: { lease: { from: null, to: minute(60), endedAt: null } },
  },
  LeaseGrantedInZone: {
    told: [
      leasedInZone({ from: null, to: "2026-06-30T23:00:00.000Z" }, "Europe/London", {
        wallFrom: null,
        wallTo: "2026-07-01T00:00:00",
      }),
    ],
    shows: {
      lease: { to: "2026-06-30T23:00:00.000Z", zone: "Europe/London", wallTo: "2026-07-01T00:00:00" },
    },
  },
  PhotoDescribed: {
    told: [described({ city: "Aqtau", people: ["Osman Teke"] })],
    shows: { described: { description: "The harbour", city: "Aqtau", people: ["Osman Teke"] } },
  },
  ManifestChecked: {
    told: [manifestChecked("invalid")],
    shows: { manifest: { ...manifestChecked("invalid").data, by: ines.staffId, at: minute(1) } },
  },
  LeaseEnded: {
    told: [leased(null, minute(60)), leaseEnded],
    shows: { lease: { from: null, to: minute(60), endedAt: minute(2) } },
  },
  PermissionRequested: {
    told: [permissionRequested()],
    shows: { permission: { standing: "requested", asked: permissionRequested().data } },
  },
  PermissionGranted: {
    told: [permissionRequested(), permissionGranted],
    shows: { permission: { standing: "granted", granted: permissionGranted.data } },
  },
  PermissionRefused: {
    told: [permissionRequested(), permissionRefused("Never.")],
    shows: { permission: { standing: "refused", answer: "Never." } },
  },
  PermissionOverridden: {
    told: [permissionOverridden()],
    shows: {
      permission: {
        standing: "overridden",
        override: { grounds: "Public interest", by: ines.staffId, at: minute(1) },
      },
    },
  },
  VerificationCheckRecorded: {
    told: [lookedInto("place")],
    shows: { checks: { place: { result: "confirmed", by: ines.staffId, at: minute(1) } } },
  },
  VerificationConcluded: {
    told: [concluded("verified"), lookedInto("place", "contradicted")],
    shows: { conclusion: { ...concluded("verified").data, by: ines.staffId, at: minute(1), shaken: true } },
  },
};

describe.each(paces)("The photos at the desk, told %s,", (pace) => {
  test.each(Object.entries(cases))("show what %s changed", async (_, { told, shows }) => {
    const queries = await readAfter(workingCopies, pace, [`photo-${photoId}`, filed, ...told]);
    expect(queries.photos([photoId])).toMatchObject([{ ...filed.data, ...shows }]);
  });
});
