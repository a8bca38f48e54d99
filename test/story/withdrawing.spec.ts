import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import {
  claimed,
  claimId,
  claimWithdrawn,
  figured,
  figureId,
  figureWithdrawn,
  held,
  quoted,
  quoteId,
  quoteWithdrawn,
} from "../support/telling/claimFacts.js";
import { opened, uuid } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const none = uuid(0x7ff);

const entries: readonly Readonly<{
  what: string;
  told: StoryEvent;
  withdrawn: Extract<StoryEvent, { data: { reason: string } }>;
  ask: Said<StoryCommand>;
  askForNone: Said<StoryCommand>;
  unknown: Parameters<ReturnType<ReturnType<typeof given>["when"]>["thenRefused"]>[0];
}>[] = [
  {
    what: "claim",
    told: claimed,
    withdrawn: claimWithdrawn,
    ask: { type: "WithdrawClaim", claimId },
    askForNone: { type: "WithdrawClaim", claimId: none },
    unknown: { code: "CLAIM_UNKNOWN", claimId: none },
  },
  {
    what: "quote",
    told: quoted,
    withdrawn: quoteWithdrawn,
    ask: { type: "WithdrawQuote", quoteId },
    askForNone: { type: "WithdrawQuote", quoteId: none },
    unknown: { code: "QUOTE_UNKNOWN", quoteId: none },
  },
  {
    what: "figure",
    told: figured,
    withdrawn: figureWithdrawn,
    ask: { type: "WithdrawFigure", figureId },
    askForNone: { type: "WithdrawFigure", figureId: none },
    unknown: { code: "FIGURE_UNKNOWN", figureId: none },
  },
];

describe.each(entries)("Withdrawing a $what", ({ told, withdrawn, ask, askForNone, unknown }) => {
  const because = { reason: withdrawn.data.reason };

  test("says why", () => {
    given(opened, told)
      .when({ ...ask, ...because })
      .thenRecorded(withdrawn);
  });

  test.each([null, " \n"])("needs a reason, and not %j", (reason) => {
    given(opened, told)
      .when({ ...ask, reason })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("is done once", () => {
    given(opened, told, withdrawn)
      .when({ ...ask, ...because })
      .thenNothing();
    given(opened, told, withdrawn, held).when(ask).thenNothing();
  });

  test("is refused under a legal hold, which keeps everything", () => {
    given(opened, told, held)
      .when({ ...ask, ...because })
      .thenRefused({ code: "LEGAL_HOLD", matter: held.data.matter });
  });

  test("needs one that the story has", () => {
    given(opened, told)
      .when({ ...askForNone, ...because })
      .thenRefused(unknown);
    given()
      .when({ ...ask, ...because })
      .thenRefused({ code: "NOT_FOUND" });
  });
});
