import { describe, test } from "vitest";
import { requestDecider } from "../../src/request/request.js";
import { ines, omar } from "../support/telling/facts.js";
import {
  claimedByOmar,
  requestClaimed,
  requestClosed,
  requestRaised,
} from "../support/telling/requestFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(requestDecider);
const claim = { type: "ClaimRequest" } as const;

describe("Claiming a request", () => {
  test("takes it on", () => {
    given(requestRaised).when(claim).thenRecorded(requestClaimed);
  });

  test("changes nothing when one has claimed it oneself", () => {
    given(requestRaised, claimedByOmar)
      .when({ ...claim, by: omar })
      .thenNothing();
  });

  test("comes too late when somebody else was quicker, whatever one was looking at", () => {
    const refusal = { code: "CLAIMED_BY_ANOTHER", claimedBy: omar.staffId } as const;
    given(requestRaised, claimedByOmar).when(claim).thenRefused(refusal);
    given(requestRaised, claimedByOmar).lookingAt(0).when(claim).thenRefused(refusal);
  });

  test("may be done by another once it was released", () => {
    given(requestRaised, claimedByOmar, {
      type: "RequestReleased",
      data: { claimedBy: omar.staffId, reason: null },
    })
      .when({ ...claim, by: ines })
      .thenRecorded(requestClaimed);
  });

  test("comes too late once it is closed", () => {
    given(requestRaised, claimedByOmar, requestClosed)
      .when({ ...claim, by: omar })
      .thenRefused({ code: "REQUEST_CLOSED", outcome: "done" });
  });

  test("needs a request", () => {
    given().when(claim).thenRefused({ code: "NOT_FOUND" });
  });
});
