import { describe, expect, test } from "vitest";
import { erasures } from "../../projections/erasures.js";
import type { ErasureEvent } from "../../src/erasure/events.js";
import { ines, omar, storyId, uuid } from "../support/telling/facts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";
import {
  erasedSubject as subject,
  erasureOrdered,
  erasureOrderId as orderId,
} from "../support/telling/sourceFacts.js";

const furthest = Number.MAX_SAFE_INTEGER;
const id = uuid(0xb01);
const basis = "sourceProtection";
const rescinded = { type: "ErasureOrderRescinded", data: { orderId }, reason: "They agreed." } as const;
const erased = {
  type: "SubjectErased",
  data: { orderId, subject, basis, orderedBy: ines.staffId },
  by: omar.staffId,
} as const;
const stayed = { type: "ErasureStayed", data: { orderId, storyId, matter: "Harbour v. Courier" } } as const;

const { grounds } = erasureOrdered.data;
const order = { orderId, basis, grounds, reason: null, by: ines.staffId, at: minute(0) };
const untold = { erased: null, stayed: null };

/** What each event changes, after those before it. */
const cases: {
  readonly [Type in ErasureEvent["type"]]: readonly [told: readonly Told<ErasureEvent>[], then: object];
} = {
  ErasureOrdered: [[erasureOrdered], { id, orderedPosition: 1, revision: 0, subject, order, ...untold }],
  ErasureOrderRescinded: [[erasureOrdered, rescinded], { revision: 1, subject, order: null, ...untold }],
  SubjectErased: [
    [erasureOrdered, erased],
    { order, erased: { by: omar.staffId, at: minute(1) }, stayed: null },
  ],
  ErasureStayed: [
    [erasureOrdered, erased, stayed],
    { order, erased: null, stayed: { storyId, matter: "Harbour v. Courier", at: minute(2) } },
  ],
};

describe.each(paces)("Erasures, told %s,", (pace) => {
  test.each(Object.entries(cases))("show what %s changed", async (_, [told, then]) => {
    const { erasures: read } = await readAfter(erasures, pace, [`erasure-${id}`, ...told]);
    expect(read([id, uuid(1)])).toMatchObject([then]);
  });

  test("are listed by their first order, the newest first, however they went on", async () => {
    const [first, second, third] = [uuid(0xb11), uuid(0xb12), uuid(0xb13)];
    const { erasuresOrdered } = await readAfter(
      erasures,
      pace,
      [`erasure-${first}`, erasureOrdered],
      [`erasure-${second}`, erasureOrdered, rescinded],
      [`erasure-${third}`, erasureOrdered],
      [`erasure-${first}`, rescinded, erasureOrdered],
      [`erasure-${second}`, erasureOrdered, erased],
    );
    const listed = (before: number, limit: number) =>
      erasuresOrdered(before, limit).map((one) => [one.id, one.orderedPosition]);
    expect(listed(furthest, 9)).toEqual([
      [third, 4],
      [second, 2],
      [first, 1],
    ]);
    expect(listed(4, 1)).toEqual([[second, 2]]);
  });
});
