import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, needed, obey } from "../support/serving/command.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload:
    "photo { id revision description sourceUrl suppliedCredit creditLine photographer copyrightHolder killed }",
};
const credit = { creditLine: "Mara Voss/The Courier", photographer: "Mara Voss" };

async function filePhoto(): Promise<string> {
  const { photo } = await obey(server, "reporter", "filePhoto", { description: "The quay" }, select);
  return (photo as { id: string }).id;
}

describe("Filing a photo", () => {
  test("keeps what came with it apart from a credit", async () => {
    const input = {
      commandId: v7(),
      description: "The quay",
      sourceUrl: "https://social.example/mara",
      suppliedCredit: "social.example/mara",
    };
    const payload = await obey(server, "reporter", "filePhoto", input, select);
    expect(payload).toMatchObject({
      revision: 0,
      events: [{ type: "PhotoFiled", subjectId: `photo-${input.commandId}` }],
      photo: {
        id: `photo-${input.commandId}`,
        sourceUrl: "https://social.example/mara",
        suppliedCredit: "social.example/mara",
        creditLine: null,
        killed: null,
      },
    });
  });

  test.each([
    [{ description: "" }, ["description"]],
    [{ sourceUrl: "somewhere" }, ["sourceUrl"]],
  ])("is refused with %j", async (difference, path) => {
    const payload = await command(server, "reporter", "filePhoto", {
      description: "The quay",
      ...difference,
    });
    expect(payload.errors).toMatchObject([{ __typename: "InvalidInput", path }]);
  });
});

describe("Crediting a photo", () => {
  test("puts a name to it", async () => {
    const photoId = await filePhoto();
    const payload = await obey(
      server,
      "photoEditor",
      "creditPhoto",
      { photoId, expectedRevision: 0, ...credit },
      select,
    );
    expect(payload).toMatchObject({
      revision: 1,
      events: [{ type: "PhotoCredited" }],
      photo: { revision: 1, ...credit, copyrightHolder: null },
    });
  });

  test("shows beforehand what it would record, and records nothing", async () => {
    const photoId = await filePhoto();
    const input = { photoId, expectedRevision: 0, preview: true, ...credit };
    const payload = await obey(server, "photoEditor", "creditPhoto", input, select);
    expect(payload).toMatchObject({
      revision: 0,
      events: [],
      wouldRecord: [{ type: "PhotoCredited" }],
      photo: { creditLine: null },
    });
  });

  test.each([
    ["", "CREDIT_LINE_EMPTY"],
    ["social.example/mara", "CREDIT_LINE_IS_AN_ADDRESS"],
  ])("is refused with “%s”, previewed or not", async (creditLine, code) => {
    const input = { photoId: await filePhoto(), expectedRevision: 0, creditLine };
    for (const preview of [true, false]) {
      const payload = await command(server, "photoEditor", "creditPhoto", { ...input, preview });
      expect(payload).toMatchObject({
        wouldRecord: [],
        events: [],
        errors: [{ __typename: "Refused", code }],
      });
    }
  });

  test("is not for reporters", async () => {
    const input = { photoId: await filePhoto(), expectedRevision: 0, ...credit };
    const payload = await command(server, "reporter", "creditPhoto", input, needed);
    expect(payload.errors).toMatchObject([
      { __typename: "NotPermitted", needed: ["PHOTO_EDITOR", "DESK_EDITOR", "EDITOR_IN_CHIEF"], desk: null },
    ]);
  });

  test("does not overwrite a credit that was given meanwhile", async () => {
    const photoId = await filePhoto();
    await obey(server, "photoEditor", "creditPhoto", { photoId, expectedRevision: 0, ...credit });
    const late = { photoId, expectedRevision: 0, creditLine: "Handout" };
    const payload = await command(server, "deskEditor", "creditPhoto", late, bothSides);
    expect(payload.errors).toMatchObject([
      {
        __typename: "StaleRevision",
        actualRevision: 1,
        overlaps: ["credit"],
        theirs: [{ type: "PhotoCredited", by: { name: "Paula Renn" } }],
        yours: [{ type: "PhotoCredited", detail: { creditLine: "Handout" } }],
      },
    ]);
  });

  test("needs a photo", async () => {
    const input = { photoId: `photo-${v7()}`, expectedRevision: 0, ...credit };
    const payload = await command(server, "photoEditor", "creditPhoto", input, select);
    expect(payload).toMatchObject({ photo: null, errors: [{ __typename: "NotFound" }] });
  });
});

describe("Killing a photo", () => {
  test("says why, and lets nobody credit it any more", async () => {
    const photoId = await filePhoto();
    const payload = await obey(
      server,
      "legal",
      "killPhoto",
      { photoId, expectedRevision: 0, reason: "Staged." },
      select,
    );
    expect(payload).toMatchObject({ events: [{ type: "PhotoKilled" }], photo: { killed: "Staged." } });
    const late = await command(server, "photoEditor", "creditPhoto", {
      photoId,
      expectedRevision: 1,
      ...credit,
    });
    expect(late.errors).toMatchObject([{ __typename: "Refused", code: "PHOTO_KILLED" }]);
    expect(late.errors[0]!.message).toContain("Staged.");
  });

  test("needs a reason", async () => {
    const payload = await command(server, "legal", "killPhoto", {
      photoId: await filePhoto(),
      expectedRevision: 0,
    });
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code: "REASON_MISSING" }]);
  });
});

describe("A photo", () => {
  test("is found by its id, and only by the id of a photo", async () => {
    const photoId = await filePhoto();
    const { photo, node, none } = await server.ask<Record<string, object | null>>(
      "auditor",
      `query ($id: ID!, $other: ID!) {
        photo(id: $id) { description }
        node(id: $id) { id __typename }
        none: photo(id: $other) { id }
      }`,
      { id: photoId, other: photoId.replace("photo-", "story-") },
    );
    expect(photo).toStrictEqual({ description: "The quay" });
    expect(node).toStrictEqual({ id: photoId, __typename: "Photo" });
    expect(none).toBeNull();
  });
});
