import { describe, test } from "vitest";
import type { Actor } from "../../src/actor.js";
import type { StaffCommand } from "../../src/staff/commands.js";
import type { StaffEvent } from "../../src/staff/events.js";
import { staffDecider } from "../../src/staff/staff.js";
import { dana, holds, ines, subjectId } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(staffDecider);

describe("Delegating a role", () => {
  test("lets somebody else act in it until an instant", () => {
    given(joined).when(delegate()).thenRecorded(delegated);
  });

  test("may be for less than one holds", () => {
    given(joined)
      .when(delegate({ by: chiefOf(null, null) }))
      .thenRecorded(delegated);
  });

  test("may be moved to another end", () => {
    given(joined, delegated)
      .when(delegate({ until: minute(120) }))
      .thenRecorded({ ...delegated, data: { ...delegated.data, until: minute(120) } });
  });

  test("changes nothing when it says what is so already, however the instant is written", () => {
    given(joined, delegated)
      .when(delegate({ until: minute(60).replace(".000", ""), facts: { held: [delegated.data] } }))
      .thenNothing();
  });

  test("is said anew where the earlier one ended because its lender had lost the role", () => {
    given(joined, delegated)
      .when(delegate({ facts: { held: [holds("deskEditor", "courts", "en")] } }))
      .thenRecorded(delegated);
  });

  test.each([
    ["that one does not hold", holds("legal", "courts", "en")],
    ["that one holds for another desk", holds("deskEditor", "culture", "en")],
    ["that one holds for another language", holds("deskEditor", "courts", "kk")],
    [
      "that was delegated to oneself",
      { ...holds("deskEditor", "courts", "en"), from: ines.staffId, until: minute(600) },
    ],
  ])("cannot be of a role %s", (_, grant) => {
    given(joined)
      .when(delegate({ by: { ...dana, grants: [grant] } }))
      .thenRefused({ code: "NOT_YOURS_TO_DELEGATE", role: "deskEditor" });
  });

  test("is not of an auditor's, whatever else one holds", () => {
    const both = [holds("auditor"), holds("reporter")];
    given(joined)
      .when(delegate({ role: "auditor", desk: null, language: null, by: { ...dana, grants: both } }))
      .thenRefused({ code: "ROLE_NOT_LENT", role: "auditor" });
  });

  test("goes to somebody else", () => {
    given(joined)
      .when(delegate({ by: { ...chiefOf("courts", "en"), staffId: subjectId } }))
      .thenRefused({ code: "DELEGATED_TO_ONESELF" });
  });

  test.each(["", "next week", minute(0), minute(-5)])("needs an end that is still to come: %j", (until) => {
    given(joined).when(delegate({ until })).thenInvalid("until");
  });

  test("needs somebody to delegate to", () => {
    given().when(delegate()).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Ending a delegation", () => {
  test("takes the role back before its time", () => {
    given(joined, delegated)
      .when(end(chiefOf("courts", "en")))
      .thenRecorded(ended);
  });

  test("may be done by an editor-in-chief for whoever delegated it", () => {
    given(joined, delegated)
      .when(end({ ...ines, grants: [holds("editorInChief")] }))
      .thenRecorded(ended);
  });

  test("is not for others", () => {
    given(joined, delegated)
      .when(end({ ...ines, grants: [holds("deskEditor"), holds("editorInChief", "culture")] }))
      .thenRefused({ code: "ROLE_NOT_HELD", role: "deskEditor" });
  });

  test("needs one that is still in force", () => {
    given(joined)
      .when(end(chiefOf(null, null)))
      .thenRefused({ code: "ROLE_NOT_HELD", role: "deskEditor" });
    given(joined, delegated, ended)
      .when(end(chiefOf(null, null)))
      .thenRefused({ code: "ROLE_NOT_HELD", role: "deskEditor" });
    given(joined, delegated)
      .when({ ...end(chiefOf(null, null)), at: minute(61) })
      .thenRefused({ code: "ROLE_NOT_HELD", role: "deskEditor" });
  });
});

const chiefOf = (desk: string | null, language: string | null): Actor => ({
  ...dana,
  grants: [holds("deskEditor", desk, language)],
});
const role = { role: "deskEditor", desk: "courts", language: "en" } as const;
const joined = { type: "StaffMemberJoined", data: { name: "Omar Vey" } } satisfies StaffEvent;
const delegated = {
  type: "RoleDelegated",
  data: { ...role, from: dana.staffId, until: minute(60) },
} satisfies StaffEvent;
const ended = { type: "DelegationEnded", data: { ...role, from: dana.staffId } } satisfies StaffEvent;
const delegate = (
  differences: Partial<Extract<StaffCommand, { type: "DelegateRole" }>> = {},
): Extract<Said<StaffCommand>, { type: "DelegateRole" }> => ({
  type: "DelegateRole",
  ...role,
  until: minute(60),
  by: chiefOf("courts", "en"),
  facts: { held: [] },
  ...differences,
});
const end = (by: Actor): Said<StaffCommand> => ({ type: "EndDelegation", ...role, by });
