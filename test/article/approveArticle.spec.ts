import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand, PictureAtHand } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { gates, type Gate } from "../../src/gate.js";
import { approvalOf } from "../support/telling/articleAfter.js";
import {
  a,
  altTextWritten,
  bodyWritten,
  captionWritten,
  dana,
  drafted,
  headlineChanged,
  ines,
  omar,
  picture,
  placementId,
  returned,
  submitted,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";
import {
  blockTranslated,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const text: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, captionWritten, altTextWritten, submitted];

describe("Approving an article", () => {
  test.each(gates)("opens the %s gate for exactly this text", (gate) => {
    given(...text)
      .when(approve(gate))
      .thenRecorded(approvalGiven(gate, text));
  });

  test("gives each gate its own approval", () => {
    given(...text, approvalOf("copy", text, [picture]))
      .when(approve("legal", { by: omar }))
      .thenRecorded(approvalGiven("legal", text));
  });

  test("changes nothing when this very text is approved, whoever asks", () => {
    const approved = [...text, approvalOf("copy", text, [picture])];
    given(...approved)
      .when(approve("copy"))
      .thenNothing();
    given(...approved)
      .when(approve("copy", { by: dana }))
      .thenNothing();
    given(...approved)
      .when(approve("copy", { by: ines }))
      .thenNothing();
  });

  describe("needs four eyes", () => {
    test.each(gates)("of another than the writer: %s", (gate) => {
      given(...text)
        .when(approve(gate, { by: ines }))
        .thenRefused({ code: "WROTE_IT_ONESELF", gate });
    });

    test.each<[string, Told<ArticleEvent>]>([
      ["headline", headlineChanged("Harbour fined")],
      ["dek", { type: "DekChanged", data: { dek: "Again" } }],
      ["byline", { type: "BylineSet", data: { byline: [] } }],
      ["body", { type: "BodyRevised", data: { operations: [{ op: "removed", id: a }] } }],
      ["caption", { type: "CaptionWritten", data: { placementId, caption: "Fog" } }],
      ["alt text", { type: "AltTextWritten", data: { placementId, altText: "Fog" } }],
    ])("counts whoever wrote the %s as well", (_, written) => {
      const past = [...text, { ...written, by: omar.staffId }];
      given(...past)
        .when(approve("copy", { by: omar }))
        .thenRefused({ code: "WROTE_IT_ONESELF", gate: "copy" });
      given(...past)
        .when(approve("copy", { by: dana }))
        .thenRecorded(approvalGiven("copy", past));
    });

    test("of another than the translator, too", () => {
      const past = [
        translationOf(source),
        wordsTranslated(source, "headline", "Сот айыппұл салды"),
        { ...blockTranslated(source, a, "Сот отырды."), by: omar.staffId },
        submitted,
      ];
      given(...past)
        .when(approve("translation", { by: dana }))
        .thenRefused({ code: "WROTE_IT_ONESELF", gate: "translation" });
      given(...past)
        .when(approve("translation", { by: omar }))
        .thenRefused({ code: "WROTE_IT_ONESELF", gate: "translation" });
      given(...past)
        .when(approve("translation", { by: ines }))
        .thenRecorded(approvalGiven("translation", past));
    });

    test("for the words about pictures and not for the rest, at the photo gate", () => {
      const past = [...text, { ...headlineChanged("Harbour fined"), by: omar.staffId }];
      given(...past)
        .when(approve("photo", { by: omar }))
        .thenRecorded(approvalGiven("photo", past));

      const translated = [
        translationOf(source),
        wordsTranslated(source, "headline", "Сот айыппұл салды"),
        submitted,
      ];
      given(...translated)
        .when(approve("photo", { by: dana }))
        .thenRecorded(approvalGiven("photo", translated));
    });

    describe("at the photo gate", () => {
      const creditedBy = (revision: number, by = omar) => ({
        pictures: [{ ...picture, creditedBy: { [by.staffId]: revision } }],
      });

      test("of another than whoever credited one of the pictures", () => {
        given(...text)
          .when(approve("photo", { facts: creditedBy(1) }))
          .thenRefused({ code: "WROTE_IT_ONESELF", gate: "photo" });
        given(...text)
          .when(approve("photo", { facts: creditedBy(1, dana) }))
          .thenRecorded(approvalGiven("photo", text));
        given(...text)
          .when(approve("copy", { facts: creditedBy(1) }))
          .thenRecorded(approvalGiven("copy", text));
      });

      test("since the gate's last approval, which saw the photo at some revision", () => {
        const saw = { [`photo-${picture.photoId}`]: 4, "story-x": 9 };
        const approved = [...text, { ...approvalOf("photo", text, [picture]), saw }];
        const past = [
          ...approved,
          { ...captionWritten, data: { placementId, caption: "Fog" }, by: dana.staffId },
        ];
        given(...past)
          .when(approve("photo", { facts: creditedBy(4) }))
          .thenRecorded(approvalGiven("photo", past));
        given(...past)
          .when(approve("photo", { facts: creditedBy(5) }))
          .thenRefused({ code: "WROTE_IT_ONESELF", gate: "photo" });
      });

      test("whatever another gate's approval saw of the photo", () => {
        const saw = { [`photo-${picture.photoId}`]: 4 };
        given(...text, { ...approvalOf("copy", text, [picture]), saw })
          .when(approve("photo", { facts: creditedBy(4) }))
          .thenRefused({ code: "WROTE_IT_ONESELF", gate: "photo" });
      });
    });

    test("since the gate's last approval: what another has read is no longer one's own", () => {
      const approved = [...text, approvalOf("copy", text, [picture])];
      const past = [...approved, { ...headlineChanged("Harbour fined"), by: omar.staffId }];
      given(...past)
        .when(approve("copy", { by: ines }))
        .thenRecorded(approvalGiven("copy", past));
      given(...past)
        .when(approve("copy", { by: omar }))
        .thenRefused({ code: "WROTE_IT_ONESELF", gate: "copy" });
    });

    test("gate by gate: an approval of one leaves the writers of another", () => {
      given(...text, approvalOf("copy", text, [picture]))
        .when(approve("legal", { by: ines }))
        .thenRefused({ code: "WROTE_IT_ONESELF", gate: "legal" });
    });
  });

  describe("has to be done again", () => {
    test("when the text was changed since", () => {
      const past = [...text, approvalOf("copy", text, [picture]), headlineChanged("Harbour fined")];
      given(...past)
        .when(approve("copy", { by: omar }))
        .thenRecorded(approvalGiven("copy", past));
    });

    test("when a picture's credit is another, at the photo gate alone", () => {
      const recredited = { ...picture, creditLine: "M. Voss/Reuters" };
      const past = [...text, approvalOf("photo", text, [picture]), approvalOf("copy", text, [picture])];
      given(...past)
        .when(approve("photo", { by: omar, facts: { pictures: [recredited] } }))
        .thenRecorded(approvalGiven("photo", past, [recredited]));
      given(...past)
        .when(approve("copy", { by: dana, facts: { pictures: [recredited] } }))
        .thenNothing();
    });
  });

  test("needs an article in review", () => {
    given(drafted, bodyWritten).when(approve("copy")).thenRefused({ code: "NOT_IN_REVIEW" });
    given(...text, returned)
      .when(approve("copy"))
      .thenRefused({ code: "NOT_IN_REVIEW" });
  });

  test("needs an article", () => {
    given().when(approve("copy")).thenRefused({ code: "NOT_FOUND" });
  });
});

type ApproveArticle = Extract<Said<ArticleCommand>, { type: "ApproveArticle" }>;
const approve = (gate: Gate, differences: Partial<ApproveArticle> = {}): ApproveArticle => ({
  type: "ApproveArticle",
  gate,
  by: omar,
  facts: { pictures: [picture] },
  ...differences,
});
function approvalGiven(
  gate: Gate,
  past: readonly Told<ArticleEvent>[],
  pictures: readonly PictureAtHand[] = [picture],
): ArticleEvent {
  const { type, data } = approvalOf(gate, past, pictures);
  return { type, data };
}
