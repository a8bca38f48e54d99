import { describe, test } from "vitest";
import { photoDecider } from "../../src/photo/photo.js";
import { filed, killed } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const owner = "Mara Voss";
const channel = "Direct message";

describe("Requesting permission", () => {
  test("says who was asked, and how", () => {
    given(filed).when(request(" Mara  Voss", channel)).thenRecorded(requested(owner, channel));
  });

  test("may be done again by another way, or of somebody else", () => {
    given(filed, requested(owner, channel))
      .when(request(owner, "Telephone"))
      .thenRecorded(requested(owner, "Telephone"));
    given(filed, requested(owner, channel))
      .when(request("Lina Osk", channel))
      .thenRecorded(requested("Lina Osk", channel));
  });

  test("changes nothing when that owner was asked that way already", () => {
    given(filed, requested(owner, channel)).when(request(owner, channel)).thenNothing();
  });

  test.each([
    ["owner", "", channel],
    ["channel", owner, " \n"],
  ])("needs the %s", (field, who, how) => {
    given(filed).when(request(who, how)).thenInvalid(field);
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, killed).when(request(owner, channel)).thenRefused({
      code: "PHOTO_KILLED",
      reason: "Staged.",
    });
  });

  test("needs a photo", () => {
    given().when(request(owner, channel)).thenRefused({ code: "NOT_FOUND" });
  });
});

const request = (who: string, how: string) =>
  ({ type: "RequestPermission", owner: who, channel: how }) as const;
const requested = (who: string, how: string) =>
  ({ type: "PermissionRequested", data: { owner: who, channel: how } }) as const;
