import { describe, test } from "vitest";
import type { PhotoCommand } from "../../src/photo/commands.js";
import { photoDecider } from "../../src/photo/photo.js";
import { credited, filed, killed } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(photoDecider);

describe("Killing a photo", () => {
  test("is for good, and says why", () => {
    given(filed, credited).when(kill("Staged.")).thenRecorded(killed);
  });

  test("does not wait for a credit", () => {
    given(filed).when(kill(" Staged. ")).thenRecorded(killed);
  });

  test("happens once, whatever the second reason", () => {
    given(filed, killed).when(kill("Bought twice.")).thenNothing();
  });

  test.each([null, "", "  \n"])("needs a reason that others can read, not %j", (reason) => {
    given(filed).when(kill(reason)).thenRefused({ code: "REASON_MISSING" });
  });

  test("needs a photo", () => {
    given().when(kill("Staged.")).thenRefused({ code: "NOT_FOUND" });
  });
});

const kill = (reason: string | null): Said<PhotoCommand> => ({ type: "KillPhoto", reason });
