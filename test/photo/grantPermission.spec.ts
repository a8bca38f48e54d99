import { describe, test } from "vitest";
import { photoDecider } from "../../src/photo/photo.js";
import { filed, killed } from "../support/telling/facts.js";
import {
  permissionGranted as granted,
  permissionOverridden,
  permissionRefused,
  permissionRequested,
} from "../support/telling/photoFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const grant = { type: "GrantPermission", ...granted.data } as const;

describe("Granting permission", () => {
  test("says for which use, under which name, and where the yes can be read", () => {
    given(filed, permissionRequested()).when(grant).thenRecorded(granted);
  });

  test("may be widened, and may follow a refusal", () => {
    const wider = { ...granted.data, scope: "Every story" };
    given(filed, permissionRequested(), granted)
      .when({ ...grant, ...wider })
      .thenRecorded({ type: "PermissionGranted", data: wider });
    given(filed, permissionRequested(), permissionRefused()).when(grant).thenRecorded(granted);
    given(filed, permissionRequested(), granted, permissionRefused()).when(grant).thenRecorded(granted);
  });

  test("changes nothing when it says what is already there", () => {
    given(filed, permissionRequested(), granted)
      .when({ ...grant, creditAs: " M.  Voss" })
      .thenNothing();
  });

  test("is of somebody who was asked", () => {
    given(filed).when(grant).thenRefused({ code: "PERMISSION_NOT_REQUESTED" });
    given(filed, permissionOverridden()).when(grant).thenRefused({ code: "PERMISSION_NOT_REQUESTED" });
  });

  test.each(["scope", "creditAs", "evidence"])("needs its %s", (field) => {
    given(filed, permissionRequested())
      .when({ ...grant, [field]: " \n" })
      .thenInvalid(field);
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, permissionRequested(), killed)
      .when(grant)
      .thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given().when(grant).thenRefused({ code: "NOT_FOUND" });
  });
});
