import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { ines, uuid } from "../support/telling/facts.js";

type Ask = (by: Actor, id: string, asked: Asked) => Promise<void>;

/** The part of the day in which every withdrawal is ordered that somebody else is to carry out; one order is taken back. */
export async function orderWithdrawals(ask: Ask, articleId: string): Promise<void> {
  const order = {
    type: "OrderWithdrawal",
    grounds: "The fine was never imposed.",
    authority: null,
    notice: null,
    advisory: null,
  } as const;
  await ask(ines, articleId, { ...order, orderId: uuid(0x731), how: "retract" });
  await ask(ines, articleId, { type: "RescindWithdrawalOrder", orderId: uuid(0x731) });
  const notice = "The fine was never imposed.";
  await ask(ines, articleId, { ...order, orderId: uuid(0x732), how: "retract", notice });
  const authority = "The district court";
  await ask(ines, articleId, { ...order, orderId: uuid(0x733), how: "takeDown", authority });
  const advisory = "Stop using this article, and remove it.";
  await ask(ines, articleId, { ...order, orderId: uuid(0x734), how: "kill", authority, advisory });
}
