import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand } from "../../src/article/commands.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { edition } from "../support/telling/edition.js";
import {
  a,
  drafted,
  ines,
  picture,
  placementId,
  putOnHold,
  revived,
  spiked,
  submitted,
  words,
} from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Spiking an article", () => {
  test("gives it up, wherever it stands", () => {
    given(drafted).when(spike("Overtaken.")).thenRecorded(spiked);
    given(drafted, submitted).when(spike("Overtaken.")).thenRecorded(spiked);
    given(drafted, putOnHold).when(spike("Overtaken.")).thenRecorded(spiked);
    expect(articleAfter([drafted, submitted, spiked])).toMatchObject({
      workflow: "spiked",
      spike: { reason: "Overtaken.", by: ines.staffId, at: minute(2), goesOnAs: "inReview" },
    });
  });

  test("changes nothing when it is spiked already", () => {
    given(drafted, spiked).when(spike("Again.")).thenNothing();
    given(drafted, spiked).when(spike(null)).thenNothing();
  });

  test("may be done again after it was revived", () => {
    given(drafted, spiked, revived).when(spike("Overtaken.")).thenRecorded(spiked);
  });

  test.each([null, "", " \n"])("needs a reason: %j", (reason) => {
    given(drafted).when(spike(reason)).thenRefused({ code: "REASON_MISSING" });
  });

  test("is not for what readers see", () => {
    given(drafted, submitted, edition(1, [drafted, submitted]))
      .when(spike("Overtaken."))
      .thenRefused({ code: "STILL_LIVE", edition: 1 });
  });

  test("is not for what is under a legal hold", () => {
    given(drafted)
      .when(spike("Overtaken.", { matter: "Quay v. Courier" }))
      .thenRefused({ code: "LEGAL_HOLD", matter: "Quay v. Courier" });
  });

  test("needs an article", () => {
    given().when(spike("x")).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("A spiked article", () => {
  const refused = { code: "SPIKED", reason: spiked.data.reason } as const;
  const pictured = { placementId, facts: { placed: true, replacedAt: null } };

  test.each<Said<ArticleCommand>>([
    { type: "ChangeHeadline", headline: "Harbour fined" },
    { type: "ChangeHeadline", headline: drafted.data.headline },
    { type: "ChangeDek", dek: "Again" },
    { type: "SetByline", byline: [] },
    { type: "ReviseBody", body: [] },
    { type: "WriteCaption", ...pictured, caption: "Fog" },
    { type: "WriteAltText", ...pictured, altText: "Fog" },
    { type: "SubmitArticle", note: null },
    { type: "ReturnArticle", notes: "Who?" },
    { type: "ApproveArticle", gate: "copy", facts: { pictures: [picture] } },
    { type: "SuggestChange", suggestionId: "s", blockId: a, content: words("x"), note: null },
    { type: "AcceptSuggestion", suggestionId: "s", facts: { replacedAt: null } },
    { type: "RejectSuggestion", suggestionId: "s", reason: "x" },
  ])("refuses to be worked on: $type", (said) => {
    given(drafted, submitted, spiked).when(said).thenRefused(refused);
  });

  test.each<Said<ArticleCommand>>([
    {
      type: "TranslateSegment",
      segmentId: "headline",
      text: "Сот",
      content: null,
      facts: { replacedAt: null },
    },
    { type: "RebaseTranslation", revision: 2, facts: { source: null } },
  ])("refuses to be translated: $type", (said) => {
    given(translationOf(source), spiked).when(said).thenRefused(refused);
  });

  test("is not published: that it was spiked is named beside all else", () => {
    given(drafted, submitted, putOnHold, spiked)
      .when({ type: "PublishArticle", facts: { pictures: [], story: [], requiredGates: [] } })
      .thenRefused({
        code: "BLOCKED",
        blockers: [{ code: "BODY_EMPTY" }, refused, { code: "ON_HOLD", reason: putOnHold.data.reason }],
      });
  });
});

const spike = (reason: string | null, hold: Readonly<{ matter: string }> | null = null) =>
  ({ type: "SpikeArticle", reason, facts: { hold } }) as const;
