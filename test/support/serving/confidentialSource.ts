import { v7 } from "uuid";
import type { Role } from "../../../src/actor.js";
import type { AServer } from "./aServer.js";
import { command, obey, type Payload } from "./command.js";

/** Who a source is, as it is told to the server. */
export const whoItIs = {
  alias: "A person in the port office",
  identity: "Jonas Reth",
  contact: "jonas@port.example",
  note: "Only by letter.",
} as const;

/** What opening a source answers, if it may be. */
export const openedWords = {
  payload: "opened { identity contact note } source { id }",
  errors: "... on WordsErased { basis by at }",
};

/** A story, and a confidential source of it that the reporter recorded. */
export async function confidentialSource(server: AServer, words: object = whoItIs) {
  const story = await obey(
    server,
    "reporter",
    "openStory",
    { slugline: "port-fine", desk: "courts", urgency: 4 },
    { payload: "story { id }" },
  );
  const storyId = (story["story"] as { id: string }).id;
  const commandId = v7();
  await obey(server, "reporter", "recordConfidentialSource", { commandId, storyId, source: words });
  const sourceId = `source-${commandId}`;

  const revisionOf = async (stream: string) =>
    (await server.house.store.readStream(stream, { backwards: true, limit: 1 }))[0]!.revision;
  const ask = async (as: Role, name: string, input: object = {}): Promise<Payload> =>
    command(
      server,
      as,
      name,
      { sourceId, expectedRevision: await revisionOf(sourceId), ...input },
      name === "openConfidentialSource" ? openedWords : {},
    );
  const open = (as: Role, input: object = {}) =>
    ask(as, "openConfidentialSource", { reason: "To check the date.", ...input });
  const letIn = (as: Role, by: Role = "reporter") =>
    ask(by, "letInToSource", { staffId: `staff-${server.staff[as].staffId}` });

  /** Has legal order that it be erased, and answers what confirming takes. */
  async function ordered() {
    const orderId = v7();
    const order = await obey(
      server,
      "legal",
      "orderErasure",
      {
        commandId: orderId,
        subjectId: sourceId,
        basis: "SOURCE_PROTECTION",
        grounds: "Offices are searched.",
        reason: "They asked us to.",
      },
      { payload: "erasure { id }" },
    );
    return { erasureId: (order["erasure"] as { id: string }).id, orderId };
  }
  async function confirm(
    as: Role,
    order: Readonly<{ erasureId: string; orderId: string }>,
    more: object = {},
  ) {
    const expectedRevision = await revisionOf(order.erasureId);
    return command(server, as, "confirmErasure", { ...order, expectedRevision, ...more }, openedErasure);
  }
  return { storyId, sourceId, ask, open, letIn, ordered, confirm, revisionOf };
}

const openedErasure = {
  payload:
    "erasure { erased { basis at by { name } orderedBy { name } } stayed { matter } order { orderId } }",
  errors: "... on WordsErased { basis by at }",
};
