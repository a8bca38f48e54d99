import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `request {
    id state fromDesk toDesk text story { id } outcome note
    raisedBy { name } claimedBy { name } closedBy { name }
  }`,
};

async function raised(differences: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const input = { fromDesk: "courts", toDesk: "city", text: "Who wrote the libretto?", ...differences };
  const { request } = await obey(server, "reporter", "raiseRequest", input, select);
  return (request as { id: string }).id;
}

const listed = async (filter: string) =>
  (
    await server.ask<{ requests: { nodes: { id: string }[] } }>(
      "auditor",
      `{ requests${filter} { nodes { id } } }`,
    )
  ).requests.nodes.map(({ id }) => id);

describe("A request", () => {
  test("goes from one desk to another, about a story or none", async () => {
    const commandId = v7();
    await obey(server, "reporter", "openStory", { commandId, slugline: "opera", desk: "courts" });
    const input = {
      fromDesk: "courts",
      toDesk: "city",
      storyId: `story-${commandId}`,
      text: "Who wrote it?",
    };
    expect(await obey(server, "reporter", "raiseRequest", input, select)).toMatchObject({
      events: [{ type: "RequestRaised" }],
      request: {
        state: "OPEN",
        fromDesk: "courts",
        toDesk: "city",
        text: "Who wrote it?",
        story: { id: `story-${commandId}` },
        raisedBy: { name: server.staff.reporter.name },
        claimedBy: null,
      },
    });
  });

  test("is claimed by one, released, claimed by another, and done", async () => {
    const requestId = await raised();
    expect(
      await obey(server, "copyEditor", "claimRequest", { requestId, expectedRevision: 0 }, select),
    ).toMatchObject({ request: { state: "CLAIMED", claimedBy: { name: server.staff.copyEditor.name } } });
    const late = await command(server, "reporter", "claimRequest", { requestId, expectedRevision: 0 });
    expect(late.errors).toMatchObject([{ __typename: "Refused", code: "CLAIMED_BY_ANOTHER" }]);
    expect(
      await obey(server, "copyEditor", "releaseRequest", { requestId, expectedRevision: 1 }, select),
    ).toMatchObject({ request: { state: "OPEN", claimedBy: null } });
    await obey(server, "reporter", "claimRequest", { requestId, expectedRevision: 2 });
    const done = { requestId, expectedRevision: 3, outcome: "DONE", note: "Ana Reis." };
    expect(await obey(server, "reporter", "closeRequest", done, select)).toMatchObject({
      request: {
        state: "CLOSED",
        outcome: "DONE",
        note: "Ana Reis.",
        closedBy: { name: server.staff.reporter.name },
      },
    });
  });

  test("is listed by the desk that is asked, and by where it stands, the newest first", async () => {
    const [one, other] = [await raised(), await raised()];
    const back = await raised({ fromDesk: "city", toDesk: "courts" });
    await obey(server, "copyEditor", "claimRequest", { requestId: other, expectedRevision: 0 });
    expect((await listed('(desk: "city")')).slice(0, 2)).toEqual([other, one]);
    expect((await listed("")).slice(0, 3)).toEqual([back, other, one]);
    expect((await listed('(desk: "city", state: OPEN)'))[0]).toBe(one);
    expect((await listed("(state: CLAIMED)"))[0]).toBe(other);
    expect(await listed('(desk: "city", first: 1)')).toEqual([other]);
    expect(await listed('(desk: "sport")')).toEqual([]);
  });

  test.each([
    [{ toDesk: "sport" }, { code: "DESK_UNKNOWN" }],
    [{ toDesk: "courts" }, { __typename: "InvalidInput", path: ["toDesk"] }],
    [{ text: "" }, { __typename: "InvalidInput", path: ["text"] }],
    [{ storyId: `story-${v7()}` }, { code: "STORY_NOT_FOUND" }],
  ])("is refused with %j", async (difference, error) => {
    const input = { fromDesk: "courts", toDesk: "city", text: "Who?", ...difference };
    expect(await command(server, "reporter", "raiseRequest", input, select)).toMatchObject({
      request: null,
      errors: [error],
    });
  });

  test("is found by its id", async () => {
    const id = await raised();
    const query = "query ($id: ID!) { request(id: $id) { id } node(id: $id) { __typename } }";
    expect(await server.ask("auditor", query, { id })).toEqual({
      request: { id },
      node: { __typename: "DeskRequest" },
    });
  });
});
