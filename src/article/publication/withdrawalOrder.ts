import type { Blocker } from "../../blocker.js";
import type { Article } from "../article.js";
import type { PublicationState } from "./publication.js";

/** A way of taking a text from its readers that one person orders and another carries out. */
export type WithdrawalKind = "retract" | "takeDown" | "kill";

/** What an order asks for: how, on which grounds, and the words that whoever gave it wants told. */
export type OrderWords = Readonly<{
  how: WithdrawalKind;
  grounds: string;
  /** Who demands it, such as a court; null if it is the house's own judgement. */
  authority: string | null;
  /** For a retraction, what readers are to be told in the text's place; null leaves the words to the publisher. */
  notice: string | null;
  /** For a kill, what everybody who was sent it is to be told; null leaves the words to the publisher. */
  advisory: string | null;
}>;

/** How an order ended. */
export type OrderEnd =
  | Readonly<{ state: "carriedOut"; by: string; at: string }>
  | Readonly<{ state: "rescinded"; by: string; at: string; reason: string }>;

/** Legal's or standards' order that a text be withdrawn, until it is carried out or taken back. */
export type WithdrawalOrder = OrderWords &
  Readonly<{
    orderId: string;
    by: string;
    at: string;
    /** Null while it stands. */
    end: OrderEnd | null;
  }>;

/** From where each withdrawal is still possible, beside what is live: from itself, to say it better, and the milder ones. */
export const withdrawableFrom: Readonly<Record<WithdrawalKind, readonly PublicationState[]>> = {
  retract: ["unpublishedAfterLive", "retracted"],
  takeDown: ["unpublishedAfterLive", "retracted", "takenDown"],
  kill: ["unpublishedAfterLive", "retracted", "takenDown", "killed"],
};

/** What keeps every new edition from readers: an order hides nothing by itself, but nothing more goes out under it. */
export const orderBlockers = ({ withdrawalOrders }: Article): readonly Blocker[] =>
  withdrawalOrders
    .filter(({ end }) => end === null)
    .map(({ orderId, how, grounds }): Blocker => ({ code: "WITHDRAWAL_ORDERED", orderId, how, grounds }));
