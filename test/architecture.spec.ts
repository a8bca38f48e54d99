import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "./support/programs/temporaryFolder.js";

type Cruised = Readonly<{
  modules: readonly Readonly<{ source: string; dependencies: readonly Readonly<{ resolved: string }>[] }>[];
  summary: Readonly<{ violations: readonly Readonly<{ from: string; rule: { name: string } }>[] }>;
}>;

/** Looks at the imports below some folders with the project's own rules. */
async function cruise(folder: string, ...paths: readonly string[]): Promise<Cruised> {
  const cruiser = join(import.meta.dirname, "../node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const words = [cruiser, ...paths, "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: folder,
    maxBuffer: 64_000_000,
  }).catch(
    // It exits with the number of violations, which are what we ask for.
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout) as Cruised;
}

test("Imports flow one way, and the rules have looked at every module", async () => {
  const { modules, summary } = await cruise(join(import.meta.dirname, ".."), "src", "schema", "projections");
  expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  const own = modules.filter(({ source }) => /^(src|schema|projections)\//.test(source));
  expect(own.length).toBeGreaterThan(200);
  // A type that is imported for its name alone counts as well.
  const events = own.find(({ source }) => source === "src/photo/events.ts");
  expect(events?.dependencies.map(({ resolved }) => resolved)).toContain("src/decider.ts");
});

test("Each bank of the river is noticed when it is overstepped", async () => {
  const root = join(import.meta.dirname, "..");
  const folder = temporaryFolder();
  for (const kept of [".dependency-cruiser.cjs", "tsconfig.json", "package.json", "node_modules"])
    symlinkSync(join(root, kept), join(folder, kept));
  const files: Readonly<Record<string, string>> = {
    "src/store/sqlite.ts": 'export const a = 1; import "../photo/photo.js";',
    "src/photo/photo.ts": 'export const b = 1; import "../story/story.js";',
    "src/story/story.ts": 'export const c = 1; import "better-sqlite3";',
    "src/newsroom.ts": 'export const d = 1; import "./server/serve.js";',
    "src/server/serve.ts": 'export const e = 1; import "../../test/spec.js";',
    "src/language.ts": 'export const f = 1; import "./photo/photo.js";',
    "src/import/readPage.ts": 'export const g = 1; import "../store/sqlite.js";',
    "projections/board.ts": 'export const h = 1; import "../src/newsroom.js";',
    "schema/mutation.ts":
      'export const i = 1; import "@apollo/server"; import { c } from "../src/story/story.js"; export const j = c;',
    "test/spec.ts": "export const k = 1;",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { summary } = await cruise(folder, "src", "schema", "projections", "test");
  expect(
    [...new Set(summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`))].toSorted(),
  ).toEqual(
    expect.arrayContaining([
      "projections/board.ts: memory-knows-events",
      "schema/mutation.ts: one-door-to-the-network",
      "schema/mutation.ts: the-contract-decides-nothing",
      "src/import/readPage.ts: the-import-reads-and-asks",
      "src/language.ts: words-know-nothing",
      "src/newsroom.ts: the-newsroom-has-no-network",
      "src/photo/photo.ts: a-stream-knows-only-itself",
      "src/server/serve.ts: nothing-leans-on-tests",
      "src/store/sqlite.ts: the-store-knows-no-newsroom",
      "src/story/story.ts: one-door-to-sqlite",
    ]),
  );
});
