import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settings } from "../../src/server/config.js";

const rows = [
  ...readFileSync("docs/settings.md", "utf8").matchAll(/^\| `([A-Z_]+)`\s*\| (.+?)\s*\| (.+?)\s*\|$/gm),
]
  .map(([, name, usual, told]) => ({ name: name!, usual: usual!, told: told! }))
  .filter(({ name }) => /^(STET|OTEL)_/.test(name));

test("docs/settings.md has a row for each setting and for nothing else", () => {
  const told = rows.map(({ name }) => name);
  expect(told.toSorted()).toStrictEqual(Object.keys(settings.shape).toSorted());
});

test("docs/settings.md says what holds if a setting is not set", () => {
  const usual = settings.parse({}) as Readonly<
    Record<string, string | number | readonly string[] | undefined>
  >;
  for (const row of rows) {
    const value = usual[row.name];
    if (value === undefined || value.toString() === "") expect(row.usual, row.name).not.toContain("`");
    else expect(row.usual, row.name).toBe(`\`${value.toString()}\``);
  }
});

test("docs/settings.md names every choice of a setting that has choices", () => {
  for (const { name, usual, told } of rows) {
    const read = settings.shape[name as keyof typeof settings.shape].safeParse("no such choice");
    const [issue] = read.error?.issues ?? [];
    if (issue?.code !== "invalid_value") continue;
    for (const choice of issue.values) expect(`${usual} ${told}`, name).toContain(`\`${String(choice)}\``);
  }
});
