import { describe, test } from "vitest";
import { roles } from "../../src/actor.js";
import type { ServiceCommand } from "../../src/service/commands.js";
import type { ServiceEvent } from "../../src/service/events.js";
import { serviceDecider } from "../../src/service/service.js";
import { minute } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(serviceDecider);

describe("Issuing a service's token", () => {
  test("lets a program read, and keeps what its token hashes to", () => {
    given().when(issue()).thenRecorded(issued());
  });

  test("may let it act in a role, for a desk and a language", () => {
    const acting = { role: "deskEditor", desk: "courts", language: "kk" } as const;
    given().when(issue(acting)).thenRecorded(issued(acting));
  });

  test("says each thing that it may read once, in one order", () => {
    given()
      .when(issue({ scopes: ["readHistory", "readBoard", "readHistory"] }))
      .thenRecorded(issued({ scopes: ["readBoard", "readHistory"] }));
  });

  test("reads the instant of its end however it is written", () => {
    given()
      .when(issue({ expiresAt: "2026-03-01T12:00+02:00" }))
      .thenRecorded(issued({ expiresAt: minute(60) }));
  });

  test.each(["editorInChief", "auditor"] as const)("lets no program be an %s", (role) => {
    given().when(issue({ role })).thenRefused({ code: "NOT_FOR_SERVICES", role });
  });

  test.each(roles.filter((role) => role !== "editorInChief" && role !== "auditor"))(
    "lets one be a %s",
    (role) => {
      given().when(issue({ role })).thenRecorded(issued({ role }));
    },
  );

  test.each([
    ["name", { name: " \t" }],
    ["scopes", { scopes: [] }],
    ["role", { desk: "courts" }],
    ["role", { language: "kk" }],
    ["expiresAt", { expiresAt: "soon" }],
    ["expiresAt", { expiresAt: minute(0) }],
    ["expiresAt", { expiresAt: minute(367 * 24 * 60) }],
  ])("needs a %s that can be used: %j", (path, differences) => {
    given().when(issue(differences)).thenInvalid(path);
  });

  test("may end in a year at the latest", () => {
    const expiresAt = minute(366 * 24 * 60);
    given().when(issue({ expiresAt })).thenRecorded(issued({ expiresAt }));
  });

  test("knows the newsroom's desks and languages", () => {
    const role = "reporter";
    given()
      .when(issue({ role, desk: "sport" }))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks: ["courts"] });
    given()
      .when(issue({ role, language: "fr" }))
      .thenRefused({ code: "LANGUAGE_UNKNOWN", language: "fr", languages: ["kk"] });
  });

  test("needs a token that was made", () => {
    given()
      .when(issue({ facts: { ...facts, seal: null } }))
      .thenInvalid();
  });

  test("happens once to a service", () => {
    given(issued()).when(issue()).thenRefused({ code: "ALREADY_EXISTS" });
  });
});

describe("Revoking a service's token", () => {
  const revoked = { type: "ServiceTokenRevoked", data: {} } satisfies ServiceEvent;
  const revoke = (reason: string | null): Said<ServiceCommand> => ({ type: "RevokeServiceToken", reason });

  test("shuts it out, for a reason", () => {
    given(issued()).when(revoke("The screen was stolen.")).thenRecorded(revoked);
    given(issued()).when(revoke(null)).thenRefused({ code: "REASON_MISSING" });
  });

  test("changes nothing the second time", () => {
    given(issued(), revoked).when(revoke("To be sure.")).thenNothing();
  });

  test("needs a service", () => {
    given().when(revoke("Who?")).thenRefused({ code: "NOT_FOUND" });
  });
});

const seal = { sha256: "5e".repeat(32), hint: "x7Qd" };
const facts = { desks: ["courts"], languages: ["kk"], seal };
const reading = {
  scopes: ["readBoard"],
  role: null,
  desk: null,
  language: null,
  expiresAt: minute(60),
} as const;
type Issue = Extract<Said<ServiceCommand>, { type: "IssueServiceToken" }>;
const issue = (differences: Partial<Issue> = {}): Issue => ({
  type: "IssueServiceToken",
  name: " The  wall ",
  ...reading,
  facts,
  ...differences,
});
type Issued = Extract<ServiceEvent, { type: "ServiceTokenIssued" }>;
const issued = (differences: Partial<Issued["data"]> = {}): Issued => ({
  type: "ServiceTokenIssued",
  data: { name: "The wall", ...reading, ...seal, ...differences },
});
