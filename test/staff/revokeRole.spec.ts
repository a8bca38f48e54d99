import { describe, test } from "vitest";
import type { Grant } from "../../src/actor.js";
import type { StaffCommand } from "../../src/staff/commands.js";
import type { StaffEvent } from "../../src/staff/events.js";
import { staffDecider } from "../../src/staff/staff.js";
import { holds, ines, subjectId } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(staffDecider);

describe("Revoking a role", () => {
  test("takes away exactly that one", () => {
    given(joined, granted(reporter), granted(everywhere))
      .when(revoke(reporter))
      .thenRecorded(revoked(reporter));
  });

  test.each([
    everywhere,
    holds("reporter", "culture", "kk"),
    holds("reporter", "courts", "en"),
    holds("legal"),
  ])("finds nothing to take where another was granted: %j", (other) => {
    given(joined, granted(reporter))
      .when(revoke(other))
      .thenRefused({ code: "ROLE_NOT_HELD", role: other.role });
  });

  test("cannot be done twice", () => {
    given(joined, granted(reporter), revoked(reporter))
      .when(revoke(reporter))
      .thenRefused({ code: "ROLE_NOT_HELD", role: "reporter" });
  });

  test("lets nobody give up being editor-in-chief", () => {
    given(joined, granted(chief))
      .when({ ...revoke(chief), by: oneself })
      .thenRefused({ code: "OWN_LAST_ROLE" });
  });

  test("lets another editor-in-chief take that role away", () => {
    given(joined, granted(chief)).when(revoke(chief)).thenRecorded(revoked(chief));
  });

  test("lets people give up their other roles", () => {
    given(joined, granted(reporter))
      .when({ ...revoke(reporter), by: oneself })
      .thenRecorded(revoked(reporter));
  });

  test("needs somebody", () => {
    given().when(revoke(reporter)).thenRefused({ code: "NOT_FOUND" });
  });
});

const reporter = holds("reporter", "courts", "kk");
const everywhere = holds("reporter");
const chief = holds("editorInChief");
const oneself = { ...ines, staffId: subjectId };
const joined = { type: "StaffMemberJoined", data: { name: "Ines Marku" } } as const;
const granted = (data: Grant): StaffEvent => ({ type: "RoleGranted", data });
const revoked = (data: Grant): StaffEvent => ({ type: "RoleRevoked", data });
const revoke = (grant: Grant): Extract<Said<StaffCommand>, { type: "RevokeRole" }> => ({
  type: "RevokeRole",
  ...grant,
});
