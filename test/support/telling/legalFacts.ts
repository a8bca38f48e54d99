import type { StoryEvent } from "../../../src/story/events.js";
import { uuid } from "./facts.js";

/** A hold that the specs know, and another. */
export const holdId = uuid(0x701);
export const otherHoldId = uuid(0x702);

/** Noon at the specs' harbour, on the day that they happen. */
export const noon = "2026-03-01T12:00:00.000Z";

export const embargoed = {
  type: "EmbargoSet",
  data: { until: noon, wallTime: null, zone: null, imposedBy: "The Harbour Office" },
} satisfies StoryEvent;
export const embargoedForNow = {
  type: "EmbargoSet",
  data: { ...embargoed.data, until: null },
} satisfies StoryEvent;
export const embargoLifted = {
  type: "EmbargoLifted",
  data: { basis: "The Quay has it." },
} satisfies StoryEvent;
export const breachReported = {
  type: "EmbargoBreachReported",
  data: { where: "The Quay, front page" },
} satisfies StoryEvent;

export const reviewRequested = (about: string | null = null, concern = "It names a suspect.") =>
  ({ type: "LegalReviewRequested", data: { articleId: about, concern } }) satisfies StoryEvent;
export const legallyCleared = (about: string | null = null, note: string | null = null) =>
  ({ type: "LegallyCleared", data: { articleId: about, note } }) satisfies StoryEvent;
export const clearedWithConditions = (...conditions: readonly string[]) =>
  ({ type: "LegallyClearedWithConditions", data: { articleId: null, conditions } }) satisfies StoryEvent;
export const legallyRefused = (about: string | null = null) =>
  ({
    type: "LegallyRefused",
    data: { articleId: about, grounds: "Contempt of court." },
  }) satisfies StoryEvent;
export const conditionMet = (condition: number) =>
  ({ type: "LegalConditionMet", data: { articleId: null, condition } }) satisfies StoryEvent;

export const held = {
  type: "LegalHoldPlaced",
  data: { holdId, matter: "Harbour v. Courier", basis: "The court's order of 1 March" },
} satisfies StoryEvent;
export const heldTwice = {
  type: "LegalHoldPlaced",
  data: { ...held.data, holdId: otherHoldId, matter: "Quay v. Courier" },
} satisfies StoryEvent;
export const holdLifted = { type: "LegalHoldLifted", data: { holdId } } satisfies StoryEvent;

/** An order that covers Kazakh only, and its end. */
export const orderId = uuid(0x771);
export const otherOrderId = uuid(0x772);
export const ordered = {
  type: "CourtOrderRecorded",
  data: {
    orderId,
    jurisdiction: "Kazakhstan",
    court: "The Almaty city court",
    reference: "7110-26-00-3/14",
    text: "The defendant is not to be named.",
    languages: ["kk"],
  },
} satisfies StoryEvent;
export const orderLifted = {
  type: "CourtOrderLifted",
  data: { orderId, basis: "The judgment of 2 March" },
} satisfies StoryEvent;
