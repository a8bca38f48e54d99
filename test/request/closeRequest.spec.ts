import { describe, test } from "vitest";
import type { RequestEvent, RequestOutcome } from "../../src/request/events.js";
import { requestDecider } from "../../src/request/request.js";
import { ines, omar } from "../support/telling/facts.js";
import { claimedByOmar, requestRaised } from "../support/telling/requestFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(requestDecider);
const close = (outcome: RequestOutcome, note: string | null = null, by = omar) =>
  ({ type: "CloseRequest", outcome, note, by }) as const;
const closed = (outcome: RequestOutcome, note: string | null = null) =>
  ({ type: "RequestClosed", data: { outcome, note } }) satisfies RequestEvent;

describe("Closing a request", () => {
  test("says that it is done, by whoever claimed it", () => {
    given(requestRaised, claimedByOmar).when(close("done")).thenRecorded(closed("done"));
    given(requestRaised, claimedByOmar)
      .when(close("done", " Filed as quay-2. "))
      .thenRecorded(closed("done", "Filed as quay-2."));
    given(requestRaised).when(close("done")).thenRefused({ code: "NOT_CLAIMED" });
  });

  test("declines it, claimed or not, and says why", () => {
    given(requestRaised).when(close("declined", "No boat.")).thenRecorded(closed("declined", "No boat."));
    given(requestRaised, claimedByOmar)
      .when(close("declined", "No boat."))
      .thenRecorded(closed("declined", "No boat."));
    given(requestRaised).when(close("declined", " ")).thenInvalid("note");
  });

  test.each(["done", "declined"] as const)("is not for another than who claimed it: %s", (outcome) => {
    given(requestRaised, claimedByOmar)
      .when(close(outcome, "x", ines))
      .thenRefused({ code: "CLAIMED_BY_ANOTHER", claimedBy: omar.staffId });
  });

  test("withdraws it for those who asked, whoever has claimed it", () => {
    given(requestRaised)
      .when(close("withdrawn", null, ines))
      .thenRecorded(closed("withdrawn"));
    given(requestRaised, claimedByOmar)
      .when(close("withdrawn", null, ines))
      .thenRecorded(closed("withdrawn"));
  });

  test("changes nothing when it ended just so, and is refused when it ended otherwise", () => {
    given(requestRaised, claimedByOmar, closed("done")).when(close("done")).thenNothing();
    given(requestRaised, claimedByOmar, closed("done"))
      .when(close("withdrawn"))
      .thenRefused({ code: "REQUEST_CLOSED", outcome: "done" });
    given(requestRaised, claimedByOmar, closed("done"))
      .when(close("done", "And filed."))
      .thenRefused({ code: "REQUEST_CLOSED", outcome: "done" });
  });

  test("needs a request", () => {
    given().when(close("done")).thenRefused({ code: "NOT_FOUND" });
  });
});
