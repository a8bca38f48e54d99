import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { claimed, claimId, claimWithdrawn, supported } from "../support/telling/claimFacts.js";
import { a, articleId, b, ines, omar, opened, storyId, subjectId } from "../support/telling/facts.js";
import { recorded } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const ofStory = { article: { storyId: subjectId, blocks: [a] } };

describe("Recording a claim", () => {
  test("says what is claimed, in which way and by whom", () => {
    given(opened).when(record()).thenRecorded(claimed);
  });

  test("says where the article claims it", () => {
    const wanted = { articleId, blockId: a };
    given(opened)
      .when(record({ ...wanted, facts: ofStory }))
      .thenRecorded({ ...claimed, data: { ...claimed.data, ...wanted } });
  });

  test("loses no words for want of a name: what is not attributed yet is recorded, and may not go out", () => {
    given(opened)
      .when(record({ attributedTo: " " }))
      .thenRecorded({ ...claimed, data: { ...claimed.data, attributedTo: null } });
  });

  test("changes nothing when it says what is already there", () => {
    given(opened, claimed)
      .when(record({ text: ` ${claimed.data.text}\n`, attributedTo: "A district  officer" }))
      .thenNothing();
  });

  test.each([
    { text: "The harbour lied." },
    { modality: "ruled" as const },
    { attributedTo: "The court" },
    { attributedTo: null },
  ])("may be done better under the same id: %j", (difference) => {
    given(opened, claimed)
      .when(record(difference))
      .thenRecorded({ ...claimed, data: { ...claimed.data, ...difference } });
  });

  test("voids the check of other words, and keeps that of the same ones", () => {
    const moved = { ...claimed, data: { ...claimed.data, articleId, blockId: a } };
    const reworded = { ...claimed, data: { ...claimed.data, modality: "ruled" as const } };
    expect(claimAfter(checked("confirmed"), moved).check).toMatchObject({ outcome: "confirmed" });
    expect(claimAfter(checked("confirmed"), reworded).check).toBeNull();
  });

  test("keeps what spoke for it, with the words that it was given for", () => {
    const { text, supports } = claimAfter(supported, {
      ...claimed,
      data: { ...claimed.data, text: "It lied." },
    });
    expect(text).toBe("It lied.");
    expect(supports).toMatchObject([{ claimText: claimed.data.text }]);
  });

  test("remembers everybody who worded it, once", () => {
    const reworded = { ...claimed, data: { ...claimed.data, text: "It lied." } };
    const { writers } = claimAfter({ ...reworded, by: omar.staffId }, { ...claimed, by: omar.staffId });
    expect(writers).toEqual([ines.staffId, omar.staffId]);
  });

  test("does not reword what was found wrong away, but may say where it stands", () => {
    given(opened, claimed, checked("wrong"))
      .when(record({ text: "The harbour may have spread false information." }))
      .thenRefused({ code: "CLAIM_FOUND_WRONG", claimId });
    given(opened, claimed, checked("wrong"))
      .when(record({ articleId, facts: ofStory }))
      .thenRecorded({ ...claimed, data: { ...claimed.data, articleId } });
  });

  test("needs words", () => {
    given(opened)
      .when(record({ text: " \n" }))
      .thenInvalid("text");
  });

  test("takes no block without its article", () => {
    given(opened)
      .when(record({ blockId: a }))
      .thenInvalid("articleId");
  });

  test.each([{ article: null }, { article: { storyId, blocks: [a] } }])(
    "takes no article that is none of the story's: %j",
    (facts) => {
      given(opened)
        .when(record({ articleId, facts }))
        .thenRefused({ code: "ARTICLE_NOT_OF_STORY", articleId });
    },
  );

  test("takes no block that the article does not have, but leaves a claim in one that is gone", () => {
    given(opened)
      .when(record({ articleId, blockId: b, facts: ofStory }))
      .thenRefused({ code: "BLOCK_UNKNOWN", blockId: b });
    const inGone = { articleId, blockId: b };
    given(opened, { ...claimed, data: { ...claimed.data, ...inGone } })
      .when(record({ ...inGone, text: "It lied.", facts: ofStory }))
      .thenRecorded({ ...claimed, data: { ...claimed.data, ...inGone, text: "It lied." } });
  });

  test("comes too late for one that was withdrawn", () => {
    given(opened, claimed, claimWithdrawn)
      .when(record())
      .thenRefused({ code: "CLAIM_WITHDRAWN", reason: claimWithdrawn.data.reason });
  });

  test("needs a story", () => {
    given().when(record()).thenRefused({ code: "NOT_FOUND" });
  });

  test("gets in the way of what others say of the same claim, and of no other", () => {
    const { writes, reads } = storyDecider.facets(claimed);
    expect({ writes, reads }).toEqual({ writes: [`claim:${claimId}`], reads: [`claim:${claimId}:*`] });
  });
});

const checked = (outcome: "confirmed" | "wrong") =>
  ({
    type: "ClaimChecked",
    data: { claimId, outcome, method: "Asked the court." },
    by: omar.staffId,
  }) as const;
const claimAfter = (...told: Parameters<typeof recorded>[1]) =>
  recorded(`story-${subjectId}`, [opened, claimed, ...told]).reduce(
    storyDecider.evolve as never,
    storyDecider.initial,
  ).claims[0]!;

type RecordClaim = Extract<Said<StoryCommand>, { type: "RecordClaim" }>;
const record = (differences: Partial<RecordClaim> = {}): RecordClaim => ({
  ...claimed.data,
  type: "RecordClaim",
  facts: { article: null },
  ...differences,
});
