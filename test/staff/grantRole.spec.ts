import { describe, test } from "vitest";
import type { StaffCommand } from "../../src/staff/commands.js";
import type { StaffEvent } from "../../src/staff/events.js";
import { staffDecider } from "../../src/staff/staff.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(staffDecider);

describe("Granting a role", () => {
  test("lets somebody act for a desk and a language", () => {
    given(joined).when(grant()).thenRecorded(granted);
  });

  test("may be for every desk and every language", () => {
    given(joined)
      .when(grant({ desk: null, language: null }))
      .thenRecorded({ type: "RoleGranted", data: { role: "reporter", desk: null, language: null } });
  });

  test("may be for one more desk", () => {
    given(joined, granted)
      .when(grant({ desk: "culture" }))
      .thenRecorded({ type: "RoleGranted", data: { ...granted.data, desk: "culture" } });
  });

  test("changes nothing when they hold exactly that", () => {
    given(joined, granted).when(grant()).thenNothing();
  });

  test("may be done again after it was revoked", () => {
    given(joined, granted, { type: "RoleRevoked", data: granted.data }).when(grant()).thenRecorded(granted);
  });

  test("needs a desk of this newsroom, and says which there are", () => {
    given(joined)
      .when(grant({ desk: "sport" }))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks: ["courts", "culture"] });
  });

  test("needs a language of this newsroom, and says which there are", () => {
    given(joined)
      .when(grant({ language: "fr" }))
      .thenRefused({ code: "LANGUAGE_UNKNOWN", language: "fr", languages: ["en", "kk"] });
  });

  test("needs somebody", () => {
    given().when(grant()).thenRefused({ code: "NOT_FOUND" });
  });
});

type GrantRole = Extract<Said<StaffCommand>, { type: "GrantRole" }>;
const joined = { type: "StaffMemberJoined", data: { name: "Ines Marku" } } as const;
const granted = {
  type: "RoleGranted",
  data: { role: "reporter", desk: "courts", language: "kk" },
} satisfies StaffEvent;
const grant = (differences: Partial<GrantRole> = {}): GrantRole => ({
  ...granted.data,
  type: "GrantRole",
  facts: { newsroom: { desks: ["courts", "culture"], languages: ["en", "kk"] } },
  ...differences,
});
