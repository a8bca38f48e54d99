import { describe, test } from "vitest";
import type { StaffCommand } from "../../src/staff/commands.js";
import type { StaffEvent } from "../../src/staff/events.js";
import { staffDecider } from "../../src/staff/staff.js";
import { omar } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(staffDecider);

describe("Linking somebody to an identity", () => {
  test("says who they are to the identity provider", () => {
    given(joined).when(link()).thenRecorded(linked);
  });

  test("changes nothing when they are linked to it already", () => {
    given(joined, linked).when(link()).thenNothing();
  });

  test("may say that they are two people there", () => {
    given(joined, linked)
      .when(link({ subject: "9e21" }))
      .thenRecorded({ ...linked, data: { ...linked.data, subject: "9e21" } });
  });

  test("tells letters apart as providers do", () => {
    given(joined, linked)
      .when(link({ subject: "5F0C1D" }))
      .thenRecorded({ ...linked, data: { ...linked.data, subject: "5F0C1D" } });
  });

  test("is refused where somebody else is", () => {
    given(joined)
      .when(link({ facts: { linkedTo: omar.staffId } }))
      .thenRefused({ code: "IDENTITY_TAKEN", subject: "5f0c1d", linkedTo: omar.staffId });
  });

  test.each(["", "id.example", "ftp://id.example", "https://id.example/?a=b", `https://${"i".repeat(500)}`])(
    "needs the address of a provider: %j",
    (issuer) => {
      given(joined).when(link({ issuer })).thenInvalid("issuer");
    },
  );

  test.each(["", " 5f0c1d", "5f0c1d\n", "a\u0000b", "s".repeat(256)])("needs a subject: %j", (subject) => {
    given(joined).when(link({ subject })).thenInvalid("subject");
  });

  test("needs somebody", () => {
    given().when(link()).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Unlinking somebody from an identity", () => {
  test("says that they are no longer that", () => {
    given(joined, linked).when(unlink).thenRecorded(unlinked);
  });

  test("needs a link", () => {
    given(joined).when(unlink).thenRefused({ code: "IDENTITY_NOT_LINKED", subject: "5f0c1d" });
    given(joined, linked, unlinked)
      .when(unlink)
      .thenRefused({ code: "IDENTITY_NOT_LINKED", subject: "5f0c1d" });
  });

  test("lets them be linked again", () => {
    given(joined, linked, unlinked).when(link()).thenRecorded(linked);
  });
});

const identity = { issuer: "https://id.example", subject: "5f0c1d" } as const;
const joined = { type: "StaffMemberJoined", data: { name: "Ines Marku" } } satisfies StaffEvent;
const linked = { type: "IdentityLinked", data: identity } satisfies StaffEvent;
const unlinked = { type: "IdentityUnlinked", data: identity } satisfies StaffEvent;
const link = (
  differences: Partial<Extract<StaffCommand, { type: "LinkIdentity" }>> = {},
): Extract<Said<StaffCommand>, { type: "LinkIdentity" }> => ({
  type: "LinkIdentity",
  ...identity,
  facts: { linkedTo: null },
  ...differences,
});
const unlink: Said<StaffCommand> = { type: "UnlinkIdentity", ...identity };
