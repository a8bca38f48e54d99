import { describe, expect, test } from "vitest";
import type { Asked } from "../src/asked.js";
import type { Answer } from "../src/newsroom.js";
import { aNewsroom, chief, draftOf } from "./support/newsroom/aNewsroom.js";
import { author, holds, uuid } from "./support/telling/facts.js";

describe("The newsroom cannot be asked", () => {
  const headline: Asked = { type: "ChangeHeadline", headline: "Harbour fined" };

  test.each(["", "42", uuid(1).replaceAll("-", ""), "01950000-0000-7000-8000-0000000000AA"])(
    "with a command id that is no UUID in small letters: %j",
    async (commandId) => {
      const newsroom = await aNewsroom();
      expect(codeAndPath(await newsroom.ask(chief, headline, { commandId }))).toEqual([
        "INVALID_INPUT",
        "commandId",
      ]);
    },
  );

  test.each([undefined, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "to overwrite what the asker never looked at: revision %s",
    async (expectedRevision) => {
      const newsroom = await aNewsroom();
      const article = await newsroom.draft();
      const head = await newsroom.store.head();
      const wish = {
        id: article,
        origin: "machine",
        ...(expectedRevision !== undefined && { expectedRevision }),
      } as const;
      expect(codeAndPath(await newsroom.ask(chief, headline, wish))).toEqual([
        "INVALID_INPUT",
        "expectedRevision",
      ]);
      expect(await newsroom.store.head()).toBe(head);
    },
  );

  test("about a revision that is not there yet", async () => {
    const newsroom = await aNewsroom();
    const article = await newsroom.draft();
    const wish = { id: article, origin: "machine", expectedRevision: 7 } as const;
    expect(await newsroom.ask(chief, headline, wish)).toStrictEqual({
      refused: { code: "REVISION_NOT_REACHED", expected: 7, actual: 1 },
    });
  });

  test("how far something has come, by those who may not change it", async () => {
    const newsroom = await aNewsroom();
    const article = await newsroom.draft();
    const yu = { staffId: uuid(0x901), name: "Yu", grants: [] };
    await newsroom.hire(yu, holds("auditor"));
    const refused = { code: "NOT_PERMITTED", desk: "courts", language: "en" };
    for (const expectedRevision of [1, 7])
      expect(await newsroom.ask(yu, headline, { id: article, expectedRevision })).toMatchObject({ refused });
  });

  test.each(["", "harbour", uuid(0xdead)])("about what is not there: %j", async (id) => {
    const newsroom = await aNewsroom();
    const wish = { id, origin: "machine", expectedRevision: 0 } as const;
    expect(await newsroom.ask(chief, headline, wish)).toStrictEqual({ refused: { code: "NOT_FOUND" } });
  });

  test.each<[string, Asked, string]>([
    ["a control character", { type: "ChangeHeadline", headline: "Harbour\u0000" }, "headline"],
    ["half of a character", { type: "ChangeDek", dek: "\ud83d" }, "dek"],
    [
      "a control character in a name",
      { type: "SetByline", byline: [author, { ...author, name: "\u0007" }] },
      "byline.1.name",
    ],
    ["a body that cannot be read", { type: "ReviseBody", body: [{ type: "table" }] }, "body.0.type"],
    [
      "a document that cannot be read",
      { type: "ReviseBody", body: { type: "doc", content: [{ type: "table" }] } },
      "body.content.0.type",
    ],
    ["words beyond any article", { type: "ChangeDek", dek: "x".repeat(700_000) }, ""],
  ])("with %s", async (_, asked, path) => {
    const newsroom = await aNewsroom();
    const article = await newsroom.draft();
    const wish = { id: article, origin: "machine", expectedRevision: 1 } as const;
    expect(codeAndPath(await newsroom.ask(chief, asked, wish))).toEqual(["INVALID_INPUT", path]);
  });

  test("with a reason that cannot be stored", async () => {
    const newsroom = await aNewsroom();
    const wish = { id: uuid(1), origin: "machine", expectedRevision: 1, reason: "Typo\u0000" } as const;
    expect(codeAndPath(await newsroom.ask(chief, headline, wish))).toEqual(["INVALID_INPUT", "reason"]);
  });

  test("with input nested without end", async () => {
    const newsroom = await aNewsroom();
    const content = JSON.parse("[".repeat(20_000) + "]".repeat(20_000)) as [];
    const wish = { id: uuid(1), origin: "machine", expectedRevision: 1 } as const;
    const asked: Asked = { type: "TranslateSegment", segmentId: "headline", text: null, content };
    const [code, path] = codeAndPath(await newsroom.ask(chief, asked, wish));
    expect(code).toBe("INVALID_INPUT");
    expect(path).toMatch(/^content(\.0)+$/);
  });
});

describe("Everything that fits at the door", () => {
  test("fits into the log: the largest body can be drafted, translated and published", async () => {
    const newsroom = await aNewsroom();
    await newsroom.told(
      { type: "AdoptPolicy", gatesForOriginals: [], gatesForTranslations: [] },
      { expectedRevision: 0 },
    );
    const body = Array.from({ length: 2_000 }, () => ({
      type: "paragraph",
      content: [{ type: "text", text: "x".repeat(40) }],
    }));
    const [drafted] = await newsroom.told(draftOf(await newsroom.open(), body));
    const id = drafted!.stream.slice("article-".length);
    await newsroom.told({ type: "SubmitArticle", note: null }, { id, expectedRevision: 1 });
    expect(await newsroom.told({ type: "PublishArticle" }, { id, expectedRevision: 2 })).toHaveLength(1);
    const source = { articleId: id, revision: 2 };
    const [opened] = await newsroom.told({ type: "OpenTranslation", source, language: "kk" });
    await newsroom.told({ type: "ReviseBody", body: [] }, { id, expectedRevision: 3 });
    expect(
      await newsroom.told(
        { type: "RebaseTranslation", revision: 4 },
        { id: opened!.stream.slice("article-".length), expectedRevision: 0 },
      ),
    ).toHaveLength(1);
  });
});

function codeAndPath(answer: Answer): readonly [code: string, path: string] {
  const { refused } = answer as Extract<Answer, { refused: unknown }>;
  return [refused.code, "path" in refused ? refused.path.join(".") : ""];
}
