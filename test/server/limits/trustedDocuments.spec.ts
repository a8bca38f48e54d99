import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "graphql-ws";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { readTrustedDocuments } from "../../../src/server/limits/trustedDocuments.js";
import { aServer } from "../../support/serving/aServer.js";
import { everyTransport } from "../../support/serving/overEveryTransport.js";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const known = "query Front { latestPublished(first: 3) { nodes { headline } } }";
const other = "query Front { latestPublished(first: 4) { nodes { headline } } }";
const answer = { latestPublished: { nodes: [] } };
const json = { "content-type": "application/json" };

async function started(only: boolean, texts: readonly string[] = [known]) {
  const documents = { texts: new Map(texts.map((text) => [hashOf(text), text])), only };
  const server = await aServer({ guards: { documents } });
  onTestFinished(server.close);
  return server;
}

const byHash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

async function sent(url: string, body: object) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: json,
    body: JSON.stringify(body),
  });
  return { status: response.status, told: (await response.json()) as { errors?: { extensions: object }[] } };
}

describe("An operation that the newsroom knows", () => {
  test.each([true, false])("is asked by its hash, by POST and by link (nothing else: %s)", async (only) => {
    const { url } = await started(only);
    expect((await sent(url, { extensions: byHash(known) })).told).toStrictEqual({ data: answer });
    const asked = new URLSearchParams({ extensions: JSON.stringify(byHash(known)) });
    const headers = { "apollo-require-preflight": "true" };
    const linked = await fetch(`${url}/graphql?${asked.toString()}`, { headers });
    expect(await linked.json()).toStrictEqual({ data: answer });
  });

  test("is asked by its hash over a socket, and nothing else passes under it", async () => {
    const { url } = await started(true);
    const client = createClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    onTestFinished(() => void client.dispose());
    const told = client.iterate({ query: "", extensions: byHash(known) });
    expect((await told.next()).value).toStrictEqual({ data: answer });
    const unknown = client.iterate({ query: "", extensions: byHash(other) });
    await expect(unknown.next()).rejects.toMatchObject([
      { extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } },
    ]);
    const passedOff = client.iterate({ query: other, extensions: byHash(known) });
    await expect(passedOff.next()).rejects.toMatchObject([{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }]);
  });
});

describe.each(everyTransport)("Where nothing else is asked, over %s", (_name, ask) => {
  test("its text is answered too, and any other is refused before it is parsed", async () => {
    const server = await started(true);
    expect(await ask(server, "reader", known)).toStrictEqual({ data: answer, errors: [] });
    for (const text of [
      other,
      `${known} `,
      "{ __typename }",
      "{ no syntax",
      "{ __schema { types { name } } }",
    ])
      expect(await ask(server, "editorInChief", text)).toMatchObject({
        data: null,
        errors: [{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }],
      });
  });
});

describe("Whoever sends", () => {
  test("an unknown hash is told to send the text, and what they send is not remembered", async () => {
    const { url } = await started(false);
    const notFound = { errors: [{ message: "PersistedQueryNotFound" }] };
    const first = await sent(url, { extensions: byHash(other) });
    expect([first.status, first.told]).toMatchObject([200, notFound]);
    expect((await sent(url, { query: other, extensions: byHash(other) })).told).toStrictEqual({
      data: answer,
    });
    expect((await sent(url, { extensions: byHash(other) })).told).toMatchObject(notFound);
  });

  test("a text under another's hash is refused", async () => {
    const { url } = await started(false);
    expect((await sent(url, { query: other, extensions: byHash(known) })).status).toBe(400);
  });

  test("a hash to a newsroom that knows none learns that", async () => {
    const { url } = await started(false, []);
    expect((await sent(url, { extensions: byHash(known) })).told).toMatchObject({
      errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } }],
    });
  });

  test.each([
    { query: known, extensions: "x" },
    { query: [known] },
    { query: { known } },
    [{ query: known }, { query: other }],
    { extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(known) } } },
    { extensions: { persistedQuery: { version: 1, sha256Hash: [hashOf(known)] } } },
  ])("something else where it is not expected gets no data: %j", async (body) => {
    const { url } = await started(true);
    const { status, told } = await sent(url, body);
    expect([status >= 400, told]).toMatchObject([true, { errors: [{}] }]);
    expect(told).not.toHaveProperty("data");
  });
});

describe("The file of trusted documents", () => {
  const reading = (words: string) => {
    const folder = mkdtempSync(join(tmpdir(), "stet-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "documents.json");
    writeFileSync(file, words);
    return () => readTrustedDocuments(file);
  };

  test("has each text under its SHA-256, with or without the name of the hash", () => {
    const words = JSON.stringify({ [hashOf(known)]: known, [`sha256:${hashOf(other)}`]: other });
    expect([...reading(words)()]).toStrictEqual([
      [hashOf(known), known],
      [hashOf(other), other],
    ]);
  });

  test.each([
    ["{", /cannot be read/],
    ["[]", /JSON object/],
    ['{"a": 1}', /JSON object/],
    [JSON.stringify({ [hashOf(known)]: other }), /another SHA-256/],
    [JSON.stringify({ abc: known }), /another SHA-256/],
  ])("is refused, and says why: %s", (words, why) => {
    expect(reading(words)).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringMatching(why) }),
    );
  });

  test("is refused if it is not there", () => {
    expect(() => readTrustedDocuments("/nowhere/documents.json")).toThrow("ENOENT");
  });
});
