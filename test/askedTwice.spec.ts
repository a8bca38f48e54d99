import { describe, expect, test } from "vitest";
import type { Asked } from "../src/asked.js";
import { aNewsroom, chief, draftOf, recordedIn } from "./support/newsroom/aNewsroom.js";

describe("A command twice", () => {
  test("is recorded once, and answered as the first time, whatever happened since", async () => {
    const newsroom = await aNewsroom();
    const article = await newsroom.draft();
    const commandId = newsroom.nextId();
    const wish = { id: article, expectedRevision: 1, commandId, origin: "machine" } as const;
    const asked: Asked = { type: "ChangeHeadline", headline: "Harbour fined" };
    const first = recordedIn(await newsroom.ask(chief, asked, wish));
    await newsroom.told(
      { type: "ChangeHeadline", headline: "Port fined" },
      { id: article, expectedRevision: 2 },
    );
    const head = await newsroom.store.head();
    expect(await newsroom.ask(chief, asked, wish)).toStrictEqual({
      recorded: first,
      revision: 3,
      merged: false,
      repeated: true,
    });
    expect(await newsroom.store.head()).toBe(head);
  });

  test("is recorded once when both are on their way at the same time", async () => {
    const newsroom = await aNewsroom();
    const story = await newsroom.open();
    const commandId = newsroom.nextId();
    const twice = () =>
      newsroom.ask(chief, draftOf(story, [{ type: "paragraph" }]), { commandId, origin: "machine" });
    const [one, other] = await Promise.all([twice(), twice()]);
    expect(recordedIn(one).map(({ id }) => id)).toEqual(recordedIn(other).map(({ id }) => id));
    expect(await newsroom.store.readStream(`article-${commandId}`)).toHaveLength(2);
  });

  test("begins one thing only, under the command's own id", async () => {
    const newsroom = await aNewsroom();
    const commandId = newsroom.nextId();
    const asked: Asked = { type: "OpenStory", slugline: "fine", desk: "courts", urgency: 4 };
    const wish = { commandId, origin: "machine" } as const;
    await newsroom.ask(chief, asked, wish);
    expect(await newsroom.ask(chief, asked, wish)).toMatchObject({ repeated: true, revision: 0 });
    expect(await newsroom.store.readStream(`story-${commandId}`)).toHaveLength(1);
  });

  test.each<[string, Asked, object]>([
    ["other words", { type: "ChangeHeadline", headline: "Port fined" }, {}],
    ["another reason", { type: "ChangeHeadline", headline: "Harbour fined" }, { reason: "Typo." }],
    ["another command", { type: "ChangeDek", dek: "Harbour fined" }, {}],
  ])("is no longer the same with %s", async (_, asked, differences) => {
    const newsroom = await aNewsroom();
    const article = await newsroom.draft();
    const commandId = newsroom.nextId();
    const wish = { id: article, expectedRevision: 1, commandId, origin: "machine" } as const;
    await newsroom.ask(chief, { type: "ChangeHeadline", headline: "Harbour fined" }, wish);
    expect(await newsroom.ask(chief, asked, { ...wish, ...differences })).toStrictEqual({
      refused: { code: "COMMAND_ID_REUSED", commandId },
    });
  });
});
