import { generateKeyPairSync, sign } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { checkpointFolder } from "../../src/ledger/checkpointFolder.js";
import { openLedgerFile } from "../../src/ledger/ledgerFile.js";
import { ledgerKeys, newKey, replaceSealingKey, signerWith } from "../../src/ledger/ledgerKeys.js";
import { checkProofFile, proofFile } from "../../src/ledger/proofFile.js";
import {
  keyIdOf,
  noteText,
  rawPublicKey,
  readNote,
  readVerifierKey,
  signedBy,
  signNote,
  verifierKey,
  verifierOf,
} from "../../src/ledger/signedNote.js";
import { verifyInclusion } from "../../src/ledger/verifyInclusion.js";
import { dataFolder } from "../../src/server/house/dataFolder.js";
import { keepLedger, usualLedger } from "../../src/server/ledger/keepLedger.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { aServer, type ServerWishes } from "../support/serving/aServer.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { newEvent } from "../support/telling/newEvent.js";

async function started(wishes: ServerWishes = {}) {
  const server = await aServer(wishes);
  onTestFinished(() => server.close());
  return server;
}

describe("The ledger over HTTP", () => {
  test("hands its newest checkpoint and its keys to everybody, who can check one with the other", async () => {
    const server = await started({ guards: { metrics: true } });
    const none = await fetch(`${server.url}/ledger/checkpoint`);
    expect([none.status, await none.text()]).toStrictEqual([404, "No checkpoint has been sealed yet.\n"]);
    const { words, size } = await server.house.ledger.seal();
    const told = await fetch(`${server.url}/ledger/checkpoint`);
    expect(told.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await told.text()).toBe(words);
    const keys = (await (await fetch(`${server.url}/ledger/keys`)).text()).trim().split("\n");
    expect(signedBy(readNote(words)!, [readVerifierKey(keys[0]!)!])).toHaveLength(1);
    const ready = (await (await fetch(`${server.url}/readyz`)).json()) as object;
    expect(ready).toMatchObject({
      ready: true,
      ledger: { behind: 0, events: size, sealed: size, running: true, handedOn: true },
    });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    for (const line of [
      `stet_ledger_events ${size}`,
      `stet_ledger_sealed_events ${size}`,
      "stet_ledger_broken 0",
    ])
      expect(metrics.split("\n")).toContain(line);
  });

  test("proves to whoever kept a checkpoint that the newest continues it", async () => {
    const server = await started();
    const { size } = await server.house.ledger.seal();
    await draftedArticle(server);
    const newest = await server.house.ledger.seal();
    const from = (words: string) => fetch(`${server.url}/ledger/consistency${words}`);
    const proof = proofFile.parse(await (await from(`?from=${size}`)).json());
    const report = checkProofFile(proof, server.house.ledger.keys().verifiers);
    expect(report).toMatchObject({ holds: true, checkpoint: { size: newest.size } });
    for (const [words, status, sentence] of [
      ["", 400, "Say the size of the checkpoint that you have: /ledger/consistency?from=42\n"],
      ["?from=-1", 400, "Say the size of the checkpoint that you have: /ledger/consistency?from=42\n"],
      ["?from=1&from=2", 400, "Say the size of the checkpoint that you have: /ledger/consistency?from=42\n"],
      ["?from=999999", 404, "No checkpoint was sealed over 999999 events.\n"],
    ] as const) {
      const response = await from(words);
      expect([response.status, await response.text()]).toStrictEqual([status, sentence]);
    }
  });

  test("is charged to whoever asks, like everything else", async () => {
    const server = await started({ guards: { rates: { staff: null, readers: 2 } } });
    const asked = [];
    for (const path of ["checkpoint", "keys", "consistency?from=1"])
      asked.push(await fetch(`${server.url}/ledger/${path}`));
    expect(asked.map(({ status }) => status)).toStrictEqual([404, 200, 429]);
    expect(asked[2]!.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await asked[2]!.text()).toMatch(/^This is more than one may ask for in a minute\./);
  });

  test("proves over GraphQL that an event is in the log, once a checkpoint covers it", async () => {
    const server = await started();
    const { articleId } = await draftedArticle(server);
    const { article } = await server.ask<{
      article: { history: { nodes: readonly { position: string }[] } };
    }>("auditor", `{ article(id: "${articleId}") { history(first: 1) { nodes { position } } } }`);
    const { position } = article.history.nodes[0]!;
    const asking = `{ inclusionProof(position: "${position}") { index leafHash path checkpoint { size rootHash note sealedAt } } }`;
    type Proof = Readonly<{
      index: number;
      leafHash: string;
      path: readonly string[];
      checkpoint: { size: number; rootHash: string; note: string };
    }>;
    const proved = async () =>
      (await server.ask<{ inclusionProof: Proof | null }>("auditor", asking)).inclusionProof;
    expect(await proved()).toBeNull();
    await server.house.ledger.seal();
    const { index, leafHash, path, checkpoint } = (await proved())!;
    const bytes = (words: string) => Buffer.from(words, "base64");
    expect(
      verifyInclusion({
        leaf: bytes(leafHash),
        index,
        size: checkpoint.size,
        path: path.map(bytes),
        root: bytes(checkpoint.rootHash),
      }),
    ).toBe(true);
    const { ledger } = await server.ask<{
      ledger: { size: number; checkpoint: { note: string }; verifierKeys: readonly string[] };
    }>("reporter", "{ ledger { origin size checkpoint { note } verifierKeys } }");
    expect(ledger).toMatchObject({ size: checkpoint.size, checkpoint: { note: checkpoint.note } });
    const { body } = await server.post("reader", asking);
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    const beyond = await server.ask("auditor", '{ inclusionProof(position: "p999999") { index } }');
    expect(beyond).toStrictEqual({ inclusionProof: null });
  });
});

/** A witness as C2SP tlog-witness describes it: keeps the size it has signed, and signs what continues it. */
async function aWitness() {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const verifier = {
    name: "witness.example",
    kind: "cosignature",
    publicKey: rawPublicKey(publicKey),
  } as const;
  const seen: string[] = [];
  const state = { size: 0, words: "", isDown: false, isSilent: false, meanwhile: () => {} };

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body = Buffer.concat(chunks).toString();
    seen.push(`${request.method} ${request.url}`);
    if (state.isDown) return response.writeHead(503).end();
    if (state.isSilent) return response;
    const [head = "", ...rest] = body.split("\n\n");
    const words = rest.join("\n\n");
    const [old, ...proof] = head.split("\n");
    if (old !== `old ${state.size}`) return response.writeHead(409).end(`${state.size}\n`);
    if (state.size > 0) {
      const claim = {
        proof: "stet consistency",
        format: 1,
        first: state.words,
        path: proof,
        second: words,
      } as const;
      if (!checkProofFile(claim, []).holds) return response.writeHead(422).end();
    }
    const { text } = readNote(words)!;
    state.words = words;
    state.size = Number(text.split("\n")[1]);
    state.meanwhile();
    const time = 1_772_442_000;
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), privateKey);
    const line = Buffer.concat([keyIdOf(verifier), stamp, signature]).toString("base64");
    return response.writeHead(200).end(`— ${verifier.name} ${line}\n`);
  }
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, verifier, seen, state };
}

async function kept(config: Partial<typeof usualLedger>, path = temporaryFolder()) {
  const folder = dataFolder(path);
  const store = openSqliteStore({ file: folder.log });
  const troubles: Error[] = [];
  const faults: Error[] = [];
  const ledger = await keepLedger({
    store,
    folder,
    config: { ...usualLedger, origin: "courier.example/stet", sealEvery: 1, ...config },
    now: () => new Date(),
    onFault: (fault) => void faults.push(fault),
    onTrouble: (error) => void troubles.push(error),
  });
  const close = async () => {
    await ledger.close();
    await store.close();
  };
  const record = (n: number) => store.append(`article-${n}`, -1, [newEvent()]);
  return { folder, ledger, store, record, close, troubles, faults };
}

describe("Checkpoints", () => {
  test("are sealed by themselves when something happened, and when the newsroom closes", async () => {
    const { folder, ledger, record, close, faults } = await kept({});
    await record(1);
    await vi.waitUntil(() => ledger.newest()?.size === 1, { timeout: 15_000 });
    await record(2);
    await close();
    expect(checkpointFolder(folder.checkpoints).sizes().at(-1)).toBe(2);
    expect(faults).toStrictEqual([]);
    const again = await kept({}, folder.folder);
    await again.close();
    expect(checkpointFolder(folder.checkpoints).sizes()).toStrictEqual(
      checkpointFolder(folder.checkpoints)
        .sizes()
        .toSorted((a, b) => a - b),
    );
    expect(checkpointFolder(folder.checkpoints).newest()!.size).toBe(2);
  });

  test("are not sealed on a machine that is told to seal none", async () => {
    const { folder, record, close } = await kept({ sealEvery: 0 });
    await record(1);
    await close();
    expect(existsSync(folder.checkpoints)).toBe(false);
    const file = openLedgerFile(folder.ledger);
    expect(file.size()).toBe(1);
    file.close();
  });

  test("are copied outside and signed by a witness, who sees that each continues the last", async () => {
    const witness = await aWitness();
    const outside = join(temporaryFolder(), "outside");
    const { folder, ledger, record, close, troubles } = await kept({
      publishTo: outside,
      witness: { url: witness.url, keys: [witness.verifier] },
    });
    await record(1);
    await vi.waitUntil(() => witness.state.size === 1, { timeout: 15_000 });
    for (const n of [2, 3]) await record(n);
    await close();
    expect(witness.state.size).toBe(3);
    expect(troubles).toStrictEqual([]);
    const words = readFileSync(join(outside, "checkpoint"), "utf8");
    expect(words).toBe(readFileSync(join(outside, "3.note"), "utf8"));
    expect(words).toBe(readFileSync(join(folder.checkpoints, "3.note"), "utf8"));
    const own = ledgerKeys(folder.ledgerKeys).verifiers;
    expect(signedBy(readNote(words)!, [...own, witness.verifier])).toHaveLength(2);
    expect(ledger.handingOnFails()).toBe(false);
  });

  test("go on where a witness was, after a restart and after the witness was away", async () => {
    const witness = await aWitness();
    const config = { witness: { url: witness.url, keys: [witness.verifier] } };
    const first = await kept(config);
    await first.record(1);
    await first.close();
    expect(witness.state.size).toBe(1);
    const second = await kept(config, first.folder.folder);
    witness.state.isDown = true;
    await second.record(2);
    await vi.waitUntil(() => second.ledger.handingOnFails(), { timeout: 15_000 });
    expect(second.troubles[0]!.message).toBe("The witness answered 503.");
    expect(second.ledger.newest()!.size).toBe(2);
    witness.state.isDown = false;
    await second.record(3);
    await second.close();
    expect(witness.state.size).toBe(3);
    expect(second.ledger.handingOnFails()).toBe(false);
  });

  test("are handed on again when nothing happened since, and by the next process where this one could not", async () => {
    const witness = await aWitness();
    witness.state.isDown = true;
    const outside = join(temporaryFolder(), "outside");
    const config = { publishTo: outside, witness: { url: witness.url, keys: [witness.verifier] } };
    const first = await kept(config);
    await first.record(1);
    await vi.waitUntil(() => first.ledger.handingOnFails(), { timeout: 15_000 });
    witness.state.isDown = false;
    await vi.waitUntil(() => !first.ledger.handingOnFails(), { timeout: 15_000 });
    expect(witness.state.size).toBe(1);
    witness.state.isDown = true;
    await first.record(2);
    await first.close();
    expect(existsSync(join(outside, "2.note"))).toBe(false);
    witness.state.isDown = false;
    const second = await kept(config, first.folder.folder);
    await second.close();
    expect(witness.state.size).toBe(2);
    const words = readFileSync(join(outside, "2.note"), "utf8");
    expect(signedBy(readNote(words)!, [witness.verifier])).toHaveLength(1);
    const asked = witness.seen.length;
    await (await kept(config, first.folder.folder)).close();
    expect(witness.seen).toHaveLength(asked);
  });

  test("do not keep the newsroom from closing when a witness never answers", async () => {
    const witness = await aWitness();
    witness.state.isSilent = true;
    const { folder, ledger, record, close, troubles } = await kept({
      witness: { url: witness.url, keys: [witness.verifier] },
    });
    await record(1);
    await vi.waitUntil(() => witness.seen.length > 0, { timeout: 15_000 });
    await record(2);
    await close();
    expect(checkpointFolder(folder.checkpoints).newest()!.size).toBe(2);
    expect(troubles.length).toBeGreaterThan(0);
    expect(ledger.handingOnFails()).toBe(true);
  });

  test("say that a log is not the one that its witness knows, when it is shorter", async () => {
    const witness = await aWitness();
    witness.state.size = 9;
    const { record, close, troubles } = await kept({
      witness: { url: witness.url, keys: [witness.verifier] },
    });
    await record(1);
    await close();
    expect(troubles[0]!.message).toBe(
      "The witness has seen 9 events, and the newest checkpoint covers 1: the log is not the one that it knows.",
    );
  });

  test("are sealed with a new key as soon as it is in the place of the old one", async () => {
    const { folder, ledger, record, close } = await kept({});
    await record(1);
    const before = await ledger.seal();
    const [old] = ledgerKeys(folder.ledgerKeys).verifiers;
    const [next] = replaceSealingKey(folder.ledgerKeys, newKey()).verifiers;
    await record(2);
    const after = await ledger.seal();
    expect(ledger.keys().verifiers.map(verifierKey)).toStrictEqual([next!, old!].map(verifierKey));
    expect(signedBy(before.note, [next!, old!])).toStrictEqual([old]);
    expect(signedBy(after.note, [next!, old!])).toStrictEqual([next]);
    await close();
  });

  test("keep what a new key signed while the witness was asked", async () => {
    const witness = await aWitness();
    const { folder, record, close } = await kept({ witness: { url: witness.url, keys: [witness.verifier] } });
    const file = join(folder.checkpoints, "1.note");
    const next = signerWith("courier.example/stet", newKey());
    witness.state.meanwhile = () => {
      const note = readNote(readFileSync(file, "utf8"))!;
      const { signatures } = signNote(note.text, [next]);
      writeFileSync(file, noteText({ ...note, signatures: [...note.signatures, ...signatures] }));
    };
    await record(1);
    await close();
    const all = [...ledgerKeys(folder.ledgerKeys).verifiers, verifierOf(next), witness.verifier];
    expect(signedBy(readNote(readFileSync(file, "utf8"))!, all)).toHaveLength(3);
  });

  test("keep no signature of somebody else than the witness", async () => {
    const [witness, other] = [await aWitness(), await aWitness()];
    const { ledger, record, close, troubles } = await kept({
      witness: { url: witness.url, keys: [{ ...other.verifier, name: "witness.example" }] },
    });
    await record(1);
    await close();
    expect(troubles[0]!.message).toMatch(/signed by none of the keys/);
    expect(readNote(ledger.newest()!.words)!.signatures).toHaveLength(1);
  });
});
