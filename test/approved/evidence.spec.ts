import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readKey, verifyBundle } from "../../verifier/stet-verify.mjs";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { articleId } from "../support/telling/facts.js";
import { approveEvidence } from "./approveEvidence.js";

const folder = join(import.meta.dirname, "evidence");
const bundles = readdirSync(folder).filter((name) => name.endsWith(".zip"));
const keyOf = (bundle: string) => readFileSync(join(folder, bundle.replace(".zip", ".key")), "utf8").trim();

/*
 * Bundles like these lie with courts and lawyers, who check them with whatever verifier is the newest. If one fails here,
 * the code of the pages or of the checks was changed in a way that makes theirs false. Do not write the file anew: undo the
 * change, or give the new layout the next number (src/article/exporting/exportingEvidence.ts, docs/evidence.md) and let the
 * verifier go on making the pages of the old one as it did.
 */
describe.each(bundles)("%s, which was made once and is in other people's hands", (bundle) => {
  test("holds by its key", () => {
    const report = verifyBundle(readFileSync(join(folder, bundle)), [readKey(keyOf(bundle))!]);
    expect(report).toMatchObject({ holds: true, sound: { key: keyOf(bundle) } });
    expect(report.holds && report.sound.manifest).toMatchObject({
      article: `article-${articleId}`,
      format: Number(/\d+/.exec(bundle)![0]),
    });
  });
});

test("Of each format that was ever made, a bundle is kept, and approving writes none of them anew", async () => {
  expect(bundles).toContain("format-1.zip");
  const copy = temporaryFolder();
  const today = await approveEvidence(copy);
  expect(today.filter((name) => name.endsWith(".zip"))).toEqual(bundles.slice(-1));
  const made = readFileSync(join(copy, today[0]!));
  expect(verifyBundle(made, [readKey(keyOf(today[0]!))!])).toMatchObject({ holds: true });
  writeFileSync(join(copy, today[0]!), "as it stands");
  expect(await approveEvidence(copy)).toEqual([]);
  expect(readFileSync(join(copy, today[0]!), "utf8")).toBe("as it stands");
});
