import { describe, test } from "vitest";
import type { StaffCommand } from "../../src/staff/commands.js";
import { staffDecider } from "../../src/staff/staff.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(staffDecider);

describe("Adding a staff member", () => {
  test("welcomes them by name, without any role", () => {
    given().when(add(" Ines  Marku\n")).thenRecorded(joined);
  });

  test("happens once", () => {
    given(joined).when(add("Ines Marku")).thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("needs a name", () => {
    given().when(add(" ")).thenInvalid("name");
  });
});

const joined = { type: "StaffMemberJoined", data: { name: "Ines Marku" } } as const;
const add = (name: string): Said<StaffCommand> => ({ type: "AddStaffMember", name });
