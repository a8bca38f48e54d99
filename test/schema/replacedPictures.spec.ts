import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command, obey, type Payload } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  openTranslation,
  publish,
  translateAll,
  type Drafted,
} from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const code = (payload: Payload) => payload.errors.map((error) => error.code);
const wordless = ["CAPTION_MISSING", "ALT_TEXT_MISSING"];

/** Another picture on the desk, credited. */
async function anotherPhoto(): Promise<string> {
  const commandId = v7();
  await obey(server, "photoEditor", "filePhoto", { commandId, description: "Another quay" });
  const photoId = `photo-${commandId}`;
  const credit = { photoId, expectedRevision: 0, creditLine: "Rolf Amsel/Shore Watch" };
  await obey(server, "photoEditor", "creditPhoto", credit);
  return photoId;
}

/** An article with a credited picture that has its words, and the same picture's replacement. */
async function anIllustratedStory() {
  const drafted = await draftedArticle(server);
  const { placementId, photoId } = await illustrate(server, drafted);
  return { drafted, placementId, photoId };
}

type Place = Readonly<{ drafted: Drafted; placementId: string }>;
const replace = ({ drafted, placementId }: Place, photoId: string, expectedRevision = 1) =>
  obey(
    server,
    "photoEditor",
    "replacePhoto",
    {
      storyId: drafted.storyId,
      placementId,
      photoId,
      expectedRevision,
      reason: "It shows another harbour.",
    },
    { payload: "story { pictures { placementId role photo { id } crop { focalPoint { x } } } }" },
  );

async function blockersOf({ articleId }: Drafted) {
  const { article } = await server.ask<{ article: { blockers: readonly { code: string }[] } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { blockers { code } } }",
    { id: articleId },
  );
  return article.blockers.map((blocker) => blocker.code);
}

async function picturesOf({ articleId }: Drafted) {
  const { article } = await server.ask<{ article: { pictures: readonly object[] } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { pictures { caption altText photo { id } } } }",
    { id: articleId },
  );
  return article.pictures;
}

async function describeAnew({ drafted: { work }, placementId }: Place) {
  await work("reporter", "writeCaption", { placementId, caption: "The quay on Sunday" });
  await work("reporter", "writeAltText", { placementId, altText: "Cranes in fog" });
}

describe("A picture that takes the place of another", () => {
  test("stands where that one stood, and waits for words of its own in every language", async () => {
    const place = await anIllustratedStory();
    const { drafted, placementId } = place;
    const translation = await openTranslation(server, drafted, "kk");
    await translateAll(server, translation);
    expect(await blockersOf(translation)).not.toContain("CAPTION_MISSING");

    const photoId = await anotherPhoto();
    const payload = await replace(place, photoId);
    expect(payload).toMatchObject({
      events: [{ type: "PhotoReplaced" }],
      story: { pictures: [{ placementId, role: "LEAD", photo: { id: photoId }, crop: null }] },
    });
    for (const article of [drafted, translation]) {
      expect(await blockersOf(article)).toEqual(expect.arrayContaining(wordless));
      expect(await picturesOf(article)).toEqual([{ caption: null, altText: null, photo: { id: photoId } }]);
    }

    // The same words may be true of the new picture, but somebody has to say so.
    await describeAnew(place);
    expect(await blockersOf(drafted)).not.toContain("CAPTION_MISSING");
    expect(await blockersOf(translation)).toEqual(expect.arrayContaining(wordless));
    await translateAll(server, translation);
    expect(await blockersOf(translation)).not.toContain("CAPTION_MISSING");
    expect(await picturesOf(translation)).toMatchObject([{ caption: "[kk] The quay on Sunday" }]);
    const again = await translation.work("translator", "translateSegment", {
      segmentId: `caption:${placementId}`,
      text: "[kk] The quay on Sunday",
    });
    expect(again.events).toEqual([]);
  });

  test("is told in the history, with the picture that went and why", async () => {
    const place = await anIllustratedStory();
    await replace(place, await anotherPhoto());
    const { article } = await server.ask<{ article: { history: { nodes: readonly object[] } } }>(
      "auditor",
      "query ($id: ID!) { article(id: $id) { history(first: 1) { nodes { type reason detail } } } }",
      { id: place.drafted.articleId },
    );
    expect(article.history.nodes).toEqual([
      {
        type: "PhotoReplaced",
        reason: "It shows another harbour.",
        detail: expect.objectContaining({
          replacedPhotoId: place.photoId.slice("photo-".length),
          reason: "It shows another harbour.",
        }) as object,
      },
    ]);
  });

  test("needs a reason, and a picture to replace", async () => {
    const { drafted, placementId } = await anIllustratedStory();
    const asked = { storyId: drafted.storyId, photoId: await anotherPhoto(), expectedRevision: 1 };
    expect(code(await command(server, "photoEditor", "replacePhoto", { ...asked, placementId }))).toEqual([
      "REASON_MISSING",
    ]);
    expect(
      code(await command(server, "photoEditor", "replacePhoto", { ...asked, placementId: v7() })),
    ).toEqual(["PHOTO_NOT_PLACED"]);
    expect(code(await command(server, "reporter", "replacePhoto", { ...asked, placementId }))).toEqual([
      "NOT_PERMITTED",
    ]);
  });
});

describe("The photo desk's approval", () => {
  /** Approves it, unless it stands approved; says whether there was anything to approve. */
  const approve = async ({ drafted }: Place) => {
    const { events } = await drafted.work("editorInChief", "approveArticle", { gate: "PHOTO" });
    return events.length > 0;
  };
  const approved = async () => {
    const place = await anIllustratedStory();
    await place.drafted.work("reporter", "submitArticle");
    expect(await approve(place)).toBe(true);
    expect(await approve(place)).toBe(false);
    return place;
  };

  test("is void when another picture takes the place", async () => {
    const place = await approved();
    await replace(place, await anotherPhoto());
    expect(await approve(place)).toBe(true);
  });

  test("is given to the crop too", async () => {
    const place = await approved();
    const { storyId } = place.drafted;
    const crop = {
      storyId,
      placementId: place.placementId,
      focalPoint: { x: 0.25, y: 0.5 },
      rect: { x: 0, y: 0.25, width: 0.5, height: 0.5 },
    };
    const set = await obey(
      server,
      "photoEditor",
      "setCrop",
      { ...crop, expectedRevision: 1 },
      { payload: "story { pictures { crop { focalPoint { x y } rect { x y width height } } } }" },
    );
    expect(set).toMatchObject({
      events: [{ type: "CropSet" }],
      story: { pictures: [{ crop: { focalPoint: crop.focalPoint, rect: crop.rect } }] },
    });
    expect(await approve(place)).toBe(true);
    const again = await obey(server, "photoEditor", "setCrop", { ...crop, expectedRevision: 2 });
    expect(again.events).toEqual([]);
    expect(await approve(place)).toBe(false);
    const outside = { ...crop, rect: { ...crop.rect, width: 1.5 }, expectedRevision: 2 };
    expect((await command(server, "photoEditor", "setCrop", outside)).errors).toMatchObject([
      { __typename: "InvalidInput", path: ["rect", "width"] },
    ]);
  });

  test("is not lost by a crop that was meant for the picture before: that is refused with both sides", async () => {
    const place = await anIllustratedStory();
    await replace(place, await anotherPhoto());
    const { errors } = await command(
      server,
      "deskEditor",
      "setCrop",
      {
        storyId: place.drafted.storyId,
        placementId: place.placementId,
        focalPoint: { x: 0.5, y: 0.5 },
        expectedRevision: 1,
      },
      { errors: "... on StaleRevision { overlaps }" },
    );
    expect(errors).toMatchObject([{ code: "STALE_REVISION", overlaps: [`picture:${place.placementId}`] }]);
  });
});

describe("A killed picture on a live article", () => {
  test("is replaced by a new edition, and not before the new picture has its words", async () => {
    const place = await anIllustratedStory();
    const { drafted, photoId } = place;
    await publish(drafted);
    await obey(server, "photoEditor", "killPhoto", { photoId, expectedRevision: 1, reason: "Staged." });
    const other = await anotherPhoto();
    await replace(place, other);

    const correct = (preview: boolean) =>
      command(
        server,
        "publisher",
        "correctArticle",
        {
          articleId: drafted.articleId,
          expectedRevision: drafted.revision(),
          note: "An earlier picture showed another harbour.",
          wrong: "The picture showed another harbour.",
          right: "It shows the quay.",
          placement: "FOOT",
          preview,
        },
        blockers,
      );
    const refused = await correct(true);
    expect(
      (refused.errors[0]!["blockers"] as readonly { code: string }[]).map((blocker) => blocker.code),
    ).toEqual(expect.arrayContaining(wordless));

    await describeAnew(place);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    const payload = await correct(false);
    expect(payload).toMatchObject({ errors: [] });
    expect(payload.events[0]).toMatchObject({ type: "EditionPublished" });
    const { killed, used } = await server.ask<Record<string, { uses: readonly object[] }>>(
      "auditor",
      `query ($killed: ID!, $used: ID!) {
        killed: photo(id: $killed) { uses { edition live } runs { live placed } }
        used: photo(id: $used) { uses { edition live caption } }
      }`,
      { killed: photoId, used: other },
    );
    expect(killed).toEqual({ uses: [{ edition: 1, live: false }], runs: [] });
    expect(used).toEqual({ uses: [{ edition: 2, live: true, caption: "The quay on Sunday" }] });
  });
});
