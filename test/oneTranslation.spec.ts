import { describe, expect, test } from "vitest";
import { canonicalHash } from "../src/canonicalHash.js";
import { translationIdOf } from "../src/translationIdOf.js";
import { aNewsroom, chief, recordedIn } from "./support/newsroom/aNewsroom.js";
import { ordinary } from "./support/telling/recorded.js";

const machine = { origin: "machine" } as const;

describe("A translation", () => {
  test("has the id that its source and language make, however the language is spelled", async () => {
    const newsroom = await aNewsroom();
    const source = { articleId: await newsroom.draft(), revision: 1 };
    const [opened] = await newsroom.told({ type: "OpenTranslation", source, language: "KK" });
    const id = translationIdOf({ source, language: "kk" });
    expect(opened!.stream).toBe(`article-${id}`);
    const again = { type: "OpenTranslation", source: { ...source, revision: 0 }, language: "kk" } as const;
    expect(await newsroom.ask(chief, again, machine)).toStrictEqual({
      refused: { code: "TRANSLATION_EXISTS", articleId: id, language: "kk", spiked: false },
    });
    const [russian] = await newsroom.told({ type: "OpenTranslation", source, language: "ru" });
    expect(russian!.stream).not.toBe(opened!.stream);
  });

  test("that was opened under its command's own id, as they once were, goes on as it is", async () => {
    const newsroom = await aNewsroom();
    const source = { articleId: await newsroom.draft(), revision: 1 };
    const asked = { type: "OpenTranslation", source, language: "kk" } as const;
    const [like] = await newsroom.told({ ...asked, language: "ru" });
    const commandId = newsroom.nextId();
    const commandHash = canonicalHash({ ...asked, id: commandId, reason: null });
    const meta = { ...ordinary(0), commandId, commandHash };
    await newsroom.store.append(`article-${commandId}`, -1, [
      {
        id: newsroom.nextId(),
        type: "TranslationOpened",
        schemaVersion: 1,
        data: { ...like!.data, language: "kk" },
        meta,
      },
    ]);

    const retried = await newsroom.ask(chief, asked, { ...machine, commandId });
    expect(retried).toMatchObject({ repeated: true, revision: 0 });
    const words = { segmentId: "headline", text: "Сот айыппұл салды", content: null };
    const written = { ...machine, id: commandId, expectedRevision: 0 };
    const answer = await newsroom.ask(chief, { type: "TranslateSegment", ...words }, written);
    expect(recordedIn(answer)).toMatchObject([{ type: "SegmentTranslated", stream: `article-${commandId}` }]);
  });
});
