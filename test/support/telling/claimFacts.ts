import type { StoryEvent } from "../../../src/story/events.js";
import type { FigureInput } from "../../../src/story/figures/figure.js";
import { uuid } from "./facts.js";

export const sourceId = uuid(0x601);
export const claimId = uuid(0x701);
export const quoteId = uuid(0x702);
export const figureId = uuid(0x703);
export const supportId = uuid(0x704);

export const attributed = {
  type: "SourceAttributed",
  data: { sourceId, name: "District Court", kind: "official", url: null, note: null },
} satisfies StoryEvent;

export const claimed = {
  type: "ClaimRecorded",
  data: {
    claimId,
    articleId: null,
    blockId: null,
    text: "The harbour spread false information.",
    modality: "alleged",
    attributedTo: "A district officer",
  },
} satisfies StoryEvent;
export const supported = {
  type: "ClaimSupported",
  data: {
    claimId,
    supportId,
    sourceId,
    evidence: {
      quote: "It was false.",
      url: "https://court.example/1",
      accessedAt: "2026-03-01T08:30:00.000Z",
      sha256: "5e".repeat(32),
    },
  },
} satisfies StoryEvent;
export const claimWithdrawn = {
  type: "ClaimWithdrawn",
  data: { claimId, reason: "The officer took it back." },
} satisfies StoryEvent;

export const quoted = {
  type: "QuoteRecorded",
  data: {
    quoteId,
    speaker: "Mara Voss",
    language: "kk",
    text: "Біз шағымданамыз.",
    articleId: null,
    blockId: null,
  },
} satisfies StoryEvent;
export const quoteTranslated = {
  type: "QuoteTranslated",
  data: { quoteId, language: "en", text: "We will appeal.", translator: "Dana Seit" },
} satisfies StoryEvent;
export const quoteWithdrawn = {
  type: "QuoteWithdrawn",
  data: { quoteId, reason: "She never said so." },
} satisfies StoryEvent;

/** The fine of the specs, in monthly calculation indices, and what such an index is. */
export const fine: FigureInput = { name: "fine", value: "20", unit: "MCI", asOf: null, sourceId: null };
export const mci: FigureInput = { name: "mci", value: "3930", unit: "tenge", asOf: "2026-01-01", sourceId };

/** Twenty monthly calculation indices at 3,930 tenge each are 78.6 thousand tenge. */
export const figured = {
  type: "DerivedFigureRecorded",
  data: {
    figureId,
    articleId: null,
    blockId: null,
    inputs: [fine, mci] as readonly FigureInput[],
    expression: "fine * mci / 1000",
    shown: { value: "78.6", unit: "thousand tenge", decimals: 1 },
  },
} satisfies StoryEvent;
export const inputCorrected = (value: string, name = "mci") =>
  ({ type: "FigureInputCorrected", data: { figureId, name, value } }) satisfies StoryEvent;
export const figureWithdrawn = {
  type: "FigureWithdrawn",
  data: { figureId, reason: "The fine was in euros." },
} satisfies StoryEvent;

export const held = {
  type: "LegalHoldPlaced",
  data: { holdId: uuid(0x705), matter: "Harbour v. Courier", basis: "A letter before action." },
} satisfies StoryEvent;
