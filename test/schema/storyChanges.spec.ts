import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, obey } from "../support/serving/command.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `story {
    id revision slugline desk urgency openedAt
    sources { sourceId name kind url note }
    pictures { placementId role photo { id description } }
  }`,
};

async function openStory(): Promise<string> {
  const { story } = await obey(
    server,
    "reporter",
    "openStory",
    { slugline: "harbour-fine", desk: "courts" },
    select,
  );
  return (story as { id: string }).id;
}

async function filePhoto(): Promise<string> {
  const { photo } = await obey(
    server,
    "reporter",
    "filePhoto",
    { description: "The quay" },
    { payload: "photo { id }" },
  );
  return (photo as { id: string }).id;
}

describe("A story's slugline", () => {
  test("is changed", async () => {
    const storyId = await openStory();
    const payload = await obey(
      server,
      "copyEditor",
      "changeSlugline",
      { storyId, expectedRevision: 0, slugline: "quay-fine" },
      select,
    );
    expect(payload).toMatchObject({
      revision: 1,
      events: [{ type: "SluglineChanged" }],
      story: { slugline: "quay-fine" },
    });
  });

  test("is not changed over somebody else's change", async () => {
    const storyId = await openStory();
    await obey(server, "copyEditor", "changeSlugline", {
      storyId,
      expectedRevision: 0,
      slugline: "quay-fine",
    });
    const payload = await command(
      server,
      "deskEditor",
      "changeSlugline",
      { storyId, expectedRevision: 0, slugline: "port-fine" },
      bothSides,
    );
    expect(payload.errors).toMatchObject([
      {
        __typename: "StaleRevision",
        expectedRevision: 0,
        actualRevision: 1,
        overlaps: ["slugline"],
        theirs: [{ type: "SluglineChanged", by: { name: "Omar Vey" } }],
        yours: [{ type: "SluglineChanged", detail: { slugline: "port-fine" } }],
      },
    ]);
  });

  test.each([`story-${v7()}`, "story-1", `article-${v7()}`, ""])(
    "cannot be changed where there is no story: “%s”",
    async (storyId) => {
      const payload = await command(server, "deskEditor", "changeSlugline", {
        storyId,
        expectedRevision: 0,
        slugline: "x",
      });
      expect(payload.errors).toMatchObject([{ __typename: "NotFound", code: "NOT_FOUND", path: [] }]);
    },
  );
});

describe("A story's sources", () => {
  test("are attributed, and said better under the same id", async () => {
    const storyId = await openStory();
    const commandId = v7();
    const said = {
      storyId,
      name: "Port Gazette",
      kind: "OUTLET",
      url: "https://gazette.example/1",
      note: "Seen in print.",
    };
    const first = await obey(
      server,
      "reporter",
      "attributeSource",
      { ...said, commandId, expectedRevision: 0 },
      select,
    );
    expect(first).toMatchObject({
      events: [{ type: "SourceAttributed" }],
      story: {
        sources: [{ sourceId: commandId, name: "Port Gazette", kind: "OUTLET", note: "Seen in print." }],
      },
    });
    const better = { ...said, sourceId: commandId, name: "The Port Gazette", expectedRevision: 1 };
    const { story } = await obey(server, "standards", "attributeSource", better, select);
    expect(story).toMatchObject({ sources: [{ sourceId: commandId, name: "The Port Gazette" }] });
  });

  test("have an address that can be followed, or none", async () => {
    const input = {
      storyId: await openStory(),
      expectedRevision: 0,
      name: "Port Gazette",
      kind: "OUTLET",
      url: "gazette",
    };
    const payload = await command(server, "reporter", "attributeSource", input);
    expect(payload.errors).toMatchObject([{ __typename: "InvalidInput", path: ["url"] }]);
  });

  test("of two people at once are both kept, and the second is told of the first", async () => {
    const storyId = await openStory();
    const input = (name: string) => ({ storyId, expectedRevision: 0, name, kind: "PERSON" });
    await obey(server, "reporter", "attributeSource", input("A docker"));
    const payload = await obey(server, "deskEditor", "attributeSource", input("A pilot"), select);
    expect(payload).toMatchObject({
      merged: true,
      revision: 2,
      story: { sources: [{ name: "A docker" }, { name: "A pilot" }] },
    });
  });
});

describe("A story's pictures", () => {
  test("are placed and taken out again", async () => {
    const [storyId, photoId, commandId] = [await openStory(), await filePhoto(), v7()];
    const placed = await obey(
      server,
      "photoEditor",
      "placePhoto",
      { commandId, storyId, photoId, role: "LEAD", expectedRevision: 0 },
      select,
    );
    expect(placed).toMatchObject({
      events: [{ type: "PhotoPlaced" }],
      story: {
        pictures: [{ placementId: commandId, role: "LEAD", photo: { id: photoId, description: "The quay" } }],
      },
    });
    const out = await obey(
      server,
      "deskEditor",
      "takeOutPhoto",
      { storyId, placementId: commandId, expectedRevision: 1 },
      select,
    );
    expect(out).toMatchObject({ events: [{ type: "PhotoTakenOut" }], story: { pictures: [] } });
    const again = await command(server, "deskEditor", "takeOutPhoto", {
      storyId,
      placementId: commandId,
      expectedRevision: 2,
    });
    expect(again.errors).toMatchObject([{ __typename: "Refused", code: "PHOTO_NOT_PLACED" }]);
  });

  test("are pictures that were filed", async () => {
    const input = { storyId: await openStory(), photoId: `photo-${v7()}`, role: "LEAD", expectedRevision: 0 };
    const payload = await command(server, "photoEditor", "placePhoto", input);
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code: "PHOTO_NOT_FILED" }]);
  });

  test("have one lead", async () => {
    const storyId = await openStory();
    await obey(server, "photoEditor", "placePhoto", {
      storyId,
      photoId: await filePhoto(),
      role: "LEAD",
      expectedRevision: 0,
    });
    const second = { storyId, photoId: await filePhoto(), role: "LEAD", expectedRevision: 1 };
    const payload = await command(server, "photoEditor", "placePhoto", second);
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code: "LEAD_PHOTO_TAKEN" }]);
    expect(payload.errors[0]!.message).toBe(
      "This story already has a lead picture; take that one out first.",
    );
  });
});

describe("A story", () => {
  test("is found by its id, alone and among others", async () => {
    const [one, other] = [await openStory(), await openStory()];
    const { story, nodes } = await server.ask<{ story: object; nodes: object[] }>(
      "auditor",
      `query ($one: ID!, $other: ID!) {
        story(id: $one) { id slugline articles { id } }
        nodes(ids: [$other, "story-none", $one]) { __typename id ... on Story { slugline } }
      }`,
      { one, other },
    );
    expect(story).toStrictEqual({ id: one, slugline: "harbour-fine", articles: [] });
    expect(nodes).toMatchObject([
      { __typename: "Story", id: other },
      null,
      { id: one, slugline: "harbour-fine" },
    ]);
  });
});
