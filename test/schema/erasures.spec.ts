import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles, type Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";
import { confidentialSource } from "../support/serving/confidentialSource.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const hold = { matter: "Port v. Courier", basis: "The court's order" };

describe("An erasure", () => {
  test("takes two people, and leaves what was erased to nobody", async () => {
    const source = await confidentialSource(server);
    const order = await source.ordered();
    expect((await source.confirm("legal", order)).errors).toMatchObject([
      { code: "ERASURE_ORDERED_ONESELF" },
    ]);
    expect(await source.open("reporter")).toMatchObject({ opened: { identity: "Jonas Reth" } });
    const { errors, erasure } = (await source.confirm("standards", order)) as never as {
      errors: object[];
      erasure: { erased: { at: string } };
    };
    expect(errors).toStrictEqual([]);
    expect(erasure).toMatchObject({
      erased: {
        basis: "SOURCE_PROTECTION",
        by: { name: server.staff.standards.name },
        orderedBy: { name: server.staff.legal.name },
      },
    });
    const no = {
      __typename: "WordsErased",
      code: "ERASED",
      basis: "SOURCE_PROTECTION",
      by: `staff-${server.staff.standards.staffId}`,
      at: erasure.erased.at,
    };
    expect(await source.open("reporter")).toMatchObject({ opened: null, errors: [no] });
    const again = await source.ask("reporter", "reviseConfidentialSource", {
      source: { alias: "Somebody", identity: "Jonas Reth" },
    });
    expect(again.errors).toMatchObject([{ code: "ERASED" }]);
    expect(await erasedOf("reporter", source.sourceId)).toMatchObject({ basis: "SOURCE_PROTECTION" });
  });

  test("is ordered and confirmed by legal, standards and an editor-in-chief, and read by them and auditors", async () => {
    const source = await confidentialSource(server);
    const { erasureId, orderId } = await source.ordered();
    for (const as of roles) {
      const { errors } = await source.confirm(as, { erasureId, orderId }, { preview: true });
      if (as === "legal") expect(errors).toMatchObject([{ code: "ERASURE_ORDERED_ONESELF" }]);
      else if (["standards", "editorInChief"].includes(as)) expect(errors).toStrictEqual([]);
      else expect(errors).toMatchObject([{ code: "NOT_PERMITTED" }]);
      const readers = ["legal", "standards", "editorInChief", "auditor"];
      expect((await erasures(as)).includes(erasureId), as).toBe(readers.includes(as));
    }
    expect(await source.open("reporter")).toMatchObject({ opened: { identity: "Jonas Reth" } });
  });

  test("is rescinded for a reason, and may then be ordered again", async () => {
    const source = await confidentialSource(server);
    const order = await source.ordered();
    const asked = { ...order, expectedRevision: 0 };
    const rescind = (more: object) => command(server, "legal", "rescindErasureOrder", { ...asked, ...more });
    expect((await rescind({})).errors).toMatchObject([{ code: "REASON_MISSING" }]);
    expect((await rescind({ reason: "They wish to stay." })).errors).toStrictEqual([]);
    expect((await source.confirm("standards", order)).errors).toMatchObject([{ code: "NOT_FOUND" }]);
    const second = await source.ordered();
    expect(second.erasureId).toBe(order.erasureId);
    expect((await source.confirm("standards", second)).errors).toStrictEqual([]);
  });

  test("is refused while a story of theirs is under a legal hold, also one that only names them", async () => {
    const source = await confidentialSource(server);
    const other = await confidentialSource(server);
    const namedAs = v7();
    const words = { sourceId: namedAs, name: "A person in the port office", kind: "PERSON" };
    await obey(server, "reporter", "attributeSource", {
      storyId: other.storyId,
      expectedRevision: 0,
      ...words,
    });
    await source.ask("reporter", "keepSourceConfidential", { storyId: other.storyId, namedAs });
    const order = await source.ordered();
    const holding = { storyId: other.storyId, expectedRevision: 1, ...hold };
    await obey(server, "legal", "placeLegalHold", holding);
    expect((await source.confirm("standards", order)).errors).toMatchObject([{ code: "LEGAL_HOLD" }]);
    expect(await source.open("reporter")).toMatchObject({ opened: { identity: "Jonas Reth" } });
  });

  test("erases who asked for a correction", async () => {
    const drafted = await draftedArticle(server);
    await publish(drafted);
    const requestId = v7();
    const askedBy = { kind: "READER", name: "Aigul Sat", contact: "aigul@post.example" };
    await drafted.work("reporter", "requestCorrection", {
      commandId: requestId,
      askedBy,
      channel: "E-mail",
      text: "It was the port.",
    });
    const { articleId } = drafted;
    const asked = { basis: "DATA_SUBJECT_REQUEST", grounds: "Their letter.", reason: "They asked us to." };
    const orderId = v7();
    const order = await obey(
      server,
      "legal",
      "orderErasure",
      { commandId: orderId, subjectId: articleId, requestId, ...asked },
      { payload: "erasure { id kind subjectId requestId }" },
    );
    expect(order["erasure"]).toMatchObject({ kind: "ASKER", subjectId: articleId, requestId });
    const erasureId = (order["erasure"] as { id: string }).id;
    await obey(server, "editorInChief", "confirmErasure", { erasureId, orderId, expectedRevision: 0 });
    const no = await command(server, "legal", "openAskersContact", {
      articleId,
      requestId,
      expectedRevision: drafted.revision(),
      reason: "To write to them.",
    });
    expect(no.errors).toMatchObject([{ __typename: "WordsErased", code: "ERASED" }]);
  });

  test("is of somebody whose words there are", async () => {
    const asked = { basis: "COURT_ORDER", grounds: "The order of 1 March", reason: "The court said so." };
    const nobody = { subjectId: `source-${v7()}`, ...asked };
    expect((await command(server, "legal", "orderErasure", nobody)).errors).toMatchObject([
      { code: "SUBJECT_NOT_FOUND" },
    ]);
  });
});

async function erasedOf(as: Role, id: string): Promise<object | null> {
  const { source } = await server.ask<{ source: { erased: object | null } }>(
    as,
    "query ($id: ID!) { source(id: $id) { erased { basis by { name } at } } }",
    { id },
  );
  return source.erased;
}

async function erasures(as: Role): Promise<readonly string[]> {
  const answer = await server.ask<{ erasures: { nodes: { id: string }[] } }>(
    as,
    "{ erasures(first: 100) { nodes { id } } }",
  );
  return answer.erasures.nodes.map(({ id }) => id);
}
