import { describe, expect, test } from "vitest";
import { services } from "../../projections/services.js";
import type { ServiceEvent } from "../../src/service/events.js";
import { ines, omar, uuid } from "../support/telling/facts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";

const wall = uuid(0x851);
const furthest = Number.MAX_SAFE_INTEGER;
const issued = {
  type: "ServiceTokenIssued",
  data: {
    name: "The wall",
    scopes: ["readBoard"],
    role: "reporter",
    desk: "courts",
    language: null,
    expiresAt: minute(600),
    sha256: "5e".repeat(32),
    hint: "x7Qd",
  },
} satisfies ServiceEvent;
const revoked = { type: "ServiceTokenRevoked", data: {}, by: omar.staffId, reason: "Stolen." } as const;

/** What each event changes, after those before it. */
const cases: {
  readonly [Type in ServiceEvent["type"]]: readonly [told: readonly Told<ServiceEvent>[], then: object];
} = {
  ServiceTokenIssued: [
    [issued],
    {
      id: wall,
      name: "The wall",
      scopes: ["readBoard"],
      grant: { role: "reporter", desk: "courts", language: null },
      expiresAt: minute(600),
      hint: "x7Qd",
      issued: { by: ines.staffId, at: minute(0) },
      revoked: null,
    },
  ],
  ServiceTokenRevoked: [
    [issued, revoked],
    { revision: 1, revoked: { by: omar.staffId, at: minute(1), reason: "Stolen." } },
  ],
};

describe.each(paces)("The newsroom's services, told %s,", (pace) => {
  test.each(Object.entries(cases))("show what %s changed", async (_, [told, then]) => {
    const { services: read } = await readAfter(services, pace, [`service-${wall}`, ...told]);
    expect(read([wall, uuid(1)])).toMatchObject([then]);
  });

  test("are listed the newest first, those that are shut out as well", async () => {
    const { servicesIssued } = await readAfter(
      services,
      pace,
      [`service-${uuid(3)}`, issued],
      [`service-${uuid(1)}`, issued],
      [`service-${uuid(3)}`, revoked],
    );
    const listed = (before: number, limit: number) => servicesIssued(before, limit).map(({ id }) => id);
    expect(listed(furthest, 50)).toEqual([uuid(1), uuid(3)]);
    expect(listed(furthest, 1)).toEqual([uuid(1)]);
    expect(listed(servicesIssued(furthest, 1)[0]!.issuedPosition, 50)).toEqual([uuid(3)]);
  });
});
