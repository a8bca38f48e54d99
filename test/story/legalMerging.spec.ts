import { describe, expect, test } from "vitest";
import type { Asked } from "../../src/asked.js";
import { aNewsroom, chief } from "../support/newsroom/aNewsroom.js";
import { placementId } from "../support/telling/facts.js";
import { holdId, noon, otherHoldId } from "../support/telling/legalFacts.js";

const hold = (id: string, matter: string): Asked => ({
  type: "PlaceLegalHold",
  holdId: id,
  matter,
  basis: "The court's order of 1 March",
});
const breach = (where: string): Asked => ({ type: "ReportEmbargoBreach", where });
const request: Asked = { type: "RequestLegalReview", articleId: null, concern: "It names a suspect." };
const clear: Asked = { type: "ClearLegally", articleId: null, note: null };
const conditions = (...said: readonly string[]): Asked => ({
  type: "ClearLegallyWithConditions",
  articleId: null,
  conditions: said,
});
const meet = (condition: number): Asked => ({ type: "MeetLegalCondition", articleId: null, condition });
const embargo: Asked = {
  type: "SetEmbargo",
  until: { instant: noon, wallTime: null, zone: null, which: null },
  imposedBy: "The Harbour Office",
};
const forNow: Asked = { ...embargo, until: null };

describe("Two who looked at the same revision of a story are both obeyed where", () => {
  test.each<[string, readonly Asked[], Asked, Asked]>([
    ["each holds it for another matter", [], hold(holdId, "Harbour"), hold(otherHoldId, "Quay")],
    ["each reports another breach", [embargo], breach("The Quay"), breach("The Post")],
    ["each sees to another condition", [request, conditions("No name.", "No age.")], meet(0), meet(1)],
    ["one asks legal, the other sets an embargo", [], request, embargo],
  ])("%s", async (_, before, one, other) => {
    const [first, second] = await bothAsk(before, one, other);
    expect(first).toMatchObject({ merged: false });
    expect(second).toMatchObject({ merged: true });
  });
});

describe("Two who looked at the same revision of a story are told of each other where", () => {
  test.each<[string, readonly Asked[], Asked, Asked]>([
    ["both set the embargo", [], embargo, forNow],
    ["one asks anew what the other clears", [request, clear], request, conditions("No name.")],
    [
      "legal changes the conditions of which one is being met",
      [request, conditions("No name.")],
      conditions("No age.", "No name."),
      meet(0),
    ],
  ])("%s", async (_, before, one, other) => {
    const [, second] = await bothAsk(before, one, other);
    expect(second).toMatchObject({ refused: { code: "STALE_REVISION" } });
  });

  test("a hold is placed while a picture is being taken out", async () => {
    const newsroom = await aNewsroom();
    const photoId = await newsroom.file();
    const place: Asked = { type: "PlacePhoto", placementId, photoId, role: "lead" };
    const takeOut: Asked = { type: "TakeOutPhoto", placementId };
    const [, second] = await bothAsk([place], hold(holdId, "Harbour"), takeOut, newsroom);
    expect(second).toMatchObject({ refused: { code: "LEGAL_HOLD", matter: "Harbour" } });
  });
});

async function bothAsk(before: readonly Asked[], one: Asked, other: Asked, newsroom?: Newsroom) {
  const { open, told, ask } = newsroom ?? (await aNewsroom());
  const id = await open();
  for (const [expectedRevision, asked] of before.entries()) await told(asked, { id, expectedRevision });
  const wish = { id, expectedRevision: before.length, origin: "machine", reason: "It has to be." } as const;
  return [await ask(chief, one, wish), await ask(chief, other, wish)] as const;
}

type Newsroom = Awaited<ReturnType<typeof aNewsroom>>;
