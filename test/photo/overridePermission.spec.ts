import { describe, test } from "vitest";
import { photoDecider } from "../../src/photo/photo.js";
import { filed, killed } from "../support/telling/facts.js";
import {
  permissionGranted as granted,
  permissionOverridden as overridden,
  permissionRefused,
  permissionRequested,
} from "../support/telling/photoFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const override = {
  type: "OverridePermission",
  grounds: "Public interest",
  reason: "The owner cannot be reached.",
} as const;

describe("Overriding a permission that cannot be had", () => {
  test("says on what grounds, and why", () => {
    given(filed).when(override).thenRecorded(overridden());
    given(filed, permissionRequested()).when(override).thenRecorded(overridden());
    given(filed, permissionRequested(), permissionRefused()).when(override).thenRecorded(overridden());
  });

  test("does nothing the second time, and may find better grounds", () => {
    given(filed, permissionRequested(), overridden()).when(override).thenNothing();
    given(filed, overridden())
      .when({ ...override, grounds: "The only picture of the fire" })
      .thenRecorded(overridden("The only picture of the fire"));
  });

  test("has to be done again when the owner refuses afterwards", () => {
    given(filed, permissionRequested(), overridden(), permissionRefused())
      .when(override)
      .thenRecorded(overridden());
  });

  test("has nothing to override where the owner granted it", () => {
    given(filed, permissionRequested(), granted)
      .when(override)
      .thenRefused({ code: "PERMISSION_HELD", owner: "Mara Voss" });
  });

  test("needs grounds and a reason", () => {
    given(filed)
      .when({ ...override, grounds: " " })
      .thenInvalid("grounds");
    given(filed)
      .when({ ...override, reason: null })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, killed).when(override).thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given().when(override).thenRefused({ code: "NOT_FOUND" });
  });
});
