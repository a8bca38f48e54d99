import { describe, test } from "vitest";
import { erasureDecider } from "../../src/erasure/erasure.js";
import { ines, omar, storyId, uuid } from "../support/telling/facts.js";
import {
  erasedSubject as subject,
  erasureOrdered,
  erasureOrderId as orderId,
} from "../support/telling/sourceFacts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(erasureDecider);
const noHold = { hold: null } as const;
const matter = "Harbour v. Courier";
const erased = {
  type: "SubjectErased",
  data: { orderId, subject, basis: "sourceProtection", orderedBy: ines.staffId },
} as const;
const erasedByOmar = { ...erased, by: omar.staffId };
const rescinded = { type: "ErasureOrderRescinded", data: { orderId } } as const;
const stayed = { type: "ErasureStayed", data: { orderId, storyId, matter } } as const;
const order = {
  type: "OrderErasure",
  ...erasureOrdered.data,
  reason: "They asked us to.",
  facts: { found: true, sealed: true },
} as const;
const confirm = { type: "ConfirmErasure", orderId, by: omar, facts: noHold } as const;

describe("OrderErasure", () => {
  test("names whose words, on what basis and on what grounds", () => {
    given().when(order).thenRecorded(erasureOrdered);
    given()
      .when({ ...order, grounds: " " })
      .thenInvalid("grounds");
    given()
      .when({ ...order, reason: null })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("is about somebody who is there, whose words are sealed: what stands in plain letters cannot be erased", () => {
    given()
      .when({ ...order, facts: { found: false, sealed: false } })
      .thenRefused({ code: "SUBJECT_NOT_FOUND" });
    given()
      .when({ ...order, facts: { found: true, sealed: false } })
      .thenRefused({ code: "WORDS_NOT_SEALED" });
  });

  test("is made once at a time, and again once it was rescinded", () => {
    given(erasureOrdered).when(order).thenRefused({ code: "ALREADY_EXISTS" });
    given(erasureOrdered, rescinded)
      .when({ ...order, orderId: uuid(0xa41) })
      .thenRecorded({ ...erasureOrdered, data: { ...erasureOrdered.data, orderId: uuid(0xa41) } });
  });

  test("comes too late for what is erased, and is told when that was", () => {
    given(erasureOrdered, erasedByOmar).when(order).thenRefused({
      code: "ERASED",
      basis: "sourceProtection",
      by: omar.staffId,
      at: "2026-03-01T09:01:00.000Z",
    });
  });
});

describe("ConfirmErasure", () => {
  test("erases, by somebody else than whoever ordered it", () => {
    given(erasureOrdered).when(confirm).thenRecorded(erased);
    given(erasureOrdered)
      .when({ ...confirm, by: ines })
      .thenRefused({ code: "ERASURE_ORDERED_ONESELF" });
  });

  test("is refused while a legal hold lies on a story of theirs", () => {
    given(erasureOrdered)
      .when({ ...confirm, facts: { hold: { storyId, matter } } })
      .thenRefused({ code: "LEGAL_HOLD", matter });
  });

  test("changes nothing once they are erased", () => {
    given(erasureOrdered, erasedByOmar).when(confirm).thenNothing();
  });

  test("is about the order in force", () => {
    given(erasureOrdered)
      .when({ ...confirm, orderId: uuid(0xa42) })
      .thenRefused({ code: "ERASURE_ORDER_UNKNOWN", orderId: uuid(0xa42) });
    given(erasureOrdered, rescinded).when(confirm).thenRefused({ code: "NOT_FOUND" });
  });

  test("is possible again once a hold that came before it is lifted", () => {
    given(erasureOrdered, erasedByOmar, stayed).when(confirm).thenRecorded(erased);
  });
});

describe("RescindErasureOrder", () => {
  const rescind = { type: "RescindErasureOrder", orderId, reason: "They wish to stay." } as const;

  test("takes an order back, for a reason, while nothing is erased", () => {
    given(erasureOrdered).when(rescind).thenRecorded(rescinded);
    given(erasureOrdered)
      .when({ ...rescind, reason: null })
      .thenRefused({ code: "REASON_MISSING" });
    given(erasureOrdered)
      .when({ ...rescind, orderId: uuid(0xa42) })
      .thenRefused({ code: "ERASURE_ORDER_UNKNOWN", orderId: uuid(0xa42) });
    given(erasureOrdered, erasedByOmar).when(rescind).thenRefused({
      code: "ERASED",
      basis: "sourceProtection",
      by: omar.staffId,
      at: "2026-03-01T09:01:00.000Z",
    });
  });
});

describe("StayErasure", () => {
  const stay = { type: "StayErasure", orderId, storyId, matter } as const;

  test("says that a hold came first, once", () => {
    given(erasureOrdered, erasedByOmar).when(stay).thenRecorded(stayed);
    given(erasureOrdered, erasedByOmar, stayed).when(stay).thenNothing();
    given(erasureOrdered)
      .when({ ...stay, orderId: uuid(0xa42) })
      .thenRefused({ code: "ERASURE_ORDER_UNKNOWN", orderId: uuid(0xa42) });
  });
});
