import { describe, expect, test } from "vitest";
import type { Asked } from "../src/asked.js";
import { aNewsroom, chief } from "./support/newsroom/aNewsroom.js";
import { dana, holds, ines, omar, otherPlacementId, placementId, uuid } from "./support/telling/facts.js";
import { assignmentId } from "./support/telling/planningFacts.js";

describe("A decision is told of other streams, as they are at this moment:", () => {
  test("which gates the policy puts before originals, and which before translations", async () => {
    const { ask, told, draft } = await aNewsroom();
    const original = await draft();
    const source = { articleId: original, revision: 1 };
    const [opened] = await told({ type: "OpenTranslation", source, language: "kk" });
    const translation = opened!.stream.slice("article-".length);
    const closed = async (id: string, expectedRevision: number) => {
      const answer = await ask(
        chief,
        { type: "PublishArticle" },
        { id, expectedRevision, origin: "machine" },
      );
      const { refused } = answer as { refused: { blockers: readonly { code: string; gate?: string }[] } };
      return refused.blockers.flatMap(({ code, gate }) => (code === "GATE_CLOSED" ? gate : []));
    };
    expect(await closed(original, 1)).toEqual(["copy"]);
    expect(await closed(translation, 0)).toEqual(["translation"]);
    await told(
      { type: "AdoptPolicy", gatesForOriginals: ["legal", "photo"], gatesForTranslations: [] },
      { expectedRevision: 5 },
    );
    expect(await closed(original, 1)).toEqual(["photo", "legal"]);
    expect(await closed(translation, 0)).toEqual([]);
  });

  test("which pictures the story runs, their credit, and whether they were killed", async () => {
    const newsroom = await aNewsroom();
    const { ask, told } = newsroom;
    const story = await newsroom.open();
    const photoId = await newsroom.file();
    const article = await newsroom.draft(story);
    const inTheWay = async () => {
      const wish = { id: article, expectedRevision: 1, origin: "machine" } as const;
      const { refused } = (await ask(chief, { type: "PublishArticle" }, wish)) as {
        refused: { blockers: readonly { code: string; photoId?: string; placementId?: string }[] };
      };
      return refused.blockers.flatMap(({ code, placementId: at, photoId: photo }) =>
        at ? { code, at, photo } : [],
      );
    };
    const words = [
      { code: "CAPTION_MISSING", at: placementId, photo: undefined },
      { code: "ALT_TEXT_MISSING", at: placementId, photo: undefined },
    ];
    expect(await inTheWay()).toEqual([]);

    await told(
      { type: "PlacePhoto", placementId, photoId, role: "lead" },
      { id: story, expectedRevision: 0 },
    );
    expect(await inTheWay()).toEqual([
      { code: "PHOTO_UNCREDITED", at: placementId, photo: photoId },
      ...words,
    ]);

    const credit = { creditLine: "Mara Voss", photographer: null, copyrightHolder: null };
    await told({ type: "CreditPhoto", ...credit }, { id: photoId, expectedRevision: 0 });
    expect(await inTheWay()).toEqual(words);

    await told({ type: "KillPhoto" }, { id: photoId, expectedRevision: 1, reason: "Staged." });
    expect(await inTheWay()).toEqual([{ code: "PHOTO_KILLED", at: placementId, photo: photoId }, ...words]);

    await told({ type: "TakeOutPhoto", placementId }, { id: story, expectedRevision: 1 });
    expect(await inTheWay()).toEqual([]);
  });

  test("whether a photo that is placed was filed or killed, and whether a caption's picture runs", async () => {
    const newsroom = await aNewsroom();
    const { ask, told } = newsroom;
    const story = await newsroom.open();
    const photoId = await newsroom.file();
    const article = await newsroom.draft(story);
    const on = (id: string, expectedRevision: number) =>
      ({ id, expectedRevision, origin: "machine" }) as const;
    const place = (photo: string, at = placementId): Asked => ({
      type: "PlacePhoto",
      placementId: at,
      photoId: photo,
      role: "inline",
    });
    const caption = (at: string): Asked => ({
      type: "WriteCaption",
      placementId: at,
      caption: "The harbour",
    });
    const alt = (at: string): Asked => ({ type: "WriteAltText", placementId: at, altText: "Cranes" });

    expect(await ask(chief, place(uuid(0xdead)), on(story, 0))).toMatchObject({
      refused: { code: "PHOTO_NOT_FILED" },
    });
    for (const asked of [caption(placementId), alt(placementId)])
      expect(await ask(chief, asked, on(article, 1))).toMatchObject({
        refused: { code: "PHOTO_NOT_PLACED" },
      });
    await told(place(photoId), on(story, 0));
    for (const asked of [caption(placementId), alt(placementId)])
      expect(await ask(chief, asked, on(article, 1))).toHaveProperty("recorded.length", 1);
    await told({ type: "KillPhoto" }, { ...on(photoId, 0), reason: "Staged." });
    expect(await ask(chief, place(photoId, otherPlacementId), on(story, 1))).toMatchObject({
      refused: { code: "PHOTO_KILLED", reason: "Staged." },
    });
  });

  test("whether the article that legal is asked about is one of the story's, and which revision it answers on", async () => {
    const newsroom = await aNewsroom();
    const { ask, told } = newsroom;
    const story = await newsroom.open();
    const article = await newsroom.draft(story);
    const elsewhere = await newsroom.draft();
    const on = (expectedRevision: number) => ({ id: story, expectedRevision, origin: "machine" }) as const;
    const request = (articleId: string): Asked => ({
      type: "RequestLegalReview",
      articleId,
      concern: "It names a suspect.",
    });
    for (const articleId of [elsewhere, uuid(0xdead), story])
      expect(await ask(chief, request(articleId), on(0))).toMatchObject({
        refused: { code: "ARTICLE_NOT_OF_STORY", articleId },
      });
    await told(request(article), on(0));
    const [cleared] = await told({ type: "ClearLegally", articleId: article, note: null }, on(1));
    expect(cleared!.meta.saw).toEqual({ [`article-${article}`]: 1 });
  });

  test("which desks and languages there are", async () => {
    const newsroom = await aNewsroom();
    const { ask, told, nextId } = newsroom;
    const story = await newsroom.open();
    const machine = { origin: "machine" } as const;
    const open: Asked = { type: "OpenStory", slugline: "x", desk: "sport", urgency: 4 };
    const draft: Asked = {
      type: "DraftArticle",
      storyId: story,
      language: "fr",
      headline: "Le port",
      dek: null,
      byline: [],
      body: [],
      importedFrom: null,
    };
    const grant: Asked = { type: "GrantRole", role: "reporter", desk: "sport", language: "fr" };
    const somebody = nextId();
    await told({ type: "AddStaffMember", name: "Ines Marku" }, { commandId: somebody });
    const onThem = { ...machine, id: somebody, expectedRevision: 0 };

    expect(await ask(chief, open, machine)).toMatchObject({ refused: { desks: ["courts", "culture"] } });
    expect(await ask(chief, draft, machine)).toMatchObject({ refused: { languages: ["en", "kk", "ru"] } });
    expect(await ask(chief, grant, onThem)).toMatchObject({ refused: { code: "DESK_UNKNOWN" } });
    await told({ type: "OpenDesk", desk: "sport", name: "Sport" }, { expectedRevision: 5 });
    expect(await ask(chief, open, machine)).toHaveProperty("recorded.length", 1);
    expect(await ask(chief, grant, onThem)).toMatchObject({ refused: { code: "LANGUAGE_UNKNOWN" } });
    await told({ type: "AddLanguage", language: "fr" }, { expectedRevision: 6 });
    expect(await ask(chief, draft, machine)).toHaveProperty("recorded.length", 1);
    expect(await ask(chief, grant, onThem)).toHaveProperty("recorded.length", 1);
  });

  test("whether there is such a story, and such a revision of a source", async () => {
    const { ask, draft } = await aNewsroom();
    const machine = { origin: "machine" } as const;
    const article = await draft();
    const translate = (articleId: string, revision: number): Asked => ({
      type: "OpenTranslation",
      source: { articleId, revision },
      language: "kk",
    });
    for (const source of [translate(uuid(0xdead), 0), translate(article, 2), translate(article, -1)])
      expect(await ask(chief, source, machine)).toMatchObject({ refused: { code: "SOURCE_NOT_FOUND" } });
    expect(
      await ask(
        chief,
        {
          type: "DraftArticle",
          storyId: uuid(0xdead),
          language: "en",
          headline: "Harbour",
          dek: null,
          byline: [],
          body: [],
          importedFrom: null,
        },
        machine,
      ),
    ).toMatchObject({ refused: { code: "STORY_NOT_FOUND" } });
  });

  test("whether somebody who is asked to work on a story could say yes: for its desk, and at this moment", async () => {
    const { ask, hire, open } = await aNewsroom();
    const story = await open("courts");
    await hire(ines, holds("auditor"), holds("reporter", "culture"));
    await hire(omar, holds("translator", "courts", "kk"));
    const assign = (assigneeId: string) =>
      ask(
        chief,
        { type: "AssignStory", assignmentId, assigneeId, brief: "Sit in court.", dueAt: null, length: null },
        { id: story, expectedRevision: 0, origin: "machine" },
      );
    expect(await assign(dana.staffId)).toMatchObject({ refused: { code: "STAFF_MEMBER_UNKNOWN" } });
    expect(await assign(ines.staffId)).toMatchObject({ refused: { code: "ASSIGNEE_WITHOUT_ROLE" } });
    expect(await assign(omar.staffId)).toHaveProperty("recorded.length", 1);
  });
});
