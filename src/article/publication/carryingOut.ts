import { accept, type Decision } from "../../decider.js";
import type { Article } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import type { WithdrawalKind } from "./withdrawalOrder.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Withdrawing = Extract<ArticleCommand, { type: "RetractArticle" | "TakeDownArticle" | "KillArticle" }>;

const withdrawals: ReadonlySet<ArticleEvent["type"]> = new Set([
  "ArticleRetracted",
  "ArticleTakenDown",
  "ArticleKilled",
]);

/**
 * The same answer, with the orders that it carries out: those of this kind that somebody else gave. Without one it
 * happens all the same, because harm does not wait for paperwork; but it rings until somebody else has looked at it.
 * An order for what was withdrawn already is carried out by saying so again.
 */
export function carryingOut(
  answer: Answer,
  how: WithdrawalKind,
  { by, alarmId }: Withdrawing,
  { withdrawalOrders, alarms }: Article,
): Answer {
  if ("refused" in answer) return answer;
  const orders = withdrawalOrders.filter(
    (order) => order.how === how && order.end === null && order.by !== by.staffId,
  );
  const ends = orders.map(({ orderId }): ArticleEvent => ({
    type: "WithdrawalOrderCarriedOut",
    data: { orderId },
  }));
  if (ends.length > 0) return accept<ArticleEvent>(...answer.accepted, ...ends);
  if (!answer.accepted.some(({ type }) => withdrawals.has(type))) return answer;
  const code = "WITHDRAWN_WITHOUT_ORDER";
  const rings = alarms.some(
    (alarm) => alarm.code === code && alarm.about === how && alarm.raisedBy === by.staffId,
  );
  if (rings) return answer;
  return accept<ArticleEvent>(...answer.accepted, {
    type: "AlarmRaised",
    data: { alarmId, code, about: how },
  });
}
