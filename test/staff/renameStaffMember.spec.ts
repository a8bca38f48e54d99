import { describe, test } from "vitest";
import type { StaffCommand } from "../../src/staff/commands.js";
import { staffDecider } from "../../src/staff/staff.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(staffDecider);

describe("Renaming a staff member", () => {
  test("says what they are called now", () => {
    given(joined).when(rename(" Ines Voss ")).thenRecorded(renamed);
  });

  test("changes nothing when that is their name", () => {
    given(joined, renamed).when(rename("Ines Voss")).thenNothing();
  });

  test("leaves nobody nameless", () => {
    given(joined).when(rename("\t")).thenInvalid("name");
  });

  test("needs somebody", () => {
    given().when(rename("Ines Voss")).thenRefused({ code: "NOT_FOUND" });
  });
});

const joined = { type: "StaffMemberJoined", data: { name: "Ines Marku" } } as const;
const renamed = { type: "StaffMemberRenamed", data: { name: "Ines Voss" } } as const;
const rename = (name: string): Said<StaffCommand> => ({ type: "RenameStaffMember", name });
