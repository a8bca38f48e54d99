import { describe, test } from "vitest";
import { storyDecider } from "../../src/story/story.js";
import { articleId, opened } from "../support/telling/facts.js";
import {
  clearedWithConditions,
  conditionMet,
  legallyCleared,
  legallyRefused,
  reviewRequested,
} from "../support/telling/legalFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(storyDecider);
const clear = { type: "ClearLegally", articleId: null, note: null } as const;
const conditionally = {
  type: "ClearLegallyWithConditions",
  articleId: null,
  conditions: ["Leave out the  name.", "Say that he denies it."],
} as const;
const refuse = { type: "RefuseLegally", articleId: null, grounds: " Contempt  of court." } as const;
const conditions = clearedWithConditions("Leave out the name.", "Say that he denies it.");

describe("Clearing legally", () => {
  test("lets it out, with a note if legal wants something known", () => {
    given(opened, reviewRequested()).when(clear).thenRecorded(legallyCleared());
    given(opened, reviewRequested())
      .when({ ...clear, note: " As of  1 March." })
      .thenRecorded(legallyCleared(null, "As of 1 March."));
  });

  test("is about one article where that was asked", () => {
    given(opened, reviewRequested(articleId))
      .when({ ...clear, articleId })
      .thenRecorded(legallyCleared(articleId));
    given(opened, reviewRequested(articleId))
      .when(clear)
      .thenRefused({ code: "LEGAL_REVIEW_NOT_REQUESTED", articleId: null });
  });

  test("may follow a refusal or conditions: legal may come to another view", () => {
    given(opened, reviewRequested(), legallyRefused()).when(clear).thenRecorded(legallyCleared());
    given(opened, reviewRequested(), conditions).when(clear).thenRecorded(legallyCleared());
  });

  test("changes nothing when it says what is so already", () => {
    given(opened, reviewRequested(), legallyCleared())
      .when({ ...clear, note: " " })
      .thenNothing();
  });
});

describe("Clearing legally with conditions", () => {
  test("says what has to be so first", () => {
    given(opened, reviewRequested()).when(conditionally).thenRecorded(conditions);
  });

  test("may be said anew, with other conditions", () => {
    given(opened, reviewRequested(), conditions)
      .when({ ...conditionally, conditions: ["Leave out the name."] })
      .thenRecorded(clearedWithConditions("Leave out the name."));
  });

  test("changes nothing when it says what is so already, also where one is met", () => {
    given(opened, reviewRequested(), conditions, conditionMet(0)).when(conditionally).thenNothing();
  });

  test("needs conditions with words", () => {
    given(opened, reviewRequested())
      .when({ ...conditionally, conditions: [] })
      .thenInvalid("conditions");
    given(opened, reviewRequested())
      .when({ ...conditionally, conditions: ["Leave out the name.", " "] })
      .thenInvalid("conditions", "1");
  });
});

describe("Refusing legally", () => {
  test("says on what grounds", () => {
    given(opened, reviewRequested()).when(refuse).thenRecorded(legallyRefused());
    given(opened, reviewRequested(), legallyCleared()).when(refuse).thenRecorded(legallyRefused());
    given(opened, reviewRequested())
      .when({ ...refuse, grounds: " " })
      .thenInvalid("grounds");
  });

  test("changes nothing when it says what is so already", () => {
    given(opened, reviewRequested(), legallyRefused()).when(refuse).thenNothing();
  });
});

describe("Meeting a condition", () => {
  const meet = { type: "MeetLegalCondition", articleId: null, condition: 1 } as const;

  test("says that it has been seen to, once", () => {
    given(opened, reviewRequested(), conditions).when(meet).thenRecorded(conditionMet(1));
    given(opened, reviewRequested(), conditions, conditionMet(1)).when(meet).thenNothing();
  });

  test.each([-1, 2, 0.5])("needs one that legal set: %d", (condition) => {
    given(opened, reviewRequested(), conditions)
      .when({ ...meet, condition })
      .thenRefused({ code: "LEGAL_CONDITION_UNKNOWN", condition, conditions: 2 });
  });

  test("comes too late when legal has said something else since", () => {
    for (const answer of [legallyRefused(), legallyCleared(), reviewRequested()])
      given(opened, reviewRequested(), conditions, answer)
        .when(meet)
        .thenRefused({ code: "LEGAL_CONDITION_UNKNOWN", condition: 1, conditions: 0 });
  });
});

test.each([
  clear,
  conditionally,
  refuse,
  { type: "MeetLegalCondition", articleId: null, condition: 0 } as const,
])("Legal answers what it was asked, and no story, no answer: $type", (answer) => {
  given(opened).when(answer).thenRefused({ code: "LEGAL_REVIEW_NOT_REQUESTED", articleId: null });
  given(opened, reviewRequested())
    .when({ ...answer, articleId })
    .thenRefused({ code: "LEGAL_REVIEW_NOT_REQUESTED", articleId });
  given().when(answer).thenRefused({ code: "NOT_FOUND" });
});
