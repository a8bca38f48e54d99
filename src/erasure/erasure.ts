import { deciderOf } from "../deciderOf.js";
import { alreadyExists } from "../refusal.js";
import type { ErasureCommand, ErasureRefusal } from "./commands.js";
import { erasing } from "./erasing.js";
import type { ErasureBasis, ErasureEvent, ErasureSubject } from "./events.js";

/** The erasure of one subject's words as its stream tells it. */
export type Erasure = Readonly<{
  revision: number;
  subject: ErasureSubject | null;
  /** The order in force, or carried out; null for none, and once it was rescinded. */
  order: Readonly<{
    orderId: string;
    basis: ErasureBasis;
    grounds: string;
    reason: string | null;
    by: string;
    at: string;
  }> | null;
  /** Who confirmed the order, and when: the words are gone. */
  erased: Readonly<{ by: string; at: string }> | null;
  /** The legal hold that the newest confirmation ran into; null if it ran into none. */
  stayed: Readonly<{ storyId: string; matter: string; at: string }> | null;
}>;

/** How somebody's confidential words are erased: ordered on a basis, confirmed by somebody else, never under a legal hold. */
export const erasureDecider = deciderOf<Erasure, ErasureCommand, ErasureEvent, ErasureRefusal>({
  category: "erasure",
  initial: { revision: -1, subject: null, order: null, erased: null, stayed: null },
  // An order that was rescinded leaves room for another one.
  exists: ({ order }) => order !== null,
  beginning: ["OrderErasure"],
  begun: (_, { order, erased }) =>
    order && erased ? { code: "ERASED", basis: order.basis, ...erased } : alreadyExists,
  ...erasing,
});
