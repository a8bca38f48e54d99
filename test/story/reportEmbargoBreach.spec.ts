import { describe, test } from "vitest";
import { storyDecider } from "../../src/story/story.js";
import { opened } from "../support/telling/facts.js";
import { breachReported, embargoed, embargoedForNow, embargoLifted } from "../support/telling/legalFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(storyDecider);
const report = { type: "ReportEmbargoBreach", where: "The  Quay, front page" } as const;

describe("Reporting a breach of the embargo", () => {
  test("says where it was broken, also when it is found out afterwards", () => {
    given(opened, embargoed).when(report).thenRecorded(breachReported);
    given(opened, embargoed, embargoLifted).when(report).thenRecorded(breachReported);
  });

  test("lifts nothing: that is a decision of its own", () => {
    given(opened, embargoed, breachReported)
      .when({ type: "LiftEmbargo", reason: "The Quay has it." })
      .thenRecorded(embargoLifted);
  });

  test("changes nothing when it was reported already, to whatever hour the embargo was moved since", () => {
    given(opened, embargoed, breachReported).when(report).thenNothing();
    given(opened, embargoed, breachReported, embargoedForNow).when(report).thenNothing();
  });

  test("needs a place, and an embargo that could be broken", () => {
    given(opened, embargoed)
      .when({ ...report, where: " " })
      .thenInvalid("where");
    given(opened).when(report).thenRefused({ code: "NEVER_EMBARGOED" });
    given().when(report).thenRefused({ code: "NOT_FOUND" });
  });
});
