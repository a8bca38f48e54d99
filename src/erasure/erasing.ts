import { accept, refuse } from "../decider.js";
import type { Seam } from "../deciderOf.js";
import { passage } from "../passage.js";
import { invalid, reasonMissing } from "../refusal.js";
import type { ErasureCommand, ErasureRefusal } from "./commands.js";
import type { Erasure } from "./erasure.js";
import type { ErasureEvent } from "./events.js";

/** How words are erased for good: ordered, confirmed by somebody else, or let be. */
export const erasing: Seam<
  Erasure,
  ErasureCommand,
  ErasureEvent,
  ErasureRefusal,
  ErasureCommand["type"],
  ErasureEvent["type"]
> = {
  answers: {
    OrderErasure({ orderId, subject, basis, reason, facts, ...words }) {
      if (!facts.found) return refuse({ code: "SUBJECT_NOT_FOUND" });
      if (!facts.sealed) return refuse({ code: "WORDS_NOT_SEALED" });
      const grounds = passage(words.grounds);
      if (grounds === "")
        return refuse(invalid(["grounds"], "Say what the basis is, such as the letter that asks for it."));
      if (reason === null) return refuse(reasonMissing);
      return accept({ type: "ErasureOrdered", data: { orderId, subject, basis, grounds } });
    },
    ConfirmErasure({ orderId, by, facts }, { subject, order, erased }) {
      if (order?.orderId !== orderId || subject === null)
        return refuse({ code: "ERASURE_ORDER_UNKNOWN", orderId });
      if (erased) return accept();
      if (order.by === by.staffId) return refuse({ code: "ERASURE_ORDERED_ONESELF" });
      if (facts.hold) return refuse({ code: "LEGAL_HOLD", matter: facts.hold.matter });
      const data = { orderId, subject, basis: order.basis, orderedBy: order.by };
      return accept({ type: "SubjectErased", data });
    },
    RescindErasureOrder({ orderId, reason }, { order, erased }) {
      if (order?.orderId !== orderId) return refuse({ code: "ERASURE_ORDER_UNKNOWN", orderId });
      if (erased) return refuse({ code: "ERASED", basis: order.basis, ...erased });
      if (reason === null) return refuse(reasonMissing);
      return accept({ type: "ErasureOrderRescinded", data: { orderId } });
    },
    StayErasure({ orderId, storyId, matter }, { order, erased }) {
      if (order?.orderId !== orderId) return refuse({ code: "ERASURE_ORDER_UNKNOWN", orderId });
      return erased ? accept({ type: "ErasureStayed", data: { orderId, storyId, matter } }) : accept();
    },
  },
  effects: {
    ErasureOrdered: {
      evolve: (erasure, { data: { subject, ...ordered }, meta: { by, at, reason } }) => ({
        ...erasure,
        subject,
        order: { ...ordered, by, at, reason },
        stayed: null,
      }),
      writes: ({ orderId }) => [`order:${orderId}`],
    },
    ErasureOrderRescinded: {
      evolve: (erasure) => ({ ...erasure, order: null, stayed: null }),
      writes: ({ orderId }) => [`order:${orderId}`],
    },
    SubjectErased: {
      evolve: (erasure, { meta: { by, at } }) => ({ ...erasure, erased: { by, at }, stayed: null }),
      writes: ({ orderId }) => [`order:${orderId}`],
    },
    ErasureStayed: {
      evolve: (erasure, { data: { storyId, matter }, meta: { at } }) => ({
        ...erasure,
        erased: null,
        stayed: { storyId, matter, at },
      }),
      writes: ({ orderId }) => [`order:${orderId}`],
    },
  },
};
