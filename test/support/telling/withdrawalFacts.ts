import type { ArticleEvent } from "../../../src/article/events.js";
import { uuid } from "./facts.js";

export const orderId = uuid(0x731);
export const alarmId = uuid(0x741);

/** The order of most specs, and the two ways in which it ends. */
export const ordered = {
  type: "WithdrawalOrdered",
  data: {
    orderId,
    how: "retract",
    grounds: "Two sources have recanted.",
    authority: null,
    notice: null,
    advisory: null,
  },
} satisfies ArticleEvent;
export const carriedOut = { type: "WithdrawalOrderCarriedOut", data: { orderId } } satisfies ArticleEvent;
export const rescinded = {
  type: "WithdrawalOrderRescinded",
  data: { orderId, reason: "They have not recanted." },
} satisfies ArticleEvent;

/** What rings when somebody withdrew it whom nobody else had ordered to. */
export const withoutOrder = (how: "retract" | "takeDown" | "kill") =>
  ({
    type: "AlarmRaised",
    data: { alarmId, code: "WITHDRAWN_WITHOUT_ORDER", about: how },
  }) satisfies ArticleEvent;
