import { describe, expect, test } from "vitest";
import type { PhotoCommand } from "../../src/photo/commands.js";
import { photoDecider } from "../../src/photo/photo.js";
import { rightsCategories, usageOf } from "../../src/photo/rightsCategory.js";
import { filed, killed } from "../support/telling/facts.js";
import { classified } from "../support/telling/photoFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(photoDecider);

describe("Classifying a photo's rights", () => {
  test.each(rightsCategories)("says by what right it may run: %s", (category) => {
    const wanted = { category, usageTerms: "Single usage, this story only." };
    given(filed).when(classify(wanted)).thenRecorded({ type: "RightsClassified", data: wanted });
  });

  test("needs no terms where the category says it all", () => {
    given(filed)
      .when(classify({ category: "staff", usageTerms: " \n" }))
      .thenRecorded(classified("staff"));
  });

  test.each(["creativeCommons", "other"] as const)("names the licence or the right: %s", (category) => {
    given(filed).when(classify({ category })).thenInvalid("usageTerms");
  });

  test("may say the terms better", () => {
    given(filed, classified("agency"))
      .when(classify({ category: "agency", usageTerms: "Not for sale in print." }))
      .thenRecorded(classified("agency", "Not for sale in print."));
  });

  test("changes nothing when it says what is already there", () => {
    given(filed, classified("agency", "Single usage."))
      .when(classify({ category: "agency", usageTerms: " Single usage.\n" }))
      .thenNothing();
  });

  test("says why when it is another category than before", () => {
    const better = { category: "agency", usageTerms: null } as const;
    given(filed, classified("socialMedia")).when(classify(better)).thenRefused({ code: "REASON_MISSING" });
    given(filed, classified("socialMedia"))
      .when({ ...classify(better), reason: "The agency bought it." })
      .thenRecorded(classified("agency"));
  });

  test("says why when the picture came from social media and is called something else", () => {
    const found = { ...filed, data: { ...filed.data, suppliedCredit: "facebook.com/mara.voss/" } };
    given(found)
      .when(classify({ category: "staff" }))
      .thenRefused({ code: "REASON_MISSING" });
    given(found)
      .when({ ...classify({ category: "staff" }), reason: "Our own photographer's page." })
      .thenRecorded(classified("staff"));
    given(found)
      .when(classify({ category: "socialMedia" }))
      .thenRecorded(classified("socialMedia"));
  });

  test("comes too late for a photo that was killed", () => {
    given(filed, killed)
      .when(classify({ category: "staff" }))
      .thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given()
      .when(classify({ category: "staff" }))
      .thenRefused({ code: "NOT_FOUND" });
  });
});

describe("A rights category", () => {
  test("warns of what it costs to forget, wherever use is not simply free", () => {
    const unwarned = rightsCategories.filter(
      (category) => usageOf[category].cost !== "free" && usageOf[category].caution === null,
    );
    expect(unwarned).toEqual([]);
  });
});

type Category = (typeof rightsCategories)[number];
type ClassifyRights = Extract<Said<PhotoCommand>, { type: "ClassifyRights" }>;
const classify = (said: { category: Category; usageTerms?: string | null }): ClassifyRights => ({
  type: "ClassifyRights",
  usageTerms: null,
  ...said,
});
