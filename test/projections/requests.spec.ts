import { describe, expect, test } from "vitest";
import { requests } from "../../projections/requests.js";
import type { RequestEvent } from "../../src/request/events.js";
import { ines, omar, storyId, uuid } from "../support/telling/facts.js";
import type { Happening } from "../support/stores/aLog.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { claimedByOmar, requestClosed, requestRaised } from "../support/telling/requestFacts.js";

const requestId = uuid(0x821);
const released = {
  type: "RequestReleased",
  data: { claimedBy: omar.staffId, reason: null },
} satisfies RequestEvent;
const furthest = Number.MAX_SAFE_INTEGER;

/** What each event changes, after those before it. */
const cases: {
  readonly [Type in RequestEvent["type"]]: readonly [told: readonly Told<RequestEvent>[], then: object];
} = {
  RequestRaised: [
    [requestRaised],
    {
      id: requestId,
      state: "open",
      fromDesk: "courts",
      toDesk: "photo",
      storyId,
      text: "A picture of the quay.",
      raised: { by: ines.staffId, at: minute(0) },
      claimed: null,
      closed: null,
    },
  ],
  RequestClaimed: [
    [requestRaised, claimedByOmar],
    { state: "claimed", claimed: { by: omar.staffId, at: minute(1) } },
  ],
  RequestReleased: [[requestRaised, claimedByOmar, released], { state: "open", claimed: null }],
  RequestClosed: [
    [requestRaised, claimedByOmar, requestClosed],
    { state: "closed", closed: { by: ines.staffId, at: minute(2), outcome: "done", note: null } },
  ],
};

describe.each(paces)("What desks ask of each other, told %s,", (pace) => {
  test.each(Object.entries(cases))("shows what %s changed", async (_, [told, then]) => {
    const { requests: read } = await readAfter(requests, pace, [`request-${requestId}`, ...told]);
    expect(read([requestId])).toMatchObject([then]);
  });

  test("is listed the newest first, by the desk that is asked and by where it stands", async () => {
    const toCourts = {
      type: "RequestRaised",
      data: { ...requestRaised.data, fromDesk: "photo", toDesk: "courts" },
    } satisfies RequestEvent;
    const happenings: readonly Happening[] = [
      [`request-${uuid(3)}`, requestRaised],
      [`request-${uuid(1)}`, toCourts],
      [`request-${uuid(2)}`, requestRaised],
      [`request-${uuid(3)}`, claimedByOmar],
    ];
    const { requestsRaised } = await readAfter(requests, pace, ...happenings);
    const listed = (...asked: Parameters<typeof requestsRaised>) =>
      requestsRaised(...asked).map(({ id }) => id);
    expect(listed({}, furthest, 50)).toEqual([uuid(2), uuid(1), uuid(3)]);
    expect(listed({ desk: "photo" }, furthest, 50)).toEqual([uuid(2), uuid(3)]);
    expect(listed({ desk: "photo", state: "open" }, furthest, 50)).toEqual([uuid(2)]);
    expect(listed({ state: "claimed" }, furthest, 50)).toEqual([uuid(3)]);
    expect(listed({}, furthest, 1)).toEqual([uuid(2)]);
    const [newest] = requestsRaised({}, furthest, 1);
    expect(listed({}, newest!.raisedPosition, 50)).toEqual([uuid(1), uuid(3)]);
  });
});
