import fc from "fast-check";
import { roles, serviceScopes } from "../../../src/actor.js";
import type { ServiceCommand } from "../../../src/service/commands.js";
import { anyReason, anyWords } from "./anyCommand.js";
import { minute } from "../telling/recorded.js";
import type { Said } from "../telling/spec.js";

/** Anything that may be asked of a service. */
export const anyServiceCommand: fc.Arbitrary<Said<ServiceCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("IssueServiceToken" as const),
    name: anyWords,
    scopes: fc.subarray([...serviceScopes]),
    role: fc.option(fc.constantFrom(...roles)),
    desk: fc.constantFrom(null, "courts", "sport"),
    language: fc.constantFrom(null, "kk", "fr"),
    expiresAt: fc.constantFrom(minute(60), minute(-60), "soon"),
    facts: fc.constantFrom(
      { desks: ["courts"], languages: ["kk"], seal: null },
      { desks: ["courts"], languages: ["kk"], seal: { sha256: "5e".repeat(32), hint: "x7Qd" } },
    ),
  }),
  fc.record({ type: fc.constant("RevokeServiceToken" as const), reason: anyReason }),
);
