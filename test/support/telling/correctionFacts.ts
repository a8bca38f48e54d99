import type { ArticleEvent } from "../../../src/article/events.js";
import { uuid } from "./facts.js";
import { sealed } from "./sealed.js";

/** A reader's complaint, as it was recorded. */
export const requestId = uuid(0x901);
export const correctionRequested = {
  type: "CorrectionRequested",
  data: {
    requestId,
    askedBy: { kind: "reader", name: sealed("Aigul Sat"), contact: sealed("aigul@post.example") },
    channel: "E-mail",
    text: "It was the port.",
    evidence: "https://court.example/ruling",
  },
} satisfies ArticleEvent;

/** What the newsroom found when it looked into it, one way and the other. */
export const correctionAccepted = {
  type: "CorrectionAssessed",
  data: { requestId, outcome: "accepted", severity: "serious", grounds: "The ruling names the port." },
} satisfies ArticleEvent;
export const correctionRejected = {
  type: "CorrectionAssessed",
  data: { requestId, outcome: "rejected", severity: null, grounds: "The ruling names the harbour." },
} satisfies ArticleEvent;

/** The edition that answered it. */
export const requestAnswered = (edition: number) =>
  ({ type: "CorrectionRequestAnswered", data: { requestId, edition } }) satisfies ArticleEvent;
