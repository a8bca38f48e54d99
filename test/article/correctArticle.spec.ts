import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { contentHashOf, type EditionContent } from "../../src/article/publication/edition.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { PictureAtHand } from "../../src/article/commands.js";
import { approvalOf } from "../support/telling/articleAfter.js";
import {
  altTextWritten,
  author,
  body,
  bodyWritten,
  captionWritten,
  drafted,
  headlineChanged,
  picture,
  placementId,
  submitted,
} from "../support/telling/facts.js";
import { explained, putRight } from "../support/telling/putRight.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);

describe("Correcting an article", () => {
  test("publishes the next edition, with a note that readers see", () => {
    given(...mended)
      .when(correct())
      .thenRecorded(corrected, explained(2));
  });

  test("keeps the note's own lines, and nothing around them", () => {
    given(...mended)
      .when(correct({ note: ` ${note}\n\nWe regret the error.\n` }))
      .thenRecorded(
        {
          type: "EditionPublished",
          data: { ...corrected.data, note: `${note}\n\nWe regret the error.` },
        },
        explained(2),
      );
  });

  test("says what was wrong and what is right, and where readers find it", () => {
    for (const placement of ["top", "foot"] as const)
      given(...mended)
        .when({ ...correct(), wrong: " The  harbour. ", right: "The port.", placement })
        .thenRecorded(corrected, explained(2, { wrong: "The harbour.", right: "The port.", placement }));
  });

  test("says both what was wrong and what is right, which is something else", () => {
    const half = (words: Readonly<{ wrong: string; right: string }>) =>
      given(...mended).when({ ...correct(), ...words });
    half({ wrong: " ", right: "The port." }).thenInvalid("wrong");
    half({ wrong: "The harbour.", right: "" }).thenInvalid("right");
    half({ wrong: "The harbour.", right: "The harbour. " }).thenInvalid("right");
  });

  test("brings back what was unpublished, put right", () => {
    const hidden = [...live, { type: "ArticleUnpublished", data: { edition: 1 } } as const];
    const again = [...hidden, headlineChanged(after.headline), submitted];
    given(...again, approvalOf("copy", again, [picture]))
      .when(correct())
      .thenRecorded(editionOf(2, after, 10), explained(2));
  });

  test.each([
    ["retracted", { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } }],
    ["killed", { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } }],
  ] as const)("is not of what was %s", (as, withdrawal) => {
    given(...mended, withdrawal)
      .when(correct())
      .thenRefused({ code: "WITHDRAWN", as, edition: 1 });
  });

  test("counts the editions", () => {
    const again = [...mended, corrected, headlineChanged("The court fines the harbour"), submitted];
    given(...again, approvalOf("copy", again, [picture]))
      .when(correct())
      .thenRecorded(editionOf(3, { ...after, headline: "The court fines the harbour" }, 13), explained(3));
  });

  test("may be of nothing but a picture's credit", () => {
    const creditLine = "M. Voss/Reuters";
    given(...live, submitted)
      .when(correct({ pictures: [{ ...picture, creditLine }] }))
      .thenRecorded(editionOf(2, { ...before, pictures: [{ ...shown, creditLine }] }, 7), explained(2));
  });

  test.each(["", " \n\t"])("is never silent: %j", (silence) => {
    given(...mended)
      .when(correct({ note: silence }))
      .thenInvalid("note");
  });

  test("has to change something that readers see", () => {
    given(...live)
      .when(correct())
      .thenRefused({ code: "NOTHING_CHANGED", edition: 1 });
    given(...mended, corrected)
      .when(correct())
      .thenRefused({ code: "NOTHING_CHANGED", edition: 2 });
    given(...live, headlineChanged("Harbour fined"), headlineChanged(before.headline))
      .when(correct())
      .thenRefused({ code: "NOTHING_CHANGED", edition: 1 });
  });

  test("needs what every edition needs: review and approval of these very words", () => {
    given(...live, headlineChanged("The court fines the harbour"))
      .when(correct())
      .thenRefused({
        code: "BLOCKED",
        blockers: [{ code: "NOT_SUBMITTED" }, { code: "APPROVAL_VOID", gate: "copy" }],
      });
  });

  test("needs something that is live", () => {
    given(...text, approvalOf("copy", text, [picture]))
      .when(correct())
      .thenRefused({ code: "NOT_LIVE" });
  });

  test("needs an article", () => {
    given().when(correct()).thenRefused({ code: "NOT_FOUND" });
  });
});

const note = "An earlier headline named the wrong party.";
const shown = {
  placementId,
  photoId: picture.photoId,
  role: "lead",
  creditLine: "Mara Voss/The Courier",
  caption: captionWritten.data.caption,
  altText: altTextWritten.data.altText,
} as const;
const before: EditionContent = {
  language: "en",
  direction: "ltr",
  headline: drafted.data.headline,
  dek: null,
  byline: [author],
  body,
  pictures: [shown],
};
const after: EditionContent = { ...before, headline: "Court fines the port" };
function editionOf(edition: number, content: EditionContent, revision: number) {
  return {
    type: "EditionPublished",
    data: {
      edition,
      class: edition === 1 ? "first" : "correction",
      note: edition === 1 ? null : note,
      revision,
      contentHash: contentHashOf(content),
      source: null,
      content,
    },
  } satisfies ArticleEvent;
}
const text: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, captionWritten, altTextWritten, submitted];
const live = [...text, approvalOf("copy", text, [picture]), editionOf(1, before, 5)];
const resubmitted = [...live, headlineChanged(after.headline), submitted];
const mended = [...resubmitted, approvalOf("copy", resubmitted, [picture])];
const corrected = editionOf(2, after, 9);
const correct = (said: Readonly<{ note?: string; pictures?: readonly PictureAtHand[] }> = {}) =>
  ({
    type: "CorrectArticle",
    note: said.note ?? note,
    ...putRight,
    facts: { pictures: said.pictures ?? [picture], story: [], requiredGates: ["copy"] },
  }) as const;
