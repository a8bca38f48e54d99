import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, needed, obey } from "../support/serving/command.js";

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

describe("Opening a story", () => {
  test("begins it under the command's own id", async () => {
    const commandId = v7();
    const input = { commandId, slugline: " harbour  fine ", desk: "courts", reason: "Court sits at noon." };
    const payload = await obey(server, "reporter", "openStory", input, select);
    expect(payload).toMatchObject({
      revision: 0,
      events: [{ type: "StoryOpened", subjectId: `story-${commandId}`, revision: 0 }],
      story: { id: `story-${commandId}`, revision: 0, slugline: "harbour fine", desk: "courts", urgency: 5 },
    });
  });

  test("answers the same when it is asked again, and records it once", async () => {
    const input = { commandId: v7(), slugline: "harbour-fine", desk: "courts", urgency: 2 };
    const first = await obey(server, "reporter", "openStory", input, select);
    const head = await server.house.store.head();
    const again = await obey(server, "reporter", "openStory", input, select);
    expect(again).toStrictEqual({ ...first, repeated: true });
    expect(await server.house.store.head()).toBe(head);
  });

  test("refuses a command id that meant something else before", async () => {
    const input = { commandId: v7(), slugline: "harbour-fine", desk: "courts" };
    await obey(server, "reporter", "openStory", input);
    const payload = await command(server, "reporter", "openStory", { ...input, slugline: "harbour-fire" });
    expect(payload.errors).toMatchObject([
      { __typename: "CommandIdReused", code: "COMMAND_ID_REUSED", path: ["commandId"] },
    ]);
  });

  test("shows beforehand what it would record", async () => {
    const head = await server.house.store.head();
    const input = { commandId: v7(), slugline: "harbour-fine", desk: "courts", preview: true };
    const payload = await obey(server, "reporter", "openStory", input, select);
    expect(payload).toMatchObject({
      events: [],
      wouldRecord: [{ type: "StoryOpened" }],
      position: null,
      story: null,
    });
    expect(await server.house.store.head()).toBe(head);
  });

  test.each([
    [{ slugline: " " }, { __typename: "InvalidInput", code: "INVALID_INPUT", path: ["slugline"] }],
    [{ urgency: 10 }, { __typename: "InvalidInput", code: "INVALID_INPUT", path: ["urgency"] }],
    [{ desk: "night" }, { __typename: "Refused", code: "DESK_UNKNOWN", path: [] }],
    [{ commandId: "1" }, { __typename: "InvalidInput", code: "INVALID_INPUT", path: ["commandId"] }],
  ])("is refused with %j", async (difference, error) => {
    const input = { slugline: "harbour-fine", desk: "courts", ...difference };
    const payload = await command(server, "reporter", "openStory", input, select);
    expect(payload).toMatchObject({ revision: null, story: null, errors: [error] });
  });

  test("takes a role that may", async () => {
    const input = { slugline: "harbour-fine", desk: "courts" };
    const payload = await command(server, "translator", "openStory", input, needed);
    expect(payload.errors).toMatchObject([
      {
        __typename: "NotPermitted",
        needed: ["REPORTER", "DESK_EDITOR", "PUBLISHER", "EDITOR_IN_CHIEF"],
        desk: "courts",
        language: null,
      },
    ]);
  });
});
