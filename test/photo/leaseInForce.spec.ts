import { describe, expect, test } from "vitest";
import { aNewsroom, chief } from "../support/newsroom/aNewsroom.js";
import { placementId } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";

describe("A lease", () => {
  test("lets an article out while it lasts and not a minute longer, though nothing happens in between", async () => {
    const newsroom = await aNewsroom();
    const { ask, told, store } = newsroom;
    const story = await newsroom.open();
    const photo = await newsroom.file();
    const article = await newsroom.draft(story);
    await told(
      { type: "PlacePhoto", placementId, photoId: photo, role: "lead" },
      { id: story, expectedRevision: 0 },
    );
    // Every question takes this newsroom's clock a minute on.
    await told({ type: "GrantLease", from: minute(60), to: minute(90) }, { id: photo, expectedRevision: 0 });

    const head = await store.head();
    const said: string[] = [];
    for (let n = 0; n < 120; n++) {
      const wish = { id: article, expectedRevision: 1, origin: "machine", preview: true } as const;
      const answer = await ask(chief, { type: "PublishArticle" }, wish);
      const { blockers } = (answer as { refused: { blockers: readonly { code: string }[] } }).refused;
      const codes = blockers.map(({ code }) => code).filter((code) => code.startsWith("LEASE"));
      said.push(codes.join() || "in force");
    }
    expect([...new Set(said)]).toEqual(["LEASE_NOT_BEGUN", "in force", "LEASE_ENDED"]);
    expect(said.filter((one) => one === "in force")).toHaveLength(30);
    expect(await store.head()).toBe(head);
  });
});
