import { expect, test } from "vitest";
import { storyDecider } from "../../src/story/story.js";
import { opened, uuid } from "../support/telling/facts.js";
import { held } from "../support/telling/legalFacts.js";
import { attributed, cautioned, cautionWithdrawn, sourceId } from "../support/telling/planningFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(storyDecider);
const { cautionId, reason } = cautionWithdrawn.data;
const withdraw = { type: "WithdrawCaution", sourceId, cautionId, reason } as const;
const caution = { type: "CautionSource", ...cautioned.data } as const;

test("A caution that no longer holds is withdrawn, once, and with a reason", () => {
  given(opened, attributed, cautioned).when(withdraw).thenRecorded(cautionWithdrawn);
  given(opened, attributed, cautioned, cautionWithdrawn)
    .when({ ...withdraw, reason: null })
    .thenNothing();
  for (const none of [null, " "])
    given(opened, attributed, cautioned)
      .when({ ...withdraw, reason: none })
      .thenRefused({ code: "REASON_MISSING" });
});

test("It is a caution that somebody gave, of a source that the story has", () => {
  given(opened, attributed).when(withdraw).thenRefused({ code: "CAUTION_UNKNOWN", cautionId });
  given(opened).when(withdraw).thenRefused({ code: "SOURCE_UNKNOWN", sourceId });
  given().when(withdraw).thenRefused({ code: "NOT_FOUND" });
});

test("Under a legal hold it stays", () => {
  given(opened, attributed, cautioned, held)
    .when(withdraw)
    .thenRefused({ code: "LEGAL_HOLD", matter: held.data.matter });
});

test("The same words may be said again after that, under an id of their own", () => {
  const again = uuid(0x612);
  given(opened, attributed, cautioned, cautionWithdrawn)
    .when({ ...caution, cautionId: again })
    .thenRecorded({ ...cautioned, data: { ...cautioned.data, cautionId: again } });
  given(opened, attributed, cautioned, cautionWithdrawn)
    .when(caution)
    .thenRefused({ code: "ALREADY_EXISTS" });
});

test("Whoever withdraws it is to have seen a legal hold, and whoever removes the source the withdrawal", () => {
  expect(storyDecider.facets(cautionWithdrawn)).toStrictEqual({
    writes: [`source:${sourceId}:caution:${cautionId}`],
    reads: ["legalHold:*"],
  });
});
