import { createWriteStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { roles, type Role } from "../../src/actor.js";
import { exportEvents } from "../../src/store/exportEvents.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command } from "../support/serving/command.js";
import { confidentialSource } from "../support/serving/confidentialSource.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";
import { traceCollector, type TraceCollector } from "../support/serving/traceCollector.js";

/** Words that stand nowhere else, with letters that are written in more ways than one. */
const secrets = {
  identity: "Zorvath Qüembel/7",
  contact: "qx-zorvath+tip@hidden.example",
  note: "Meets only at Vyrkholm?pier=3",
  name: "Ilvara Qzenth/9",
  reach: "+998 zq-17 ilvara@unseen.example",
  revised: "Zorvath Qüembel, née Tzarn/8",
} as const;
const all = Object.values(secrets);

let server: AServer;
let collector: TraceCollector;
let source: Awaited<ReturnType<typeof confidentialSource>>;
let drafted: Awaited<ReturnType<typeof draftedArticle>>;
const requestId = v7();
/** Every answer that was given to somebody who was not to read the words. */
const overheard: string[] = [];

beforeAll(async () => {
  vi.stubEnv("OTEL_BSP_SCHEDULE_DELAY", "50");
  collector = await traceCollector();
  const tracing = { endpoint: collector.endpoint, serviceName: "courier" };
  server = await aServer({ guards: { metrics: true }, tracing });
  const { identity, contact, note } = secrets;
  source = await confidentialSource(server, { alias: "A person at the pier", identity, contact, note });
  drafted = await draftedArticle(server);
  await publish(drafted);
  const askedBy = { kind: "READER", name: secrets.name, contact: secrets.reach };
  const complaint = { askedBy, channel: "E-mail", text: "It was the pier." };
  await drafted.work("reporter", "requestCorrection", { commandId: requestId, ...complaint });
  const { articleId, revision } = drafted;

  // Everything that may go wrong with the words in it.
  const revise = { source: { alias: "Somebody", identity: secrets.revised, contact, note } };
  const reviseAs = (as: Role, more: object = {}) =>
    source.ask(as, "reviseConfidentialSource", { ...revise, ...more });
  for (const as of roles) overheard.push(JSON.stringify(await reviseAs(as, { preview: true })));
  overheard.push(JSON.stringify(await reviseAs("reporter")));
  overheard.push(JSON.stringify(await reviseAs("reporter", { expectedRevision: 0 })));
  const tooLong = { source: { ...revise.source, note: note.repeat(1_000) } };
  overheard.push(JSON.stringify(await source.ask("reporter", "reviseConfidentialSource", tooLong)));
  const again = { articleId, expectedRevision: revision() - 1, ...complaint };
  overheard.push(JSON.stringify(await command(server, "reporter", "requestCorrection", again)));
  const mistaken = `mutation { recordConfidentialSource(input: { commandId: 1, source: { identity: "${identity}" } }) { revision } }`;
  await server.post("reporter", mistaken);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await collector.close();
});

describe("A confidential word", () => {
  test("is opened to somebody who may read it", async () => {
    expect(await source.open("reporter")).toMatchObject({ opened: { identity: secrets.revised } });
    const { articleId, revision } = drafted;
    const asked = { articleId, requestId, expectedRevision: revision(), reason: "To check the date." };
    const select = { payload: "opened { name contact }" };
    const answer = await command(server, "legal", "openAskersContact", asked, select);
    expect(answer["opened"]).toStrictEqual({ name: secrets.name, contact: secrets.reach });
  });

  test("is in no file of the data folder, and in no export, in whatever way it is written", async () => {
    await server.house.ledger.seal();
    const to = join(server.folder, "export.jsonl");
    const when = { exportedAt: "2026-03-01T00:00:00.000Z" };
    await exportEvents(server.house.store, createWriteStream(to, { flush: true }), when);
    const files = filesIn(server.folder);
    const names = ["events.db", "read-models.db", "policies.db", "ledger.db", "keys.db", "export.jsonl"];
    expect(files.map((file) => file.slice(server.folder.length + 1))).toEqual(expect.arrayContaining(names));
    // What is not confidential is found that way.
    expect(foundIn(readFileSync(join(server.folder, "events.db-wal")), "A person at the pier")).toBe(true);
    const encoded = Buffer.from(`x${secrets.note}y`).toString("base64");
    expect(foundIn(Buffer.from(encoded), secrets.note)).toBe(true);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const words of all) expect(foundIn(bytes, words), `${words} in ${file}`).toBe(false);
    }
  });

  test("is in no line of the server's log, and in no metric", async () => {
    const metrics = await (await fetch(new URL("/metrics", server.url))).text();
    expect(metrics).toContain("stet_");
    expect(server.logged.length).toBeGreaterThan(20);
    for (const said of [JSON.stringify(server.logged), metrics])
      for (const words of all) expect(foundIn(Buffer.from(said), words), words).toBe(false);
  });

  test("is in no trace of what brings it, refuses it or opens it", async () => {
    await source.open("reporter");
    const commands = ["RecordConfidentialSource", "ReviseConfidentialSource", "OpenConfidentialSource"];
    const told = [...commands, "RequestCorrection"].map((command) => `command ${command}`);
    await collector.until((spans) => told.every((name) => spans.some((span) => span.name === name)));
    const outcomes = new Set(collector.spans.map(({ attributes }) => attributes["stet.outcome"]));
    for (const outcome of [
      "ACCEPTED",
      "NOT_LET_IN",
      "NOT_PERMITTED",
      "INVALID_INPUT",
      "GRAPHQL_VALIDATION_FAILED",
    ])
      expect(outcomes).toContain(outcome);
    const received = Buffer.from(collector.received.join("\n"));
    for (const words of all) expect(foundIn(received, words), words).toBe(false);
  });

  test("is in no answer but the one that opens it: no refusal, preview, conflict, history or search", async () => {
    const ask = async (as: Role, query: string, variables: object = {}) =>
      void overheard.push(JSON.stringify((await server.post(as, query, { ...variables })).body));
    for (const as of roles) {
      await ask(as, "{ trail(first: 100) { nodes { type reason detail } } }");
      await ask(
        as,
        "{ confidentialSources(first: 10) { nodes { alias letIn { name } openings { reason } } } }",
      );
      for (const words of ["Zorvath", "Vyrkholm", "Ilvara"])
        await ask(
          as,
          "query ($q: String!) { search(query: $q) { nodes { __typename snippets { text } } } }",
          {
            q: words,
          },
        );
      await ask(
        as,
        `query ($id: ID!) { article(id: $id) {
          history(first: 100) { nodes { type detail reason } }
          correctionRequests { askedBy { kind sealed name contact } text }
        } }`,
        { id: drafted.articleId },
      );
    }
    expect(overheard.join("\n")).toContain("ConfidentialSourceRecorded");
    for (const said of overheard)
      for (const words of all) expect(foundIn(Buffer.from(said), words), words).toBe(false);
  });

  test("is in no evidence, not even in that of the very article and story", async () => {
    const asked = { reason: "The court asks for it." };
    const { errors, file } = await drafted.work("legal", "exportEvidence", asked, { payload: "file" });
    expect(errors).toStrictEqual([]);
    const headers = { authorization: `Bearer ${server.staff.legal.token}` };
    const answer = await fetch(`${server.url}${file as string}`, { headers });
    expect(answer.status).toBe(200);
    const bundle = Buffer.from(await answer.arrayBuffer());
    expect(foundIn(bundle, "CorrectionRequested")).toBe(true);
    for (const words of all) expect(foundIn(bundle, words), words).toBe(false);
  });

  test("is told to nobody any more once it is erased, not even to who opened it before", async () => {
    const once = { commandId: v7(), expectedRevision: await source.revisionOf(source.sourceId) };
    expect(await source.open("reporter", once)).toMatchObject({ opened: { identity: secrets.revised } });
    const order = await source.ordered();
    expect((await source.confirm("standards", order)).errors).toStrictEqual([]);
    for (const more of [{}, once, { preview: true }]) {
      const said = JSON.stringify(await source.open("reporter", more));
      expect(said).toContain("WordsErased");
      for (const words of all) expect(foundIn(Buffer.from(said), words), words).toBe(false);
    }
  });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/** Whether bytes hold words, plain or in an encoding that something on the way may have put them in. */
function foundIn(bytes: Buffer, words: string): boolean {
  const spelled = [words, words.toLowerCase(), words.toUpperCase(), words.normalize("NFD")];
  const written = [...spelled, ...spelled.map(encodeURIComponent), JSON.stringify(words).slice(1, -1)];
  const escaped = words.replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return (
    [...written, escaped, Buffer.from(words).toString("hex")].some((text) => bytes.includes(text)) ||
    bytes.includes(Buffer.from(words, "utf16le")) ||
    bytes.includes(Buffer.from(words, "utf16le").swap16()) ||
    base64Of(words).some((text) => bytes.includes(text))
  );
}

/** The characters that base64 has for words wherever they stand in what it encodes. */
const base64Of = (words: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const text = Buffer.from("x".repeat(before) + words).toString("base64");
    return text.slice(before === 0 ? 0 : before + 1, -4);
  });
