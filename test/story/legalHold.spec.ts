import { describe, test } from "vitest";
import { storyDecider } from "../../src/story/story.js";
import { opened, placed, placementId } from "../support/telling/facts.js";
import { held, heldTwice, holdId, holdLifted, otherHoldId } from "../support/telling/legalFacts.js";
import { otherStoryId, related, tagged, tagId } from "../support/telling/planningFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(storyDecider);
const place = { type: "PlaceLegalHold", ...held.data } as const;
const lift = { type: "LiftLegalHold", holdId, reason: "The matter is settled." } as const;

describe("Placing a legal hold", () => {
  test("freezes the story for a matter", () => {
    given(opened)
      .when({ ...place, matter: " Harbour v.  Courier" })
      .thenRecorded(held);
  });

  test("may be done for another matter, or on another basis", () => {
    given(opened, held)
      .when({ type: "PlaceLegalHold", ...heldTwice.data })
      .thenRecorded(heldTwice);
    const again = { ...held.data, holdId: otherHoldId, basis: "The appeal court's order" };
    given(opened, held)
      .when({ type: "PlaceLegalHold", ...again })
      .thenRecorded({ type: "LegalHoldPlaced", data: again });
  });

  test("changes nothing while the same one is in force", () => {
    given(opened, held)
      .when({ ...place, holdId: otherHoldId })
      .thenNothing();
  });

  test("is a hold of its own after one that was lifted", () => {
    given(opened, held, holdLifted)
      .when({ ...place, holdId: otherHoldId })
      .thenRecorded({ type: "LegalHoldPlaced", data: { ...held.data, holdId: otherHoldId } });
    given(opened, held, holdLifted).when(place).thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("needs a matter, a basis and a story", () => {
    given(opened)
      .when({ ...place, matter: " " })
      .thenInvalid("matter");
    given(opened)
      .when({ ...place, basis: " " })
      .thenInvalid("basis");
    given().when(place).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Lifting a legal hold", () => {
  test("lets the story go", () => {
    given(opened, held).when(lift).thenRecorded(holdLifted);
    given(opened, held, holdLifted).when(lift).thenNothing();
  });

  test("needs a reason, and a hold that there was", () => {
    for (const reason of [null, " "])
      given(opened, held)
        .when({ ...lift, reason })
        .thenRefused({ code: "REASON_MISSING" });
    given(opened, held)
      .when({ ...lift, holdId: otherHoldId })
      .thenRefused({ code: "LEGAL_HOLD_UNKNOWN", holdId: otherHoldId });
    given().when(lift).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Under a legal hold", () => {
  const takeOut = { type: "TakeOutPhoto", placementId } as const;
  const refused = { code: "LEGAL_HOLD", matter: "Harbour v. Courier" } as const;
  const takenOut = { type: "PhotoTakenOut", data: { placementId } } as const;

  test("no picture is taken out of the story, until the last hold is lifted", () => {
    given(opened, placed, held).when(takeOut).thenRefused(refused);
    given(opened, placed, held, heldTwice, holdLifted)
      .when(takeOut)
      .thenRefused({ ...refused, matter: "Quay v. Courier" });
    given(opened, placed, held, holdLifted).when(takeOut).thenRecorded(takenOut);
  });

  test("no tag and no relation is taken away", () => {
    given(opened, tagged, held).when({ type: "UntagStory", tagId }).thenRefused(refused);
    given(opened, related, held)
      .when({ type: "UnrelateStory", relatedStoryId: otherStoryId })
      .thenRefused(refused);
  });

  test("work that takes nothing away goes on", () => {
    given(opened, held)
      .when({ type: "ChangeSlugline", slugline: "harbour-appeal" })
      .thenRecorded({ type: "SluglineChanged", data: { slugline: "harbour-appeal" } });
  });
});
