import { describe, test } from "vitest";
import { storyDecider } from "../../src/story/story.js";
import { opened } from "../support/telling/facts.js";
import { embargoed, embargoedForNow, embargoLifted, noon } from "../support/telling/legalFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(storyDecider);
const lift = { type: "LiftEmbargo", reason: "The Quay  has it." } as const;

describe("Lifting an embargo", () => {
  test("lets the story go before its hour, and says on what basis", () => {
    given(opened, embargoed).when(lift).thenRecorded(embargoLifted);
    given(opened, embargoedForNow).when(lift).thenRecorded(embargoLifted);
  });

  test.each([null, " "])("needs a basis: %j", (reason) => {
    given(opened, embargoed)
      .when({ ...lift, reason })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("changes nothing where none holds", () => {
    given(opened).when(lift).thenNothing();
    given(opened, embargoed, embargoLifted).when(lift).thenNothing();
    given(opened, embargoed)
      .when({ ...lift, at: noon })
      .thenNothing();
  });

  test("needs a story", () => {
    given().when(lift).thenRefused({ code: "NOT_FOUND" });
  });
});
