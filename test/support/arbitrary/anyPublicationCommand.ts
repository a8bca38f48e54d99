import fc from "fast-check";
import type { ArticleCommand } from "../../../src/article/commands.js";
import { dana, ines, omar, uuid } from "../telling/facts.js";
import type { Said } from "../telling/spec.js";

const anyWords = fc.constantFrom("Harbour fined", "Harbour  fined ", "айыппұл", "", " \n");
const anyWordsOrNone = fc.option(anyWords);
const anybody = fc.constantFrom(ines, omar, dana);
const anyReason = fc.constantFrom(null, "Staged.", " ");
const anyHoldFacts = fc.record({ hold: fc.constantFrom(null, null, null, { matter: "Harbour v. Courier" }) });
const anyOrder = fc.constantFrom(uuid(0x731), uuid(0x732));
const anyWithdrawal = { by: anybody, alarmId: fc.constantFrom(uuid(0x741), uuid(0x742)) };

/** Anything said around a text, and any way to take it from its readers and to bring it back. */
export const anyPublicationCommand: fc.Arbitrary<Said<ArticleCommand>> = fc.oneof(
  fc.record({ type: fc.constant("ChangeKicker" as const), by: anybody, kicker: anyWordsOrNone }),
  fc.record({
    type: fc.constant("SetDateline" as const),
    by: anybody,
    dateline: fc.option(
      fc.record({
        place: anyWords,
        date: fc.constantFrom(null, "2026-03-20", "tomorrow"),
        text: anyWordsOrNone,
      }),
    ),
  }),
  fc.record({
    type: fc.constant("ChangeSlug" as const),
    by: anybody,
    slug: fc.constantFrom(null, "harbour-fine", "порт", "Harbour"),
  }),
  fc.record({ type: fc.constant("UnpublishArticle" as const), reason: anyReason, facts: anyHoldFacts }),
  fc.record({
    type: fc.constant("RetractArticle" as const),
    ...anyWithdrawal,
    notice: anyWords,
    reason: anyReason,
    facts: anyHoldFacts,
  }),
  fc.record({
    type: fc.constant("TakeDownArticle" as const),
    ...anyWithdrawal,
    authority: anyWords,
    basis: anyWords,
    isPublic: fc.boolean(),
    reason: anyReason,
    facts: anyHoldFacts,
  }),
  fc.record({
    type: fc.constant("KillArticle" as const),
    ...anyWithdrawal,
    advisory: anyWords,
    reason: anyReason,
    facts: anyHoldFacts,
  }),
  fc.record({
    type: fc.constant("OrderWithdrawal" as const),
    by: anybody,
    orderId: anyOrder,
    how: fc.constantFrom("retract" as const, "takeDown" as const, "kill" as const),
    grounds: anyWords,
    authority: anyWordsOrNone,
    notice: anyWordsOrNone,
    advisory: anyWordsOrNone,
  }),
  fc.record({
    type: fc.constant("RescindWithdrawalOrder" as const),
    by: anybody,
    orderId: anyOrder,
    reason: anyReason,
  }),
  fc.record({ type: fc.constant("AcknowledgeKill" as const), recipient: anyWords }),
  fc.record({ type: fc.constant("LiftKill" as const), reason: anyReason, facts: anyHoldFacts }),
  fc.record({
    type: fc.constant("RepublishArticle" as const),
    reason: anyReason,
    facts: fc.constant({ edition: null, pictures: [], story: [] }),
  }),
);
