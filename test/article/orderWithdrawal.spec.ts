import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { dana, drafted, headlineChanged, ines, omar, picture, uuid } from "../support/telling/facts.js";
import { facts, firstEdition, live, read } from "../support/telling/published.js";
import { putRight } from "../support/telling/putRight.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { carriedOut, ordered, orderId, rescinded } from "../support/telling/withdrawalFacts.js";

const given = specify(articleDecider);
const blocked = {
  code: "BLOCKED",
  blockers: [{ code: "WITHDRAWAL_ORDERED", orderId, how: "retract", grounds: "Two sources have recanted." }],
} as const;
const order = { type: "OrderWithdrawal", ...ordered.data } as const;
const other = uuid(0x732);

describe("Ordering a withdrawal", () => {
  test("hides nothing; it is written on the article", () => {
    given(...live)
      .when(order)
      .thenRecorded(ordered);
    const before = articleAfter(live);
    const { revision, withdrawalOrders, ...after } = articleAfter([...live, ordered]);
    expect({ ...after, revision: before.revision, withdrawalOrders: [] }).toEqual(before);
    const at = minute(revision);
    expect(withdrawalOrders).toEqual([{ ...ordered.data, by: ines.staffId, at, end: null }]);
  });

  test("says in which words, where the way of withdrawing has any", () => {
    given(...live)
      .when({
        ...order,
        grounds: " Two  sources have recanted. ",
        authority: " ",
        notice: " It cannot stand.\n",
      })
      .thenRecorded({ ...ordered, data: { ...ordered.data, notice: "It cannot stand." } });
    const kill = { ...order, how: "kill", authority: "The court", advisory: "Stop.\n\nRemove it." } as const;
    const { type: _, ...words } = kill;
    given(...live)
      .when(kill)
      .thenRecorded({ type: "WithdrawalOrdered", data: words });
    given(...live)
      .when({ ...order, advisory: "Stop using it." })
      .thenInvalid("advisory");
    given(...live)
      .when({ ...kill, notice: "It cannot stand." })
      .thenInvalid("notice");
  });

  test("needs grounds, and for a takedown somebody who demands it", () => {
    given(...live)
      .when({ ...order, grounds: " \n" })
      .thenInvalid("grounds");
    given(...live)
      .when({ ...order, how: "takeDown" })
      .thenInvalid("authority");
    given().when(order).thenRefused({ code: "NOT_FOUND" });
  });

  test("is done once by one person, and by each of two", () => {
    given(...live, ordered)
      .when(order)
      .thenNothing();
    given(...live, ordered)
      .when({ ...order, orderId: other })
      .thenNothing();
    const again = { ...ordered, data: { ...ordered.data, orderId: other } };
    given(...live, ordered)
      .when({ ...order, orderId: other, by: omar })
      .thenRecorded(again);
    given(...live, ordered, rescinded)
      .when({ ...order, orderId: other })
      .thenRecorded(again);
  });

  test("is about what is not out yet, too: it must not go out a second later", () => {
    given(drafted).when(order).thenRecorded(ordered);
  });

  test("is refused where it was withdrawn in a graver way already, and not where it was in the same", () => {
    const retracted = { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } } as const;
    const killed = { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } } as const;
    given(...live, killed)
      .when(order)
      .thenRefused({ code: "WITHDRAWN", as: "killed", edition: 1 });
    given(...live, retracted)
      .when(order)
      .thenRecorded(ordered);
  });

  test("goes with whatever others write or publish meanwhile", () => {
    const { writes, reads } = articleDecider.facets(ordered);
    expect([writes, reads]).toEqual([[`withdrawalOrder:${orderId}`], []]);
  });
});

describe("While a withdrawal is ordered", () => {
  const mended = read([...live, headlineChanged("Fined again")]);
  const edition = firstEdition.data;

  test.each([
    { type: "UpdateArticle", note: null, facts },
    { type: "ClarifyArticle", note: "It was unclear.", facts },
    { type: "CorrectArticle", note: "It was the port.", ...putRight, facts },
    { type: "AddEditorsNote", note: "We did not ask.", facts: { edition, pictures: [picture], story: [] } },
  ] as const)("no new edition goes out: $type", (said) => {
    given(...mended, ordered)
      .when(said)
      .thenRefused(blocked);
  });

  test("what nobody has seen yet does not go out, and what was unpublished does not come back", () => {
    given(...live.slice(0, -1), ordered)
      .when({ type: "PublishArticle", facts })
      .thenRefused(blocked);
    given(...live, ordered, { type: "ArticleUnpublished", data: { edition: 1 } })
      .when({
        type: "RepublishArticle",
        facts: { edition, pictures: [picture], story: [] },
        reason: "It can stand.",
      })
      .thenRefused(blocked);
  });

  test("it can be unpublished, and worked on", () => {
    given(...live, ordered)
      .when({ type: "UnpublishArticle", facts: { hold: null }, reason: "While we look." })
      .thenRecorded({ type: "ArticleUnpublished", data: { edition: 1 } });
    given(...live, ordered)
      .when({ type: "ChangeHeadline", headline: "Fined again" })
      .thenRecorded(headlineChanged("Fined again"));
  });

  test.each([[rescinded], [carriedOut]])("means until it has ended: $type", (end) => {
    given(...mended, ordered, end)
      .when({ type: "UpdateArticle", note: null, facts })
      .thenRecorded(expect.objectContaining({ type: "EditionPublished" }) as ArticleEvent);
  });
});

describe("Rescinding an order", () => {
  const rescind = {
    type: "RescindWithdrawalOrder",
    orderId,
    by: dana,
    reason: " They have not recanted. ",
  } as const;

  test("takes it back, and says why and who", () => {
    given(...live, ordered)
      .when(rescind)
      .thenRecorded(rescinded);
    const { withdrawalOrders } = articleAfter([...live, ordered, { ...rescinded, by: dana.staffId }]);
    expect(withdrawalOrders).toMatchObject([
      { orderId, end: { state: "rescinded", by: dana.staffId, reason: "They have not recanted." } },
    ]);
  });

  test("happens once, with a reason, to an order that was given and not carried out", () => {
    given(...live, ordered, rescinded)
      .when(rescind)
      .thenNothing();
    given(...live, ordered)
      .when({ ...rescind, reason: null })
      .thenRefused({ code: "REASON_MISSING" });
    given(...live)
      .when(rescind)
      .thenRefused({ code: "WITHDRAWAL_ORDER_UNKNOWN", orderId });
    given(...live, ordered, carriedOut)
      .when(rescind)
      .thenRefused({ code: "WITHDRAWAL_ORDER_CARRIED_OUT", orderId });
    given().when(rescind).thenRefused({ code: "NOT_FOUND" });
  });

  test("is heard of by whoever carries it out in the same moment", () => {
    const retracted = { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } } as const;
    const [end] = articleDecider.facets(rescinded).writes;
    expect(articleDecider.facets(carriedOut).writes).toEqual([end]);
    expect(articleDecider.facets(retracted).reads).toEqual(["endOfOrder:*"]);
  });
});
