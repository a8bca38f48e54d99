import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid, reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { withdrawableFrom, type OrderEnd, type OrderWords } from "./withdrawalOrder.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How legal and standards order that a text be withdrawn; whoever publishes carries it out. */
export const ordering: ArticleSeam<
  "OrderWithdrawal" | "RescindWithdrawalOrder",
  "WithdrawalOrdered" | "WithdrawalOrderCarriedOut" | "WithdrawalOrderRescinded"
> = {
  answers: { OrderWithdrawal: order, RescindWithdrawalOrder: rescind },
  effects: {
    WithdrawalOrdered: {
      evolve: (article, { data, meta: { by, at } }) => ({
        ...article,
        withdrawalOrders: [...article.withdrawalOrders, { ...data, by, at, end: null }],
      }),
      writes: ({ orderId }) => [`withdrawalOrder:${orderId}`],
    },
    // Which order it was is said by an end of its own: whoever withdraws while another order is given is not held up.
    WithdrawalOrderCarriedOut: {
      evolve: (article, { data: { orderId }, meta: { by, at } }) =>
        ended(article, orderId, { state: "carriedOut", by, at }),
      writes: ({ orderId }) => [`endOfOrder:${orderId}`],
    },
    WithdrawalOrderRescinded: {
      evolve: (article, { data: { orderId, reason }, meta: { by, at } }) =>
        ended(article, orderId, { state: "rescinded", by, at, reason }),
      writes: ({ orderId }) => [`endOfOrder:${orderId}`],
    },
  },
};

/**
 * Orders a withdrawal, whatever stands against carrying it out now: a legal hold, or that nothing is out yet. Refused
 * only where there is nothing left to withdraw in this way.
 */
function order(command: Ask<"OrderWithdrawal">, article: Article): Answer {
  const { orderId, how, by } = command;
  const { publication, lastEdition, withdrawalOrders } = article;
  const words: OrderWords = {
    how,
    grounds: line(command.grounds),
    authority: line(command.authority ?? "") || null,
    notice: wordsOf(command.notice),
    advisory: wordsOf(command.advisory),
  };
  const stands = withdrawalOrders.some(
    (other) =>
      other.orderId === orderId || (other.end === null && other.by === by.staffId && same(other, words)),
  );
  if (stands) return accept();
  if (words.grounds === "") return refuse(invalid(["grounds"], "Say on what grounds it is to be withdrawn."));
  if (how === "takeDown" && words.authority === null)
    return refuse(invalid(["authority"], "Say who demands that it be taken down."));
  if (how !== "retract" && words.notice !== null)
    return refuse(invalid(["notice"], "Only a retraction leaves readers a notice."));
  if (how !== "kill" && words.advisory !== null)
    return refuse(invalid(["advisory"], "Only a kill is told in an advisory."));
  const { state } = publication;
  const withdrawn = state !== "unpublished" && state !== "live" && !withdrawableFrom[how].includes(state);
  if (withdrawn) return refuse({ code: "WITHDRAWN", as: state, edition: lastEdition?.edition ?? 0 });
  return accept({ type: "WithdrawalOrdered", data: { orderId, ...words } });
}

/** Takes an order back: what it was to keep from readers may go out again. */
function rescind(command: Ask<"RescindWithdrawalOrder">, { withdrawalOrders }: Article): Answer {
  const { orderId } = command;
  const given = withdrawalOrders.find((other) => other.orderId === orderId);
  if (!given) return refuse({ code: "WITHDRAWAL_ORDER_UNKNOWN", orderId });
  if (given.end?.state === "rescinded") return accept();
  if (given.end) return refuse({ code: "WITHDRAWAL_ORDER_CARRIED_OUT", orderId });
  const reason = line(command.reason ?? "");
  if (reason === "") return refuse(reasonMissing);
  return accept({ type: "WithdrawalOrderRescinded", data: { orderId, reason } });
}

const ended = (article: Article, orderId: string, end: OrderEnd): Article => ({
  ...article,
  withdrawalOrders: article.withdrawalOrders.map((order) =>
    order.orderId === orderId ? { ...order, end } : order,
  ),
});

const wordsOf = (words: string | null): string | null => words?.normalize("NFC").trim() || null;

const same = (one: OrderWords, other: OrderWords): boolean =>
  one.how === other.how &&
  one.grounds === other.grounds &&
  one.authority === other.authority &&
  one.notice === other.notice &&
  one.advisory === other.advisory;
