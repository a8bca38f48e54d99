import type { SourceEvent } from "../../../src/source/events.js";
import type { ErasureEvent, ErasureSubject } from "../../../src/erasure/events.js";
import { omar, storyId, subjectId, uuid } from "./facts.js";
import { sealed } from "./sealed.js";

/** A source as Ines recorded it. */
export const sourceWords = {
  alias: "A person in the port office",
  identity: sealed("Jonas Reth", "source"),
  contact: sealed("jonas@port.example", "source"),
  note: null,
} as const;
export const sourceRecorded = {
  type: "ConfidentialSourceRecorded",
  data: { storyId, ...sourceWords },
} satisfies SourceEvent;
export const omarLetIn = {
  type: "SourceReaderLetIn",
  data: { staffId: omar.staffId },
} satisfies SourceEvent;
export const openingId = uuid(0xa01);
export const sourceOpened = { type: "ConfidentialSourceOpened", data: { openingId } } satisfies SourceEvent;

/** An order to erase that source, and what becomes of it. */
export const erasureOrderId = uuid(0xa02);
export const erasedSubject = { kind: "source", sourceId: subjectId } satisfies ErasureSubject;
export const erasureOrdered = {
  type: "ErasureOrdered",
  data: {
    orderId: erasureOrderId,
    subject: erasedSubject,
    basis: "sourceProtection",
    grounds: "The ministry searches offices.",
  },
} satisfies ErasureEvent;
