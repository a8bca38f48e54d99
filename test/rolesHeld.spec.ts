import { describe, expect, test } from "vitest";
import type { Asked } from "../src/asked.js";
import { aNewsroom, chief, draftOf, recordedIn } from "./support/newsroom/aNewsroom.js";
import { dana, holds, ines, omar } from "./support/telling/facts.js";

describe("Roles", () => {
  test("are those of the log at this moment, whatever the asker brings", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(ines);
    const story: Asked = { type: "OpenStory", slugline: "fine", desk: "courts", urgency: 4 };
    const bringing = { ...ines, grants: [holds("editorInChief")] };
    const no = {
      refused: {
        code: "NOT_PERMITTED",
        needed: ["reporter", "deskEditor", "publisher", "editorInChief"],
        desk: "courts",
        language: null,
      },
    };
    expect(await newsroom.ask(bringing, story)).toStrictEqual(no);
    await newsroom.told(
      { type: "GrantRole", ...holds("reporter", "courts") },
      { id: ines.staffId, expectedRevision: 0 },
    );
    expect(recordedIn(await newsroom.ask(ines, story))).toHaveLength(1);
    await newsroom.told(
      { type: "RevokeRole", ...holds("reporter", "courts") },
      { id: ines.staffId, expectedRevision: 1 },
    );
    expect(await newsroom.ask(bringing, story)).toStrictEqual(no);
  });

  test("are nobody's who does not work here", async () => {
    const newsroom = await aNewsroom();
    const stranger = { ...ines, grants: [holds("editorInChief")] };
    for (const origin of ["desk", "api", "import"] as const)
      expect(
        await newsroom.ask(
          stranger,
          { type: "AddLanguage", language: "fr" },
          { origin, expectedRevision: 5 },
        ),
      ).toStrictEqual({
        refused: { code: "NOT_PERMITTED", needed: ["editorInChief"], desk: null, language: null },
      });
  });

  test("of the machine are its own", async () => {
    const newsroom = await aNewsroom();
    const asked: Asked = { type: "AddLanguage", language: "fr" };
    const powerless = { ...chief, grants: [] };
    expect(await newsroom.ask(powerless, asked, { origin: "policy", expectedRevision: 5 })).toMatchObject({
      refused: { code: "NOT_PERMITTED" },
    });
    expect(
      recordedIn(await newsroom.ask(chief, asked, { origin: "policy", expectedRevision: 5 })),
    ).toHaveLength(1);
  });

  test("for one desk do not reach another's stories and articles", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(ines, holds("reporter", "courts"));
    const ours = await newsroom.open();
    const theirs = await newsroom.open("culture");
    const article = await newsroom.draft(theirs);
    const no = (needed: readonly string[], language: string | null) => ({
      refused: { code: "NOT_PERMITTED", needed: [...needed, "editorInChief"], desk: "culture", language },
    });
    const writers = ["reporter", "deskEditor", "copyEditor"];
    expect(await newsroom.ask(ines, draftOf(theirs, []))).toStrictEqual(no(writers, "en"));
    expect(
      await newsroom.ask(ines, { type: "OpenStory", slugline: "x", desk: "culture", urgency: 4 }),
    ).toStrictEqual(no(["reporter", "deskEditor", "publisher"], null));
    expect(
      await newsroom.ask(
        ines,
        { type: "ChangeSlugline", slugline: "x" },
        { id: theirs, expectedRevision: 0 },
      ),
    ).toStrictEqual(no(writers, null));
    expect(
      await newsroom.ask(
        ines,
        { type: "ChangeHeadline", headline: "x" },
        { id: article, expectedRevision: 1 },
      ),
    ).toStrictEqual(no(writers, "en"));
    expect(recordedIn(await newsroom.ask(ines, draftOf(ours, [])))).toHaveLength(1);
  });

  test("for one language do not reach another", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(dana, holds("translator", null, "kk"));
    const article = await newsroom.draft();
    const source = { articleId: article, revision: 1 };
    const no = {
      refused: {
        code: "NOT_PERMITTED",
        needed: ["translator", "translationEditor", "editorInChief"],
        desk: "courts",
        language: "ru",
      },
    };
    const [kazakh] = recordedIn(
      await newsroom.ask(dana, { type: "OpenTranslation", source, language: "KK" }),
    );
    const [russian] = await newsroom.told({ type: "OpenTranslation", source, language: "ru" });
    const segment: Asked = { type: "TranslateSegment", segmentId: "headline", text: "Сот", content: null };
    const idOf = (stream: string) => ({ id: stream.slice("article-".length), expectedRevision: 0 });
    expect(await newsroom.ask(dana, { type: "OpenTranslation", source, language: "ru" })).toStrictEqual({
      refused: { ...no.refused, needed: ["translator", "translationEditor", "deskEditor", "editorInChief"] },
    });
    expect(await newsroom.ask(dana, segment, idOf(russian!.stream))).toStrictEqual(no);
    expect(recordedIn(await newsroom.ask(dana, segment, idOf(kazakh!.stream)))).toHaveLength(1);
  });

  test("for a gate are that gate's own", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(omar, holds("copyEditor"));
    const article = await newsroom.draft();
    await newsroom.told({ type: "SubmitArticle", note: null }, { id: article, expectedRevision: 1 });
    const wish = { id: article, expectedRevision: 2 };
    expect(await newsroom.ask(omar, { type: "ApproveArticle", gate: "legal" }, wish)).toStrictEqual({
      refused: { code: "NOT_PERMITTED", needed: ["legal", "editorInChief"], desk: "courts", language: "en" },
    });
    expect(recordedIn(await newsroom.ask(omar, { type: "ApproveArticle", gate: "copy" }, wish))).toHaveLength(
      1,
    );
  });

  test("do not help an editor-in-chief to approve what they wrote", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(omar, holds("editorInChief"));
    const story = await newsroom.open();
    const [drafted] = recordedIn(await newsroom.ask(omar, draftOf(story, [{ type: "paragraph" }])));
    const id = drafted!.stream.slice("article-".length);
    await newsroom.ask(omar, { type: "SubmitArticle", note: null }, { id, expectedRevision: 1 });
    expect(
      await newsroom.ask(omar, { type: "ApproveArticle", gate: "copy" }, { id, expectedRevision: 2 }),
    ).toStrictEqual({
      refused: { code: "WROTE_IT_ONESELF", gate: "copy" },
    });
  });
});
