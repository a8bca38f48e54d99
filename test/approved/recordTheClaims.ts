import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import {
  claimed,
  claimId,
  figured,
  figureId,
  inputCorrected,
  quoted,
  quoteId,
  quoteTranslated,
  supported,
} from "../support/telling/claimFacts.js";
import { a, articleId, dana, ines, omar, storyId, uuid } from "../support/telling/facts.js";

type Ask = (by: Actor, id: string, asked: Asked) => Promise<void>;

/** The part of the day in which a story's claims, quotes and figures are kept account of, and taken back. */
export async function recordTheClaims(ask: Ask): Promise<void> {
  const where = { articleId, blockId: a };
  const rumoured = { claimId: uuid(0x709), modality: "reported", attributedTo: null } as const;
  await ask(ines, storyId, { type: "RecordClaim", ...claimed.data, ...where, ...rumoured });
  await ask(omar, storyId, { type: "LetClaimStand", claimId: rumoured.claimId });
  await ask(ines, storyId, { type: "RecordClaim", ...claimed.data, ...where });
  await ask(ines, storyId, { type: "SupportClaim", ...supported.data });
  await ask(ines, storyId, {
    type: "DisputeClaim",
    claimId,
    disputeId: uuid(0x706),
    disputedBy: "The harbour",
    text: "It never said so.",
  });
  await ask(omar, storyId, { type: "CheckClaim", claimId, outcome: "wrong", method: "Read the ruling." });
  await ask(omar, storyId, { type: "WithdrawClaim", claimId });

  await ask(ines, storyId, { type: "RecordQuote", ...quoted.data, ...where });
  await ask(dana, storyId, { type: "TranslateQuote", ...quoteTranslated.data });
  await ask(omar, storyId, { type: "WithdrawQuote", quoteId });

  await ask(ines, storyId, { type: "RecordFigure", ...figured.data, ...where });
  await ask(omar, storyId, { type: "CorrectFigureInput", ...inputCorrected("4325").data });
  await ask(omar, storyId, { type: "WithdrawFigure", figureId });
}
