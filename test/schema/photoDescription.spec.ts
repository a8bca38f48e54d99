import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, needed } from "../support/serving/command.js";
import { aPhoto, anIllustratedArticle, speakingAgainst } from "../support/serving/photoDesk.js";
import { describedWhole } from "../support/telling/photoFacts.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const described = { ...describedWhole, digitalSourceType: "DIGITAL_CAPTURE" };
const fields = Object.keys(described).join(" ");

describe("What is said of a photo", () => {
  test("is kept field by field: what is left out stays, and what is null or empty is taken back", async () => {
    const desk = await aPhoto(server);
    await desk.work("photoEditor", "describePhoto", described);
    expect(await desk.read(fields)).toEqual(described);

    const changes = { city: "Aqtau", bylineTitle: null, people: null, keywords: [] };
    const payload = await desk.work("deskEditor", "describePhoto", changes);
    expect(payload.events).toMatchObject([{ type: "PhotoDescribed" }]);
    const after = { ...described, city: "Aqtau", bylineTitle: null, people: [], keywords: [] };
    expect(await desk.read(fields)).toEqual(after);

    for (const nothing of [{}, { city: " Aqtau " }])
      expect((await desk.work("photoEditor", "describePhoto", nothing)).events).toEqual([]);
  });

  test("is refused where it cannot be, with the field", async () => {
    const desk = await aPhoto(server);
    for (const [field, value] of [
      ["description", null],
      ["sourceUrl", "the quay"],
      ["dateTaken", "2999-01-01"],
    ] as const)
      expect((await desk.ask("photoEditor", "describePhoto", { [field]: value })).errors).toMatchObject([
        { __typename: "InvalidInput", path: [field] },
      ]);
  });

  test("is the desk's to say", async () => {
    const desk = await aPhoto(server);
    expect((await desk.ask("reporter", "describePhoto", { city: "Aqtau" }, needed)).errors).toMatchObject([
      { needed: ["PHOTO_EDITOR", "DESK_EDITOR", "EDITOR_IN_CHIEF"] },
    ]);
  });

  test("is lost by nobody who writes at the same time, and a credit leaves it as it is", async () => {
    const desk = await aPhoto(server);
    await desk.work("photoEditor", "describePhoto", { photographer: "Mara Voss" });
    const others = { expectedRevision: 0, country: "Kazakhstan" };
    expect(await desk.work("deskEditor", "describePhoto", others)).toMatchObject({ merged: true });
    const late = { expectedRevision: 0, photographer: "M. Voss" };
    expect((await desk.ask("deskEditor", "describePhoto", late, bothSides)).errors).toMatchObject([
      { __typename: "StaleRevision", overlaps: ["photographer"] },
    ]);
    await desk.work("photoEditor", "creditPhoto", { creditLine: "Voss/The Courier" });
    expect(await desk.read("creditLine photographer country")).toEqual({
      creditLine: "Voss/The Courier",
      photographer: "Mara Voss",
      country: "Kazakhstan",
    });
  });
});

describe("A lease by the clocks of a zone", () => {
  const shown = "lease { from to zone wallFrom wallTo state endsAt }";

  test("keeps the zone and what its clocks show, and says how it stands", async () => {
    const { drafted, desk } = await anIllustratedArticle(server);
    const wall = { from: "2998-12-31T00:00:00", to: "2999-07-01T00:00:00", zone: "Europe/London" };
    const payload = await desk.work("photoEditor", "grantLease", wall);
    expect(payload.events).toMatchObject([{ type: "LeaseGrantedInZone" }]);
    expect(await desk.read(shown)).toEqual({
      lease: {
        from: "2998-12-31T00:00:00.000Z",
        to: "2999-06-30T23:00:00.000Z",
        zone: "Europe/London",
        wallFrom: wall.from,
        wallTo: wall.to,
        state: "NOT_BEGUN",
        endsAt: "2999-06-30T23:00:00.000Z",
      },
    });
    expect(await speakingAgainst(server, drafted)).toEqual(["LEASE_NOT_BEGUN"]);
  });

  test("says which it means of an hour that comes twice", async () => {
    const desk = await aPhoto(server);
    const twice = { to: "2998-10-28T01:30:00", zone: "Europe/London" };
    expect((await desk.ask("photoEditor", "grantLease", twice)).errors).toMatchObject([
      { __typename: "InvalidInput", path: ["whichTo"] },
    ]);
    await desk.work("photoEditor", "grantLease", { ...twice, whichTo: "LATER" });
    expect(await desk.read(shown)).toMatchObject({
      lease: { state: "IN_FORCE", endsAt: "2998-10-28T01:30:00.000Z", zone: "Europe/London" },
    });
  });

  test("is ended early like any other, and says when", async () => {
    const desk = await aPhoto(server);
    await desk.work("photoEditor", "grantLease", { to: "2999-01-01T00:00:00", zone: "Asia/Almaty" });
    await desk.work("legal", "endLease", { reason: "The agency withdrew it." });
    const { lease } = await desk.read<{ lease: { state: string; endsAt: string } }>(
      "lease { state endsAt endedAt }",
    );
    expect(lease.state).toBe("ENDED");
    expect(lease).toMatchObject({ endedAt: lease.endsAt });
  });
});

describe("Content credentials", () => {
  const manifest =
    "verification { manifest { verdict tool manifestSha256 by { name } } conclusion { shaken } }";

  test("are kept as they were read, and verify nothing", async () => {
    const desk = await aPhoto(server);
    expect(await desk.read(manifest)).toMatchObject({ verification: { manifest: null } });
    const found = { verdict: "VALID", tool: "c2patool 0.9.12", manifestSha256: "5e".repeat(32) };
    const payload = await desk.work("photoEditor", "checkManifest", found);
    expect(payload.events).toMatchObject([{ type: "ManifestChecked" }]);
    expect(await desk.read(manifest)).toEqual({
      verification: { manifest: { ...found, by: { name: "Paula Renn" } }, conclusion: null },
    });
    const concluding = { verdict: "VERIFIED", note: "It is signed." };
    expect((await desk.ask("photoEditor", "concludeVerification", concluding)).errors).toMatchObject([
      { code: "VERIFICATION_INCOMPLETE" },
    ]);
  });

  test("that are broken shake a verdict", async () => {
    const desk = await aPhoto(server);
    for (const check of ["FIRST_UPLOAD", "OWNER_CONTACT", "PLACE", "DATE"])
      await desk.work("photoEditor", "recordVerificationCheck", {
        check,
        result: "CONFIRMED",
        evidence: "The original file",
      });
    await desk.work("photoEditor", "concludeVerification", { verdict: "VERIFIED", note: "Seen." });
    await desk.work("standards", "checkManifest", {
      verdict: "INVALID",
      tool: "c2patool 0.9.12",
      manifestSha256: "5e".repeat(32),
    });
    expect(await desk.read(manifest)).toMatchObject({
      verification: { manifest: { verdict: "INVALID" }, conclusion: { shaken: true } },
    });
  });

  test("have a hash exactly where there are any, and are the photo desk's to read", async () => {
    const desk = await aPhoto(server);
    const tool = "c2patool 0.9.12";
    expect((await desk.ask("photoEditor", "checkManifest", { verdict: "VALID", tool })).errors).toMatchObject(
      [{ __typename: "InvalidInput", path: ["manifestSha256"] }],
    );
    await desk.work("photoEditor", "checkManifest", { verdict: "ABSENT", tool });
    expect((await desk.ask("reporter", "checkManifest", { verdict: "ABSENT", tool })).errors).toMatchObject([
      { __typename: "NotPermitted" },
    ]);
  });
});
