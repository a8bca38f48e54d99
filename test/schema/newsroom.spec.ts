import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, needed, obey } from "../support/serving/command.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: "newsroom { revision languages desks { desk name } policy { version gatesForOriginals } }",
};

describe("The newsroom, through the contract", () => {
  test("adds a language, and shows it in the answer and in the next query", async () => {
    const payload = await obey(
      server,
      "editorInChief",
      "addLanguage",
      { language: "SR-latn", expectedRevision: 5 },
      select,
    );
    expect(payload).toMatchObject({
      revision: 6,
      merged: false,
      repeated: false,
      behind: 0,
      events: [{ type: "LanguageAdded", subjectId: "newsroom", revision: 6 }],
      wouldRecord: [],
      newsroom: { revision: 6, languages: ["en", "kk", "ar", "sr-Latn"] },
    });
    expect(payload.position).toMatch(/^p\d+$/);
    const { newsroom } = await server.ask<Shown>("auditor", "{ newsroom { languages } }");
    expect(newsroom.languages).toContain("sr-Latn");
  });

  test("records nothing when it publishes in the language already", async () => {
    const before = await server.house.store.head();
    const payload = await obey(server, "editorInChief", "addLanguage", {
      language: "kk",
      expectedRevision: 5,
    });
    expect(payload).toMatchObject({ events: [], position: null, merged: false });
    expect(await server.house.store.head()).toBe(before);
  });

  test("names the field that cannot be used", async () => {
    const payload = await command(server, "editorInChief", "addLanguage", {
      language: "not a tag",
      expectedRevision: 5,
    });
    expect(payload).toMatchObject({
      revision: null,
      position: null,
      events: [],
      errors: [{ __typename: "InvalidInput", code: "INVALID_INPUT", path: ["language"] }],
    });
    expect(payload.errors[0]!.message).toContain("not a tag");
  });

  test("opens a desk on top of what others did meanwhile", async () => {
    const payload = await obey(
      server,
      "editorInChief",
      "openDesk",
      { desk: "sport", name: "Sport", expectedRevision: 5 },
      select,
    );
    expect(payload).toMatchObject({ merged: true, newsroom: { revision: 7 } });
    expect((payload["newsroom"] as Shown["newsroom"]).desks).toContainEqual({ desk: "sport", name: "Sport" });
  });

  test("keeps one desk under one id", async () => {
    const payload = await command(server, "editorInChief", "openDesk", {
      desk: "courts",
      name: "Crime",
      expectedRevision: 7,
    });
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code: "DESK_ALREADY_OPEN", path: [] }]);
  });

  test("adopts a policy, and says which one is in force", async () => {
    const gates = { gatesForOriginals: ["LEGAL", "COPY"], gatesForTranslations: ["TRANSLATION"] };
    const payload = await obey(
      server,
      "editorInChief",
      "adoptPolicy",
      { ...gates, expectedRevision: 7 },
      select,
    );
    expect(payload).toMatchObject({
      events: [{ type: "PolicyAdopted" }],
      newsroom: { policy: { version: 1, gatesForOriginals: ["COPY", "LEGAL"] } },
    });
  });

  test("refuses a policy that another editor has changed meanwhile, and shows both sides", async () => {
    const gates = { gatesForOriginals: ["COPY"], gatesForTranslations: [] };
    const payload = await command(
      server,
      "editorInChief",
      "adoptPolicy",
      { ...gates, expectedRevision: 7 },
      bothSides,
    );
    expect(payload.errors).toMatchObject([
      {
        __typename: "StaleRevision",
        code: "STALE_REVISION",
        path: ["expectedRevision"],
        expectedRevision: 7,
        actualRevision: 8,
        overlaps: ["policy"],
        theirs: [{ type: "PolicyAdopted", by: { name: "Ada Ortiz" } }],
        yours: [
          {
            type: "PolicyAdopted",
            detail: { version: 2, gatesForOriginals: ["copy"], gatesForTranslations: [] },
          },
        ],
      },
    ]);
  });

  test.each([
    ["addLanguage", { language: "fr" }],
    ["openDesk", { desk: "night", name: "Night" }],
    ["adoptPolicy", { gatesForOriginals: [], gatesForTranslations: [] }],
  ])("leaves it to the editor-in-chief to %s", async (name, input) => {
    const payload = await command(server, "publisher", name, { ...input, expectedRevision: 8 }, needed);
    expect(payload.errors).toMatchObject([
      {
        __typename: "NotPermitted",
        code: "NOT_PERMITTED",
        needed: ["EDITOR_IN_CHIEF"],
        desk: null,
        language: null,
      },
    ]);
  });

  test("does not follow one who was looking at a revision that is yet to come", async () => {
    const payload = await command(server, "editorInChief", "openDesk", {
      desk: "night",
      name: "Night",
      expectedRevision: 99,
    });
    expect(payload.errors).toMatchObject([
      { __typename: "InvalidInput", code: "REVISION_NOT_REACHED", path: ["expectedRevision"] },
    ]);
  });

  test("tells staff how far its read models are", async () => {
    const { readModels } = await server.ask<{
      readModels: { name: string; behind: number; stopped: null }[];
    }>("auditor", "{ readModels { name version position behind stopped rebuilding } }");
    expect(readModels.map(({ name }) => name)).toContain("workingCopies");
    for (const model of readModels)
      expect(model).toMatchObject({ behind: 0, stopped: null, rebuilding: false });
  });
});

type Shown = { newsroom: { languages: string[]; desks: { desk: string; name: string }[] } };
