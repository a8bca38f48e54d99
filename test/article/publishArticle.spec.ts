import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { PictureAtHand } from "../../src/article/commands.js";
import type { Blocker } from "../../src/blocker.js";
import { contentHashOf, type EditionContent } from "../../src/article/publication/edition.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Gate } from "../../src/gate.js";
import { approvalOf } from "../support/telling/articleAfter.js";
import {
  altTextWritten,
  author,
  b,
  body,
  bodyWritten,
  c,
  captionWritten,
  drafted,
  headlineChanged,
  image,
  otherPhotoId,
  otherPlacementId,
  photoId,
  picture,
  placementId,
  returned,
  submitted,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const text: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, captionWritten, altTextWritten, submitted];
const ready = [...text, approvalOf("copy", text, [picture])];

describe("Publishing an article", () => {
  test("makes its first edition: in full what readers see, and the revision it was", () => {
    given(...ready)
      .when(publish())
      .thenRecorded(published);
  });

  test("needs no picture", () => {
    const plain = [drafted, bodyWritten, submitted];
    given(...plain, approvalOf("copy", plain))
      .when(publish([]))
      .thenRecorded(editionOf({ ...content, pictures: [] }, 3));
  });

  test("needs no approval where the policy asks for none", () => {
    given(...text)
      .when(publish([picture], []))
      .thenRecorded(editionOf(content, 4));
  });

  test("is told which way its language is written", () => {
    const arabic = [{ ...drafted, data: { ...drafted.data, language: "ar" } }, bodyWritten, submitted];
    given(...arabic)
      .when(publish([], []))
      .thenRecorded(editionOf({ ...content, language: "ar", direction: "rtl", pictures: [] }, 2));
  });

  test("happens once: what comes after is a correction", () => {
    given(...ready, published)
      .when(publish())
      .thenRefused({ code: "ALREADY_LIVE", edition: 1 });
  });

  test("is told every single thing that stands in the way, at once", () => {
    const bare: Told<ArticleEvent>[] = [
      { ...drafted, data: { ...drafted.data, byline: [] } },
      {
        type: "BodyRevised",
        data: { operations: [{ op: "inserted", block: image(c, otherPlacementId), after: null }] },
      },
    ];
    given(...bare)
      .when(
        publish(
          [
            {
              ...picture,
              creditLine: null,
              blockers: [{ code: "PHOTO_KILLED" }, { code: "PHOTO_UNCREDITED" }],
            },
          ],
          ["copy", "photo"],
        ),
      )
      .thenRefused(
        blocked(
          { code: "BODY_EMPTY" },
          { code: "AUTHOR_UNCREDITED" },
          { code: "PHOTO_KILLED", placementId, photoId },
          { code: "PHOTO_UNCREDITED", placementId, photoId },
          { code: "CAPTION_MISSING", placementId },
          { code: "ALT_TEXT_MISSING", placementId },
          { code: "PHOTO_NOT_PLACED", placementId: otherPlacementId },
          { code: "NOT_SUBMITTED" },
          { code: "GATE_CLOSED", gate: "copy" },
          { code: "GATE_CLOSED", gate: "photo" },
        ),
      );
  });

  describe("is blocked by", () => {
    const freely = (told: readonly Told<ArticleEvent>[], pictures: readonly PictureAtHand[] = []) =>
      given(...told, submitted).when(publish(pictures, []));
    const without = (byline: (typeof drafted.data)["byline"]) => ({
      ...drafted,
      data: { ...drafted.data, byline },
    });

    test("a body without words", () => {
      freely([drafted]).thenRefused(blocked({ code: "BODY_EMPTY" }));
      const blank = {
        op: "inserted",
        after: null,
        block: { type: "paragraph", attrs: { id: b }, content: [] },
      } as const;
      freely([drafted, { type: "BodyRevised", data: { operations: [blank] } }]).thenRefused(
        blocked({ code: "BODY_EMPTY" }),
      );
    });

    test("a byline that names no author", () => {
      freely([without([]), bodyWritten]).thenRefused(blocked({ code: "AUTHOR_UNCREDITED" }));
      freely([
        drafted,
        bodyWritten,
        { type: "BylineSet", data: { byline: [{ ...author, role: "editor" }] } },
      ]).thenRefused(blocked({ code: "AUTHOR_UNCREDITED" }));
    });

    test("a picture without credit, killed, without caption, without alt text", () => {
      const words = [drafted, bodyWritten, captionWritten, altTextWritten];
      freely(words, [{ ...picture, creditLine: null, blockers: [{ code: "PHOTO_UNCREDITED" }] }]).thenRefused(
        blocked({ code: "PHOTO_UNCREDITED", placementId, photoId }),
      );
      freely(words, [{ ...picture, blockers: [{ code: "PHOTO_KILLED" }] }]).thenRefused(
        blocked({ code: "PHOTO_KILLED", placementId, photoId }),
      );
      freely([drafted, bodyWritten, altTextWritten], [picture]).thenRefused(
        blocked({ code: "CAPTION_MISSING", placementId }),
      );
      freely([drafted, bodyWritten, captionWritten], [picture]).thenRefused(
        blocked({ code: "ALT_TEXT_MISSING", placementId }),
      );
    });

    test("each of its pictures by itself", () => {
      const uncredited: PictureAtHand = {
        ...picture,
        creditLine: null,
        blockers: [{ code: "PHOTO_UNCREDITED" }],
      };
      const other = { ...uncredited, placementId: otherPlacementId, photoId: otherPhotoId };
      freely([drafted, bodyWritten, captionWritten, altTextWritten], [picture, other]).thenRefused(
        blocked(
          { code: "PHOTO_UNCREDITED", placementId: otherPlacementId, photoId: otherPhotoId },
          { code: "CAPTION_MISSING", placementId: otherPlacementId },
          { code: "ALT_TEXT_MISSING", placementId: otherPlacementId },
        ),
      );
    });

    test("a picture in its body that the story does not run", () => {
      freely([
        drafted,
        bodyWritten,
        { type: "BodyRevised", data: { operations: [{ op: "inserted", block: image(c), after: b }] } },
      ]).thenRefused(blocked({ code: "PHOTO_NOT_PLACED", placementId }));
    });

    test("not being in review", () => {
      given(...text, returned)
        .when(publish([picture], []))
        .thenRefused(blocked({ code: "NOT_SUBMITTED" }));
    });

    test("every gate that the policy asks for and nobody opened", () => {
      given(...ready)
        .when(publish([picture], ["copy", "legal", "photo"]))
        .thenRefused(blocked({ code: "GATE_CLOSED", gate: "legal" }, { code: "GATE_CLOSED", gate: "photo" }));
    });
  });

  describe("finds an approval void", () => {
    const approved = [...text, approvalOf("copy", text, [picture]), approvalOf("photo", text, [picture])];
    const changes: readonly (readonly [string, ArticleEvent, readonly Gate[]])[] = [
      ["headline", headlineChanged("Harbour fined"), ["copy"]],
      ["dek", { type: "DekChanged", data: { dek: "Again" } }, ["copy"]],
      ["byline", { type: "BylineSet", data: { byline: [author, { ...author, role: "editor" }] } }, ["copy"]],
      [
        "body",
        { type: "BodyRevised", data: { operations: [{ op: "moved", id: b, after: null }] } },
        ["copy"],
      ],
      ["caption", { type: "CaptionWritten", data: { placementId, caption: "Fog" } }, ["copy", "photo"]],
      ["alt text", { type: "AltTextWritten", data: { placementId, altText: "Fog" } }, ["copy", "photo"]],
    ];

    test.each(changes)("after a change of the %s, in its scope only", (_, change, voided) => {
      given(...approved, change)
        .when(publish([picture], ["copy", "photo"]))
        .thenRefused(blocked(...voided.map((gate) => ({ code: "APPROVAL_VOID", gate }) as const)));
    });

    test.each<[string, PictureAtHand[]]>([
      ["another credit", [{ ...picture, creditLine: "M. Voss/Reuters" }]],
      ["another photo", [{ ...picture, photoId: otherPhotoId }]],
      ["no picture any more", []],
    ])("at the photo gate, when it runs with %s", (_, pictures) => {
      given(...approved)
        .when(publish(pictures, ["copy", "photo"]))
        .thenRefused(blocked({ code: "APPROVAL_VOID", gate: "photo" }));
    });

    test("no longer, once the words are again those that were approved", () => {
      const there = headlineChanged("Harbour fined");
      const back = headlineChanged(drafted.data.headline);
      given(...ready, there, back)
        .when(publish())
        .thenRecorded(editionOf(content, 7));
    });
  });

  test("goes by the pictures of this moment, not by those that were approved", () => {
    given(...ready)
      .when(publish([{ ...picture, creditLine: "M. Voss/Reuters" }]))
      .thenRecorded(editionOf({ ...content, pictures: [{ ...shown, creditLine: "M. Voss/Reuters" }] }, 5));
  });

  test("needs an article", () => {
    given().when(publish()).thenRefused({ code: "NOT_FOUND" });
  });
});

const shown = {
  placementId,
  photoId,
  role: "lead",
  creditLine: "Mara Voss/The Courier",
  caption: captionWritten.data.caption,
  altText: altTextWritten.data.altText,
} as const;
const content: EditionContent = {
  language: "en",
  direction: "ltr",
  headline: drafted.data.headline,
  dek: null,
  byline: [author],
  body,
  pictures: [shown],
};
const publish = (pictures: readonly PictureAtHand[] = [picture], requiredGates: readonly Gate[] = ["copy"]) =>
  ({ type: "PublishArticle", facts: { pictures, story: [], requiredGates } }) as const;
const editionOf = (seen: EditionContent, revision: number): ArticleEvent => ({
  type: "EditionPublished",
  data: {
    edition: 1,
    class: "first",
    note: null,
    revision,
    contentHash: contentHashOf(seen),
    source: null,
    content: seen,
  },
});
const published = editionOf(content, 5);
const blocked = (...blockers: readonly Blocker[]) => ({ code: "BLOCKED", blockers }) as const;
