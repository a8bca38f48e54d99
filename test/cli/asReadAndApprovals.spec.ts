import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EditionContent } from "../../src/article/publication/edition.js";
import { canonicalHash } from "../../src/canonicalHash.js";
import type { Json, Recorded } from "../../src/decider.js";
import { fillSampleNewsroom } from "../../src/sample/fillSampleNewsroom.js";
import { idsOf } from "../../src/sample/sampleIds.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { newsroomOver } from "../sample/sampleHouse.js";
import { runStet } from "../support/programs/runStet.js";

const article = `article-${idsOf("water-rates").article("en")}`;
let folder: string;
let editions: readonly Recorded[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-"));
  const store = openSqliteStore({ file: join(folder, "events.db") });
  await fillSampleNewsroom(newsroomOver(store));
  editions = (await store.readStream(article)).filter(({ type }) => type === "EditionPublished");
  await store.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("stet as-read", { timeout: 60_000 }, () => {
  test("prints what readers saw at an instant, word for word, for programs", async () => {
    const { at } = editions.at(-1)!.meta;
    const { code, stdout } = await runStet(["as-read", article, "--at", at, "--json", "--data", folder]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout.join("\n"))).toMatchObject({
      article,
      publication: "live",
      edition: editions.length,
      until: null,
      page: {
        content: editions.at(-1)!.data["content"],
        notes: [{ class: "correction", explained: { placement: "top" } }],
      },
    });
  });

  test("prints it for people: the words, the pictures with their credits, the notes", async () => {
    const { at } = editions.at(-1)!.meta;
    const { code, stdout } = await runStet(["as-read", article, "--at", at, "--data", folder]);
    const printed = stdout.join("\n");
    const { headline, dek, pictures } = editions.at(-1)!.data["content"] as EditionContent;
    expect(code).toBe(0);
    for (const words of [headline, dek!, ...pictures.flatMap(Object.values as (of: object) => string[])])
      if (!/^[0-9a-f-]{36}$/.test(words)) expect(printed).toContain(words);
    expect(printed).toMatch(/^Corrections above the text:$/m);
    expect(printed).toMatch(/Wrong: .+ Right: /);
  });

  test("lists every time of an article, the oldest first", async () => {
    const { code, stdout } = await runStet(["as-read", article, "--data", folder]);
    expect(code).toBe(0);
    expect(stdout.map((line) => /(not yet published|live, edition \d)/.exec(line)?.[1])).toEqual([
      "not yet published",
      "live, edition 1",
      "live, edition 2",
    ]);
  });

  test.each([
    [[article, "--at", "yesterday"], /--at is an instant/],
    [["article-none"], /There is no article “article-none”/],
    [["--slug", "water-rates"], /Say with --at/],
    [[], /Name an article, or an address/],
  ])("says what is wrong with %j", async (args, why) => {
    const { code, stderr } = await runStet(["as-read", ...args, "--data", folder]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(why) as string });
  });
});

describe("stet approvals", { timeout: 60_000 }, () => {
  test("prints who said what on each gate, of exactly what, and what went out on it", async () => {
    const { code, stdout } = await runStet(["approvals", article, "--data", folder]);
    expect(code).toBe(0);
    const printed = stdout.join("\n");
    expect(printed).toMatch(/copy gate approved by \S.* \(copyEditor.*\)$/m);
    expect(printed).toMatch(/^ {2}by right of: granted by Raikhan Belden at /m);
    expect(printed).toMatch(/^ {2}own words: {3}no$/m);
    expect(printed).toMatch(/^ {2}went out as: edition 1 \(first\)$/m);
    expect(printed).toMatch(/^ {2}went out as: edition 2 \(correction\)$/m);
  });

  test("prints them with their texts for programs", async () => {
    const { stdout } = await runStet(["approvals", article, "--json", "--data", folder]);
    const rulings = stdout.map((line) => JSON.parse(line) as { text: Json; contentHash: string });
    expect(rulings.length).toBeGreaterThanOrEqual(2);
    for (const { text, contentHash } of rulings) expect(canonicalHash(text)).toBe(contentHash);
  });
});
