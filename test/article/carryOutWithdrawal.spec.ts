import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { dana, ines, omar, uuid } from "../support/telling/facts.js";
import { live } from "../support/telling/published.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import {
  alarmId,
  carriedOut,
  ordered,
  orderId,
  rescinded,
  withoutOrder,
} from "../support/telling/withdrawalFacts.js";

const given = specify(articleDecider);
const order = (how: "retract" | "takeDown" | "kill", by = ines, id = orderId) => ({
  ...ordered,
  data: { ...ordered.data, orderId: id, how },
  by: by.staffId,
});
const free = { alarmId, by: omar, facts: { hold: null }, reason: "As legal ordered." };
const ways = [
  {
    how: "retract",
    said: { type: "RetractArticle", notice: "It cannot stand.", ...free },
    recorded: { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } },
  },
  {
    how: "takeDown",
    said: { type: "TakeDownArticle", authority: "The court", basis: "Its order", isPublic: false, ...free },
    recorded: {
      type: "ArticleTakenDown",
      data: { edition: 1, authority: "The court", basis: "Its order", isPublic: false },
    },
  },
  {
    how: "kill",
    said: { type: "KillArticle", advisory: "Stop using it.", ...free },
    recorded: { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } },
  },
] as const;
const [retracting, takingDown] = ways;

describe.each(ways)("An order to $how", ({ how, said, recorded }) => {
  test("is carried out by somebody else than who gave it, in the same breath", () => {
    given(...live, order(how))
      .when(said)
      .thenRecorded(recorded, carriedOut);
  });

  test("is not carried out by who gave it: the harm is stopped at once, and it rings", () => {
    given(...live, order(how, omar))
      .when(said)
      .thenRecorded(recorded, withoutOrder(how));
    const { withdrawalOrders } = articleAfter([...live, order(how, omar), recorded, withoutOrder(how)]);
    expect(withdrawalOrders).toMatchObject([{ orderId, end: null }]);
  });

  test("is not needed: what nobody ordered is withdrawn at once all the same, and it rings", () => {
    given(...live)
      .when(said)
      .thenRecorded(recorded, withoutOrder(how));
    given(...live, order(how), rescinded)
      .when(said)
      .thenRecorded(recorded, withoutOrder(how));
    given(...live, order(how === "kill" ? "retract" : "kill"))
      .when(said)
      .thenRecorded(recorded, withoutOrder(how));
  });

  test("that comes afterwards, or is its giver's own, is carried out by somebody's saying it again", () => {
    given(...live, recorded, withoutOrder(how), order(how))
      .when(said)
      .thenRecorded(carriedOut);
    given(...live, recorded, carriedOut)
      .when(said)
      .thenNothing();
  });

  test("does not hold up a legal hold: under one nothing is withdrawn, ordered or not", () => {
    given(...live, order(how))
      .when({ ...said, facts: { hold: { matter: "Harbour v. Courier" } } })
      .thenRefused({ code: "LEGAL_HOLD", matter: "Harbour v. Courier" });
  });
});

test("Every order of the kind that others gave is carried out at once; the others stand", () => {
  const [second, third] = [uuid(0x732), uuid(0x733)];
  const past = [...live, order("retract"), order("retract", dana, second), order("kill", dana, third)];
  given(...past)
    .when(retracting.said)
    .thenRecorded(retracting.recorded, carriedOut, { ...carriedOut, data: { orderId: second } });
  const done = articleAfter([...past, retracting.recorded, { ...carriedOut, by: omar.staffId }]);
  expect(done.withdrawalOrders).toMatchObject([
    { orderId, end: { state: "carriedOut", by: omar.staffId, at: minute(live.length + 4) } },
    { orderId: second, end: null },
    { orderId: third, end: null },
  ]);
});

describe("A withdrawal without an order", () => {
  const rang = { ...withoutOrder("retract"), by: omar.staffId };
  const better = { ...retracting.said, notice: "Two sources recanted." };
  const reworded = {
    type: "ArticleRetracted",
    data: { edition: 1, notice: "Two sources recanted." },
  } as const;

  test("rings once for one person's doing, however often they say it better, and anew for another's", () => {
    given(...live, retracting.recorded, rang)
      .when({ ...better, alarmId: uuid(0x742) })
      .thenRecorded(reworded);
    given(...live, retracting.recorded, rang)
      .when({ ...better, by: dana })
      .thenRecorded(reworded, withoutOrder("retract"));
  });

  test("rings anew when the same person takes it further away", () => {
    given(...live, retracting.recorded, rang)
      .when(takingDown.said)
      .thenRecorded(takingDown.recorded, withoutOrder("takeDown"));
  });

  test("is looked at by somebody else than who did it", () => {
    const dismiss = { type: "DismissAlarm", alarmId, reason: "It had to be." } as const;
    given(...live, retracting.recorded, rang)
      .when({ ...dismiss, by: omar })
      .thenRefused({ code: "WITHDREW_IT_ONESELF", alarmId });
    given(...live, retracting.recorded, rang)
      .when({ ...dismiss, by: dana })
      .thenRecorded({ type: "AlarmDismissed", data: { alarmId, reason: "It had to be." } });
  });
});
