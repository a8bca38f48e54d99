import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { ImportDocument } from "../../src/cli/importing/importDocument.js";
import { anImportNewsroom } from "../import/anImportNewsroom.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { stetProgram } from "../support/programs/stetProgram.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = fileURLToPath(new URL("../import/pages/", import.meta.url));
const plain = join(pages, "plain.txt");
const bridge = join(pages, "figure.html");

describe("stet import", () => {
  test("shows an editor what a page says and where it went, and the second time where it is", async () => {
    const { folder, deskEditor, store } = await anImportNewsroom();
    const importing = ["--data", folder, "--as", "Jon Hale", "--desk", "courts", plain];

    const first = await stet(...importing);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const shown = unwrapped(first.stdout);
    for (const line of [
      "Headline Court Fines Teacher Lina Osk for Post About Harbour Divers",
      "Credit refused: facebook.com/lina.osk.varna/",
      "Byline Aron Belic, original author",
      "Outlet Quay.example",
      "Kept apart 4 lines pointing elsewhere",
      "Needs a person - “facebook.com/lina.osk.varna/” is a web address, not a credit line",
      "“court-fines-teacher-lina-osk-for” on the desk courts",
    ])
      expect(shown).toContain(line);
    const articleId = /article-[0-9a-f-]{36}/u.exec(shown)![0];
    expect(first.stdout).toContain(`article(id:"${articleId}")`);
    const [drafted] = await store.readStream(articleId);
    expect(drafted).toMatchObject({
      type: "ArticleDrafted",
      meta: { by: deskEditor.staffId, origin: "import" },
    });

    const head = await store.head();
    const second = await stet(...importing);
    expect(second.code).toBe(0);
    expect(unwrapped(second.stdout)).toMatch(
      new RegExp(
        `Already here ${articleId}, drafted in en by Jon Hale on .* UTC. Nothing was recorded.`,
        "u",
      ),
    );
    expect(await store.head()).toBe(head);
  });

  test("prints one document for programs; a bad file does not stop the next", async () => {
    const { folder, store } = await anImportNewsroom();
    const pdf = join(folder, "page.pdf");
    writeFileSync(pdf, "%PDF-1.7");
    const named = [pdf, join(folder, "nothing.txt"), folder, join(pages, "russian.html"), bridge, bridge];

    const { code, stdout, stderr } = await stet(
      "--data",
      folder,
      "--as",
      "Jon Hale",
      "--desk",
      "city",
      "--json",
      ...named,
    );
    expect({ code, stderr }).toStrictEqual({ code: 1, stderr: "" });
    const { format, dryRun, files } = JSON.parse(stdout) as ImportDocument;
    expect({ format, dryRun }).toStrictEqual({ format: "stet-import/1", dryRun: false });
    expect(files.map(({ file }) => file)).toStrictEqual(named);
    expect(files.map(({ outcome, failure }) => failure?.code ?? outcome)).toStrictEqual([
      "PAGE_NOT_TEXT",
      "FILE_NOT_FOUND",
      "FILE_IS_A_FOLDER",
      "LANGUAGE_UNKNOWN",
      "recorded",
      "alreadyImported",
    ]);
    for (const { failure } of files.slice(0, 4)) expect(failure?.message).toMatch(/\.$/u);

    const [recorded, again] = files.slice(4);
    expect(Object.keys(recorded!)).toStrictEqual(Object.keys(files[0]!));
    expect(recorded).toMatchObject({
      report: { name: "figure.html", form: "html", recognised: { headline: "Bridge Opens a Year Late" } },
      recorded: { desk: "city", language: "en", slugline: "bridge-opens-a-year-late" },
      earlier: null,
      left: [],
      failure: null,
    });
    expect(again).toMatchObject({
      recorded: null,
      earlier: { articleId: recorded!.recorded!.articleId, by: { name: "Jon Hale" }, finished: [] },
    });
    expect(await store.readStream(recorded!.recorded!.storyId)).not.toHaveLength(0);
  });

  test("tries pages out without a newsroom", async () => {
    const folder = temporaryFolder();
    const { code, stdout } = await stet("--dry-run", "--json", "--data", join(folder, "none"), plain, bridge);
    expect(code).toBe(0);
    const { dryRun, files } = JSON.parse(stdout) as ImportDocument;
    expect(dryRun).toBe(true);
    expect(files.map(({ outcome }) => outcome)).toStrictEqual(["read", "read"]);
    expect(files[0]!.report?.needsAPerson.map(({ code: problem }) => problem)).toContain("CREDIT_IS_A_URL");
  });

  test.each([
    ["without a page", [], "missing required argument"],
    ["without a name", [plain], "say whose import it is with --as"],
    [
      "with one slugline for two pages",
      ["--as", "Ada", "--slugline", "mill", plain, bridge],
      "--slugline is for one page",
    ],
    ["with an option that there is not", ["--fetch", plain], "unknown option"],
    [
      "where there is no newsroom",
      ["--as", "Ada", "--data", "no-such-folder", plain],
      "There is no newsroom in",
    ],
  ])("leaves with 2 and a sentence %s", async (_, words, sentence) => {
    const { code, stdout, stderr } = await stet(...words);
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });
});

type Ended = Readonly<{ code: number | string | null; stdout: string; stderr: string }>;

function stet(...words: readonly string[]): Promise<Ended> {
  const command = [join(root, stetProgram), "import", ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? null) : 0, stdout, stderr }),
    );
  });
}

const unwrapped = (sheet: string) => sheet.replace(/\s+/gu, " ");
