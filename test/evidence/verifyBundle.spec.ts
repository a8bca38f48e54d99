import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import canonicalize from "canonicalize";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signNote, noteText, verifierKey, verifierOf } from "../../src/ledger/signedNote.js";
import {
  canonicalJson,
  jsonFile,
  manifestText,
  readKey,
  sha256,
  verifyBundle,
  writeZip,
  type Difference,
  type Leaf,
  type Manifest,
} from "../../verifier/stet-verify.mjs";
import { a, uuid } from "../support/telling/facts.js";
import { newEvent } from "../support/telling/newEvent.js";
import { evidenceOfADay } from "../support/newsroom/evidenceOfADay.js";
import { filesOf } from "../support/newsroom/filesOf.js";

let day: Awaited<ReturnType<typeof evidenceOfADay>>;
let bundle: Buffer;
beforeAll(async () => {
  day = await evidenceOfADay();
  bundle = await day.make();
});
afterAll(() => day.close());

const keysOf = (...words: readonly string[]) => words.map((one) => readKey(one)!);
const check = (bytes: Buffer, ...keys: readonly string[]) => verifyBundle(bytes, keysOf(...keys));

/** The files of the bundle, changed; the manifest signed again by whoever holds the newsroom's own key. */
function signedAgain(change: (files: Map<string, Buffer>) => void, signer = day.keys().signer): Buffer {
  const files = new Map([...filesOf(bundle)].map(([name, { content }]) => [name, content]));
  change(files);
  const manifest = JSON.parse(files.get("manifest.json")!.toString()) as Manifest;
  const listed = [...files]
    .filter(([name]) => !name.startsWith("manifest."))
    .map(([name, content]) => ({ name, size: content.length, sha256: sha256(content) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const bytes = jsonFile({ ...manifest, files: listed });
  files.set("manifest.json", bytes);
  files.set("manifest.note", Buffer.from(noteText(signNote(manifestText(manifest.origin, bytes), [signer]))));
  return writeZip(files);
}

/** The hash of a text that nobody decided on. */
const noText = sha256("null");

/** Tells of words that were never there that they were taken out. */
function inRemovedWords(files: Map<string, Buffer>): void {
  const difference = JSON.parse(files.get("differences/1-2.json")!.toString()) as Difference;
  const paragraph = difference.blocks.find(({ id }) => id === a)!;
  paragraph.change = "changed";
  paragraph.segments = [
    { change: "equal", text: "The court sat at ten.", marks: [] },
    { change: "removed", text: " It was a bribe.", marks: [] },
  ];
  files.set("differences/1-2.json", jsonFile(difference));
}

/** Changes the words of a file, which must be in it. */
const inFile = (name: string, from: string, to: string) => (files: Map<string, Buffer>) => {
  const words = files.get(name)!.toString();
  expect(words).toContain(from);
  files.set(name, Buffer.from(words.replace(from, to)));
};

describe("A bundle", () => {
  test("holds, by the key of its ledger", () => {
    const report = check(bundle, day.key);
    expect(report).toMatchObject({ holds: true, sound: { cosigned: [], key: day.key } });
    expect(report.holds && report.sound.checked.join("\n")).toMatch(
      /^The zip file is exactly what its \d+ files make it.*\n.*courier\.example\/stet.*\n.* earlier checkpoint.*\n\d+ events stand in the ledger word for word, and \d+ events more, known here by hash alone\.\nNothing is missing of article-.*, revisions 0 to \d+;.*\n/,
    );
  });

  test("holds by a key that was replaced before it was made, because that key signed for the next one", () => {
    expect(day.firstKey).not.toBe(day.key);
    expect(check(bundle, day.firstKey)).toMatchObject({ holds: true });
  });

  test("does not hold by a stranger's key, under whatever name", () => {
    const stranger = { name: "courier.example/stet", privateKey: generateKeyPairSync("ed25519").privateKey };
    expect(check(bundle, verifierKey(verifierOf(stranger)))).toMatchObject({
      holds: false,
      where: { file: "manifest.note" },
    });
  });

  test("is the same byte for byte when it is made again, whatever has happened since", async () => {
    const [newest] = await day.store.readStream(day.exported.stream, { backwards: true, limit: 1 });
    const headline = newEvent({ type: "HeadlineChanged", data: { headline: "Later" } });
    await day.store.append(day.exported.stream, newest!.revision, [headline]);
    await day.ledger.seal();
    expect((await day.make()).equals(bundle)).toBe(true);
  });

  test("tells only by their hash what is about a confidential source", () => {
    const { withheld } = JSON.parse(filesOf(bundle).get("withheld.json")!.content.toString()) as {
      withheld: readonly { type: string; stream: string }[];
    };
    expect(withheld.map(({ type }) => type)).toContain("ConfidentialSourceOpened");
    expect(filesOf(bundle).get("events.jsonl")!.content.includes(`"stream":"${withheld[0]!.stream}"`)).toBe(
      false,
    );
  });
});

test("A private person's name that an older Stet kept in plain words stays in the newsroom", async () => {
  const askedBy = { kind: "subject", name: "Mara Voss", contact: "mara.voss@harbour.example" };
  const older = await evidenceOfADay(uuid(0x303), (event) =>
    event.type === "CorrectionRequested" && event.stream === `article-${uuid(0x303)}`
      ? { ...event, schemaVersion: 1, data: { ...event.data, askedBy } }
      : event,
  );
  try {
    const made = await older.make();
    expect(check(made, older.key)).toMatchObject({ holds: true });
    const withheld = filesOf(made).get("withheld.json")!.content.toString();
    expect(withheld).toContain('"type":"CorrectionRequested"');
    for (const words of [askedBy.name, askedBy.contact]) expect(made.includes(words)).toBe(false);
  } finally {
    await older.close();
  }
});

describe("Of a bundle in which one byte was changed", () => {
  test("it is said that it was, and where", () => {
    const regions = [...filesOf(bundle)];
    const places = fc.sample(fc.tuple(fc.nat(bundle.length - 1), fc.integer({ min: 1, max: 255 })), {
      numRuns: 2_000,
      seed: 5,
    });
    // Every byte of what is not a file's content, and of the smallest files, is tried as well.
    const headers = regions.flatMap(([, { at, begins }]) => range(at, begins));
    const end = regions.at(-1)![1].ends;
    const all = [...places, ...[...headers, ...range(end, bundle.length)].map((at) => [at, 1] as const)];
    const missed = all.filter(([at, by]) => {
      const changed = Buffer.from(bundle);
      changed[at]! ^= by;
      const report = verifyBundle(changed, []);
      if (report.holds) return true;
      const { file, line, bytes = [] } = report.where;
      const [name, region] = regions.find(([, one]) => at >= one.at && at < one.ends) ?? [null, null];
      const inContent = region !== null && at >= region.begins;
      if (inContent && file !== name) return true;
      if (inContent && name === "events.jsonl")
        return line !== 1 + countLines(bundle.subarray(region.begins, at));
      return !bytes.some(([from, to]) => at >= from && at < to);
    });
    expect(missed).toStrictEqual([]);
  });

  test("one byte more or less is found, wherever", () => {
    const places = fc.sample(fc.nat(bundle.length), { numRuns: 300, seed: 6 });
    for (const at of [...places, 0, bundle.length]) {
      const more = Buffer.concat([bundle.subarray(0, at), Buffer.from([0]), bundle.subarray(at)]);
      expect(verifyBundle(more, []).holds, `one more at ${at}`).toBe(false);
      if (at === bundle.length) continue;
      const less = Buffer.concat([bundle.subarray(0, at), bundle.subarray(at + 1)]);
      expect(verifyBundle(less, []).holds, `one less at ${at}`).toBe(false);
    }
    expect(verifyBundle(Buffer.alloc(0), []).holds).toBe(false);
  });
});

describe("Of a bundle that was zipped anew", () => {
  test("every file that is not the one that was signed is named", () => {
    for (const [name] of filesOf(bundle)) {
      const files = new Map([...filesOf(bundle)].map(([one, { content }]) => [one, Buffer.from(content)]));
      const content = files.get(name)!;
      const at = Math.floor(content.length / 2);
      content[at]! ^= 1;
      const { holds, ...told } = verifyBundle(writeZip(files), keysOf(day.key));
      expect({ name, holds, told }).toMatchObject({ name, holds: false, told: { where: { file: name } } });
    }
  });

  test("a file that is missing or was added is named", () => {
    const files = () => new Map([...filesOf(bundle)].map(([name, { content }]) => [name, content]));
    for (const [name] of filesOf(bundle)) {
      const without = files();
      without.delete(name);
      expect(verifyBundle(writeZip(without), [])).toMatchObject({ holds: false, where: { file: name } });
    }
    const more = files().set("approvals-2.json", jsonFile({}));
    expect(verifyBundle(writeZip(more), [])).toMatchObject({ where: { file: "approvals-2.json" } });
  });
});

describe("Of a bundle that was signed anew with the newsroom's own key", () => {
  const words = (name: string) => filesOf(bundle).get(name)!.content.toString();
  const edition = () => [...filesOf(bundle).keys()].find((name) => /^editions\/1-.*\.json$/.test(name))!;

  test.each<[string, () => (files: Map<string, Buffer>) => void]>([
    ["report.html", () => inFile("report.html", "What readers saw", "What readers never saw")],
    ["an edition", () => inFile(edition(), '"headline":"', '"headline":"No ')],
    ["an edition's page", () => inFile(edition().replace("json", "html"), "<title>", "<title>No ")],
    ["sources.json", () => inFile("sources.json", "The Harbour Post", "The Harbour Past")],
    ["approvals.json", () => inFile("approvals.json", '"decision":"approved"', '"decision":"refused"')],
    ["approvals.json", () => inFile("approvals.json", '"differs":["', '"differs":["dek","')],
    ["approvals.json", () => inFile("approvals.json", '"firstChange":{"at":"', '"firstChange":{"at":"1')],
    ["approvals.json", () => inFile("approvals.json", '"texts":{', `"texts":{"${noText}":null,`)],
    ["differences/1-2.json", () => inFile("differences/1-2.json", '"from":1', '"from":0')],
    ["differences/1-2.json", () => inRemovedWords],
    ["withheld.json", () => inFile("withheld.json", '"stream":"source-', '"stream":"story-')],
    ["consistency.json", () => inFile("consistency.json", '"path":["', '"path":["A')],
  ])("%s is not what the events make of it", (name, change) => {
    const report = check(signedAgain(change()), day.key);
    expect(report).toMatchObject({ holds: false });
    const file = report.holds ? "" : report.where.file!;
    expect(file).toBe(
      name.startsWith("an edition's")
        ? edition().replace("json", "html")
        : name === "an edition"
          ? edition()
          : name,
    );
  });

  test("nothing that is told anywhere can be left out, added or told otherwise", () => {
    // Of keys and of earlier checkpoints a newsroom may send fewer than it has.
    const told = [...filesOf(bundle).keys()].filter(
      (name) => name.endsWith(".json") && name !== "keys.json" && name !== "consistency.json",
    );
    const anyChange = fc.record({
      name: fc.constantFrom(...told),
      place: fc.nat(),
      how: fc.constantFrom("without", "with more", "otherwise"),
    });
    const kept = fc.sample(anyChange, { numRuns: 150, seed: 7 }).filter((change) => {
      const changed = signedAgain((files) => {
        files.set(change.name, jsonFile(tamperedWith(JSON.parse(words(change.name)) as object, change)));
      });
      return check(changed, day.key).holds;
    });
    expect(kept).toStrictEqual([]);
  });

  test("a word that was approved is not another one", () => {
    const texts = (JSON.parse(words("approvals.json")) as { texts: Record<string, { headline?: string }> })
      .texts;
    const headline = Object.values(texts).find((text) => text.headline !== undefined)!.headline!;
    const change = inFile("approvals.json", `"headline":"${headline}"`, `"headline":"${headline}!"`);
    expect(check(signedAgain(change), day.key)).toMatchObject({
      holds: false,
      where: { file: "approvals.json" },
      what: expect.stringMatching(/is not the one that was decided on$/) as string,
    });
  });

  test("an event that was changed is named by its line", () => {
    const lines = words("events.jsonl").split("\n");
    const line = lines.findIndex((one) => one.includes('"type":"EditionPublished"'));
    const { reason } = (JSON.parse(lines[line]!) as Leaf).meta;
    const change = (files: Map<string, Buffer>) => {
      const told = lines.with(line, lines[line]!.replace(`"reason":"${reason}"`, '"reason":"None."'));
      files.set("events.jsonl", Buffer.from(told.join("\n")));
    };
    expect(check(signedAgain(change), day.key)).toMatchObject({
      holds: false,
      where: { file: "events.jsonl", line: line + 1 },
      what: expect.stringMatching(
        /^EditionPublished, revision \d+ of article-.* is not in the ledger/,
      ) as string,
    });
  });

  test("an event that was left out is missed, wherever it stood in a stream that is told whole", () => {
    const lines = words("events.jsonl").slice(0, -1).split("\n");
    const { proofs } = JSON.parse(words("proofs.json")) as { proofs: readonly object[] };
    const { streams } = JSON.parse(words("manifest.json")) as Manifest;
    const whole = new Set(streams.filter((one) => one.whole).map(({ stream }) => stream));
    let tried = 0;
    for (const [n, line] of lines.entries()) {
      const { stream } = JSON.parse(line) as Leaf;
      // Every third is enough; what is last in its stream is tried below.
      if (!whole.has(stream) || n % 3 !== 0) continue;
      tried += 1;
      const change = (files: Map<string, Buffer>) => {
        files.set("events.jsonl", Buffer.from(`${lines.toSpliced(n, 1).join("\n")}\n`));
        files.set("proofs.json", jsonFile({ proofs: proofs.toSpliced(n, 1) }));
      };
      const report = check(signedAgain(change), day.key);
      expect({ line, report }).toMatchObject({ report: { holds: false, where: { file: "events.jsonl" } } });
    }
    expect(tried).toBeGreaterThan(20);
  });

  test("the end of its story is missed as well, because the export says how far it had come", () => {
    const lines = words("events.jsonl").slice(0, -1).split("\n");
    const last = lines.findLastIndex((line) => line.includes('"stream":"story-'));
    const { stream, revision } = JSON.parse(lines[last]!) as Leaf;
    const { proofs } = JSON.parse(words("proofs.json")) as { proofs: readonly object[] };
    const change = (files: Map<string, Buffer>) => {
      files.set("events.jsonl", Buffer.from(`${lines.toSpliced(last, 1).join("\n")}\n`));
      files.set("proofs.json", jsonFile({ proofs: proofs.toSpliced(last, 1) }));
      inFile(
        "manifest.json",
        `"revision":${revision},"stream":"${stream}"`,
        `"revision":${revision - 1},"stream":"${stream}"`,
      )(files);
    };
    expect(check(signedAgain(change), day.key)).toMatchObject({
      holds: false,
      what: `the export saw ${stream} at revision ${revision}, and it is not here as far as that`,
    });
  });
});

test("Canonical JSON is RFC 8785's, for whatever JSON there is", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), (words) => {
      const value: unknown = JSON.parse(words);
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
  );
  expect(() => canonicalJson("\ud800")).toThrow(TypeError);
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
});

/** JSON in which one place was changed. What is only the newsroom's word, about what is withheld, is left as it is. */
function tamperedWith(value: object, { place, how }: Readonly<{ place: number; how: string }>): object {
  const places: (readonly [Record<string, unknown>, string])[] = [];
  const walk = (inside: Record<string, unknown>) => {
    for (const [name, member] of Object.entries(inside)) {
      // The list of files is written anew with the signature.
      if (name === "files") continue;
      if (!("leafHash" in inside && /^(at|by|type|why)$/.test(name))) places.push([inside, name]);
      if (member !== null && typeof member === "object") walk(member as Record<string, unknown>);
    }
  };
  walk(value as Record<string, unknown>);
  const [inside, name] = places[place % places.length]!;
  const member = inside[name];
  if (how === "without" && Array.isArray(inside)) inside.splice(Number(name), 1);
  else if (how === "without") delete inside[name];
  else if (how === "with more" && Array.isArray(member)) member.push("more");
  else if (how === "with more" && member !== null && typeof member === "object")
    (member as Record<string, unknown>)["more"] = null;
  else inside[name] = typeof member === "number" ? member + 1 : member === null ? "told" : null;
  return value;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const countLines = (bytes: Buffer) => bytes.toString("latin1").split("\n").length - 1;
