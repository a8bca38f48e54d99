import { describe, expect, test } from "vitest";
import type { Asked } from "../../src/asked.js";
import type { DescriptionChanges } from "../../src/photo/description.js";
import { aNewsroom, chief } from "../support/newsroom/aNewsroom.js";

const credit: Asked = {
  type: "CreditPhoto",
  creditLine: "Mara Voss/The Courier",
  photographer: null,
  copyrightHolder: null,
};
const classify: Asked = { type: "ClassifyRights", category: "socialMedia", usageTerms: null };
const lease: Asked = { type: "GrantLease", from: null, to: "2027-01-01T00:00Z" };
const request: Asked = { type: "RequestPermission", owner: "Mara Voss", channel: "Telephone" };
const override: Asked = { type: "OverridePermission", grounds: "Public interest" };
const look = (check: "place" | "date", result: "confirmed" | "contradicted" = "confirmed"): Asked => ({
  type: "RecordVerificationCheck",
  check,
  result,
  evidence: "The original file",
});
const conclude = (verdict: "verified" | "unverified"): Asked => ({
  type: "ConcludeVerification",
  verdict,
  note: "Seen by two.",
});
const describing = (changes: DescriptionChanges): Asked => ({ type: "DescribePhoto", changes });
const manifest: Asked = {
  type: "CheckManifest",
  verdict: "absent",
  tool: "c2patool 0.9",
  manifestSha256: null,
};
const kill: Asked = { type: "KillPhoto" };

/** What the second of two answers who both looked at the picture as it was filed. */
async function second(first: Asked, then: Asked, before: readonly Asked[] = []) {
  const { file, told, ask } = await aNewsroom();
  const id = await file();
  const reason = "It matters.";
  for (const [n, asked] of before.entries()) await told(asked, { id, expectedRevision: n, reason });
  const wish = { id, expectedRevision: before.length, reason, origin: "machine" } as const;
  await told(first, wish);
  return ask(chief, then, wish);
}

describe("Two people at the photo desk", () => {
  test.each([
    [credit, classify],
    [classify, lease],
    [lease, request],
    [look("place"), look("date")],
    [look("place"), credit],
    [request, look("date")],
    [credit, kill],
    [describing({ city: "Aqtau" }), describing({ country: "Kazakhstan" })],
    [credit, describing({ city: "Aqtau" })],
    [manifest, look("place")],
    [conclude("unverified"), look("place")],
  ])("do different things at once, and both are kept: %j, %j", async (first, then) => {
    expect(await second(first, then)).toMatchObject({ merged: true, recorded: [{ revision: 2 }] });
  });

  test.each([
    [lease, { ...lease, to: null }, "lease"],
    [request, override, "permission"],
    [look("place"), look("place", "contradicted"), "check:place"],
    [describing({ city: "Aqtau" }), describing({ city: "Aktau" }), "city"],
    [credit, describing({ photographer: "Mara A. Voss" }), "credit"],
    [describing({ photographer: "Mara A. Voss" }), credit, "photographer"],
    [manifest, { ...manifest, tool: "c2patool 0.10" }, "check:manifest"],
    [conclude("unverified"), { ...conclude("unverified"), note: "Nobody answers." }, "verdict"],
  ] as [Asked, Asked, string][])(
    "do the same thing at once, and the second is shown the first: %j, %j",
    async (first, then, facet) => {
      expect(await second(first, then)).toMatchObject({
        refused: { code: "STALE_REVISION", overlaps: [facet] },
      });
    },
  );

  test("conclude nothing over the head of somebody who has just found something", async () => {
    const looked = (["firstUpload", "ownerContact", "place", "date"] as const).map(
      (check): Asked => ({ ...look("place"), check }) as Asked,
    );
    const again: Asked = { ...look("date"), evidence: "A second clock in the picture" } as Asked;
    expect(await second(again, conclude("verified"), looked)).toMatchObject({
      refused: { code: "STALE_REVISION", overlaps: ["check:date"] },
    });
  });

  test.each([
    credit,
    classify,
    lease,
    request,
    override,
    look("place"),
    describing({ city: "Aqtau" }),
    manifest,
    conclude("unverified"),
  ])("are told that it was killed meanwhile: %j", async (asked) => {
    expect(await second(kill, asked)).toStrictEqual({
      refused: { code: "PHOTO_KILLED", reason: "It matters." },
    });
  });
});
