import { describe, test } from "vitest";
import type { RequestCommand } from "../../src/request/commands.js";
import { requestDecider } from "../../src/request/request.js";
import { storyId } from "../support/telling/facts.js";
import { requestRaised } from "../support/telling/requestFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(requestDecider);
const desks = ["courts", "photo"];
type RaiseRequest = Extract<Said<RequestCommand>, { type: "RaiseRequest" }>;
const raise = (differences: Partial<RaiseRequest> = {}): RaiseRequest => ({
  type: "RaiseRequest",
  ...requestRaised.data,
  facts: { desks, routedTo: null, storyFound: true },
  ...differences,
});

describe("Raising a request", () => {
  test("asks another desk for something, for a story or for none", () => {
    given().when(raise()).thenRecorded(requestRaised);
    given()
      .when(
        raise({
          storyId: null,
          facts: { desks, routedTo: null, storyFound: false },
          text: " A picture of the quay. ",
        }),
      )
      .thenRecorded({ type: "RequestRaised", data: { ...requestRaised.data, storyId: null } });
  });

  test.each(["fromDesk", "toDesk"] as const)("is between desks of this newsroom: %s", (which) => {
    given()
      .when(raise({ [which]: "sport" }))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks });
  });

  test("goes to another desk", () => {
    given()
      .when(raise({ toDesk: "courts" }))
      .thenInvalid("toDesk");
  });

  test("goes to no desk that is closed, and names the one that takes its work", () => {
    given()
      .when(raise({ facts: { desks, routedTo: "city", storyFound: true } }))
      .thenRefused({ code: "DESK_CLOSED", desk: "photo", routedTo: "city" });
  });

  test("is about a story that there is", () => {
    given()
      .when(raise({ facts: { desks, routedTo: null, storyFound: false } }))
      .thenRefused({ code: "STORY_NOT_FOUND", storyId });
  });

  test("says what is wanted", () => {
    given()
      .when(raise({ text: " \n" }))
      .thenInvalid("text");
  });

  test("happens once", () => {
    given(requestRaised).when(raise()).thenRefused({ code: "ALREADY_EXISTS" });
  });
});
