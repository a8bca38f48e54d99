import { describe, test } from "vitest";
import type { RequestEvent } from "../../src/request/events.js";
import { requestDecider } from "../../src/request/request.js";
import { ines, omar } from "../support/telling/facts.js";
import { claimedByOmar, requestClosed, requestRaised } from "../support/telling/requestFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(requestDecider);
const release = { type: "ReleaseRequest" } as const;
const released = (reason: string | null) =>
  ({ type: "RequestReleased", data: { claimedBy: omar.staffId, reason } }) satisfies RequestEvent;

describe("Releasing a request", () => {
  test("gives one's own back, with or without a word", () => {
    given(requestRaised, claimedByOmar)
      .when({ ...release, by: omar })
      .thenRecorded(released(null));
    given(requestRaised, claimedByOmar)
      .when({ ...release, by: omar, reason: " No boat. " })
      .thenRecorded(released("No boat."));
  });

  test("takes it from somebody else, with a reason", () => {
    given(requestRaised, claimedByOmar)
      .when({ ...release, by: ines, reason: "Omar is ill." })
      .thenRecorded(released("Omar is ill."));
    given(requestRaised, claimedByOmar)
      .when({ ...release, by: ines, reason: " " })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("changes nothing when nobody has claimed it", () => {
    given(requestRaised).when(release).thenNothing();
    given(requestRaised, claimedByOmar, released(null)).when(release).thenNothing();
  });

  test("comes too late once it is closed", () => {
    given(requestRaised, claimedByOmar, requestClosed)
      .when({ ...release, by: omar })
      .thenRefused({ code: "REQUEST_CLOSED", outcome: "done" });
  });

  test("needs a request", () => {
    given().when(release).thenRefused({ code: "NOT_FOUND" });
  });
});
