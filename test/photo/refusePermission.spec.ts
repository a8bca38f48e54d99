import { describe, test } from "vitest";
import { photoDecider } from "../../src/photo/photo.js";
import { filed, killed } from "../support/telling/facts.js";
import {
  permissionGranted as granted,
  permissionRefused as refused,
  permissionRequested,
} from "../support/telling/photoFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const refusal = (answer: string | null) => ({ type: "RefusePermission", answer }) as const;

describe("Refusing permission", () => {
  test("keeps what the owner answered, if anything", () => {
    given(filed, permissionRequested())
      .when(refusal(" Not for sale. "))
      .thenRecorded(refused("Not for sale."));
    given(filed, permissionRequested()).when(refusal(" ")).thenRecorded(refused(null));
  });

  test("takes back what was granted", () => {
    given(filed, permissionRequested(), granted).when(refusal(null)).thenRecorded(refused(null));
  });

  test("changes nothing when that was the answer already", () => {
    given(filed, permissionRequested(), refused("No.")).when(refusal("No.")).thenNothing();
  });

  test("may be said in other words", () => {
    given(filed, permissionRequested(), refused(null))
      .when(refusal("Never."))
      .thenRecorded(refused("Never."));
  });

  test("is of somebody who was asked", () => {
    given(filed).when(refusal(null)).thenRefused({ code: "PERMISSION_NOT_REQUESTED" });
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, permissionRequested(), killed)
      .when(refusal(null))
      .thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given().when(refusal(null)).thenRefused({ code: "NOT_FOUND" });
  });
});
