import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const docs = join(import.meta.dirname, "../docs");
const page = readFileSync(join(docs, "complaints.md"), "utf8");

type Row = Readonly<{ number: string; cells: readonly string[] }>;

/** The rows of the table under a heading. */
function table(heading: string): readonly Row[] {
  const [, after = ""] = page.split(`\n## ${heading}\n`);
  const lines = after.split("\n## ")[0]!.split("\n");
  return lines
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.slice(2, -2).split(" | "))
    .map((cells) => ({ number: cells[0]!, cells }));
}

const complaints = table("Complaints");
const lacking = table("What others lack");
const numbers = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `${letter}${from + n}`);

/** What a row says shows it: the titles from the outermost to the test's own, and the file. */
const tests = ({ cells }: Row) =>
  [...cells.at(-1)!.matchAll(/\[(.+?)\]\((.+?)\)/g)].map(([, titles, file]) => ({
    titles: titles!.split(" › "),
    file: file!,
  }));

/** Where a title stands in a spec as that of a test or of a group of tests, after a place; -1 if it does not. */
function placeOf(title: string, text: string, after: number): number {
  const quoted = JSON.stringify(title).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const found = new RegExp(String.raw`\(\s*${quoted}\s*,`).exec(text.slice(after));
  return found ? after + found.index : -1;
}

describe("The page of complaints", () => {
  test("answers every complaint and every lack once, in order", () => {
    const known = complaints.map(({ number }) => number);
    expect(known.filter((number) => number.startsWith("Q"))).toStrictEqual(numbers("Q", 1, 25));
    expect(new Set(known).size).toBe(known.length);
    expect(lacking.map(({ number }) => number)).toStrictEqual([
      ...numbers("F", 1, 62),
      ...numbers("F", 81, 90),
    ]);
  });

  test("says of each what shows it, or that it is not there yet", () => {
    for (const row of [...complaints, ...lacking]) {
      expect(row.cells, row.number).toHaveLength(row.number.startsWith("F") ? 3 : 4);
      for (const cell of row.cells) expect(cell.trim(), row.number).not.toBe("");
      if (tests(row).length === 0) expect(row.cells.at(-1), row.number).toMatch(/^Not there yet: .+\.$/);
    }
  });

  test.each([...complaints, ...lacking].map((row) => [row.number, row] as const))(
    "names tests that exist, by their very titles: %s",
    (_, row) => {
      for (const { titles, file } of tests(row)) {
        expect(file).toMatch(/^\.\.\/test\/.+\.spec\.ts$/);
        expect(existsSync(join(docs, file)), file).toBe(true);
        const text = readFileSync(join(docs, file), "utf8");
        let at = 0;
        for (const title of titles) {
          at = placeOf(title, text, at);
          expect(at, `${file} has no “${title}”`).not.toBe(-1);
        }
      }
    },
  );
});
