import { describe, expect, test } from "vitest";
import type { Asked } from "../src/asked.js";
import { aNewsroom, chief, draftOf, recordedIn } from "./support/newsroom/aNewsroom.js";
import { a, holds, ines, omar, paragraph, placementId, uuid } from "./support/telling/facts.js";
import { minute } from "./support/telling/recorded.js";

describe("What the newsroom records", () => {
  test("says who, when, in which role and for which desk, why, and what was looked at elsewhere", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(ines, holds("reporter", "courts"));
    const story = await newsroom.open();
    const photo = await newsroom.file();
    const [commandId, correlationId, causationId] = [newsroom.nextId(), newsroom.nextId(), newsroom.nextId()];
    const placed = recordedIn(
      await newsroom.ask(
        { ...ines, name: "Somebody else", grants: [holds("editorInChief")] },
        { type: "PlacePhoto", placementId, photoId: photo, role: "lead" },
        {
          id: story,
          expectedRevision: 0,
          origin: "import",
          reason: " The only one we have. ",
          commandId,
          correlationId,
          causationId,
        },
      ),
    );
    expect(placed).toStrictEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        stream: `story-${story}`,
        revision: 1,
        position: await newsroom.store.head(),
        type: "PhotoPlaced",
        schemaVersion: 1,
        data: { placementId, photoId: photo, role: "lead" },
        meta: {
          at: minute(9),
          by: ines.staffId,
          role: "reporter",
          desk: "courts",
          reason: "The only one we have.",
          commandId,
          commandHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          correlationId,
          causationId,
          origin: "import",
          saw: { [`photo-${photo}`]: 0, [`staff-${ines.staffId}`]: 1 },
        },
      },
    ]);
    expect(await newsroom.store.readStream(`story-${story}`, { from: 1 })).toStrictEqual(placed);
  });

  test("says no reason where none was given, and correlates with nothing but itself", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(omar, holds("deskEditor"));
    const commandId = newsroom.nextId();
    const wish = { commandId, reason: " \n" };
    const [event] = recordedIn(
      await newsroom.ask(omar, { type: "OpenStory", slugline: "fine", desk: "courts", urgency: 4 }, wish),
    );
    expect(event!.meta).toMatchObject({
      role: "deskEditor",
      desk: null,
      reason: null,
      correlationId: commandId,
      causationId: null,
    });
  });

  test("names every stream that a publication looked at, with the revision that it saw", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(ines, holds("reporter"));
    await newsroom.hire(omar, holds("publisher"));
    await newsroom.told(
      { type: "AdoptPolicy", gatesForOriginals: [], gatesForTranslations: [] },
      { expectedRevision: 0 },
    );
    const story = await newsroom.open();
    const photo = await newsroom.file();
    await newsroom.told(
      { type: "CreditPhoto", creditLine: "Mara Voss", photographer: null, copyrightHolder: null },
      { id: photo, expectedRevision: 0 },
    );
    await newsroom.told(
      { type: "PlacePhoto", placementId, photoId: photo, role: "lead" },
      { id: story, expectedRevision: 0 },
    );
    const article = await newsroom.draft(story);
    const wish = { id: article, expectedRevision: 1 };
    await newsroom.told({ type: "WriteCaption", placementId, caption: "The harbour" }, wish);
    await newsroom.told({ type: "WriteAltText", placementId, altText: "Cranes" }, wish);
    await newsroom.told({ type: "SubmitArticle", note: null }, wish);
    const [published] = recordedIn(
      await newsroom.ask(omar, { type: "PublishArticle" }, { id: article, expectedRevision: 4 }),
    );
    expect(published!.meta.saw).toStrictEqual({
      newsroom: 6,
      [`photo-${photo}`]: 1,
      [`staff-${omar.staffId}`]: 1,
      [`story-${story}`]: 1,
    });
  });

  test("pins a translation to the revision of its source that was asked for, not to the newest", async () => {
    const newsroom = await aNewsroom();
    const article = await newsroom.draft();
    await newsroom.told(
      { type: "ChangeHeadline", headline: "Harbour fined" },
      { id: article, expectedRevision: 1 },
    );
    const source = { articleId: article, revision: 1 };
    const [opened] = await newsroom.told({ type: "OpenTranslation", source, language: "kk" });
    expect(opened!.meta.saw).toMatchObject({ [`article-${article}`]: 1 });
    expect(opened!.data).toMatchObject({ source });
  });

  test("gives each new block an id, and keeps the ids that there are", async () => {
    const newsroom = await aNewsroom();
    const [, written] = await newsroom.told(
      draftOf(await newsroom.open(), [paragraph(a, "The court sat."), { type: "paragraph" }]),
    );
    expect(written!.data).toMatchObject({
      operations: [{ block: { attrs: { id: a } } }, { block: { attrs: { id: uuid(0xb0001) } } }],
    });
  });
});

describe("A preview", () => {
  test("answers what would be recorded, and records nothing", async () => {
    const newsroom = await aNewsroom();
    const before = await newsroom.store.head();
    const commandId = newsroom.nextId();
    const asked: Asked = { type: "AddLanguage", language: "sr-latn" };
    const wish = { commandId, origin: "machine", expectedRevision: 5, id: "" } as const;
    const would = { type: "LanguageAdded", data: { language: "sr-Latn" } };
    expect(await newsroom.ask(chief, asked, { ...wish, preview: true })).toStrictEqual({
      wouldRecord: [would],
      revision: 5,
      merged: false,
    });
    expect(await newsroom.store.head()).toBe(before);
    expect(recordedIn(await newsroom.ask(chief, asked, wish))).toMatchObject([would]);
  });

  test("answers the same no as the command itself", async () => {
    const newsroom = await aNewsroom();
    const asked: Asked = { type: "OpenDesk", desk: "courts", name: "Law" };
    const wish = { origin: "machine", expectedRevision: 5 } as const;
    const no = { refused: { code: "DESK_ALREADY_OPEN", desk: "courts" } };
    expect(await newsroom.ask(chief, asked, { ...wish, preview: true })).toStrictEqual(no);
    expect(await newsroom.ask(chief, asked, wish)).toStrictEqual(no);
  });

  test("says that it would be merged", async () => {
    const newsroom = await aNewsroom();
    const asked: Asked = { type: "AddLanguage", language: "fr" };
    const wish = { origin: "machine", expectedRevision: 1, preview: true } as const;
    expect(await newsroom.ask(chief, asked, wish)).toMatchObject({ revision: 5, merged: true });
  });
});

describe("The newsroom knows", () => {
  test("its staff by their id, with the roles that they hold now", async () => {
    const { desk, hire, told } = await aNewsroom();
    await hire(ines, holds("reporter", "courts"));
    await told({ type: "RenameStaffMember", name: "Ines M." }, { id: ines.staffId, expectedRevision: 1 });
    expect(await desk.actor(ines.staffId)).toStrictEqual({
      staffId: ines.staffId,
      name: "Ines M.",
      grants: [holds("reporter", "courts")],
    });
    expect(await desk.actor(omar.staffId)).toBeNull();
    expect(await desk.actor("../newsroom")).toBeNull();
  });

  test("whether it has been opened", async () => {
    const { desk } = await aNewsroom();
    expect(await desk.isOpen()).toBe(true);
  });

  test("that it is opened once", async () => {
    const { ask } = await aNewsroom();
    expect(
      await ask(chief, { type: "OpenNewsroom", name: "Another", language: "ru" }, { origin: "machine" }),
    ).toStrictEqual({
      refused: { code: "ALREADY_EXISTS" },
    });
  });
});
