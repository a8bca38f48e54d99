import { describe, expect, test } from "vitest";
import type { Recorded } from "../../src/decider.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { aNewsroomFolder } from "../support/newsroom/aNewsroomFolder.js";
import { runStet } from "../support/programs/runStet.js";

type Line = Readonly<Pick<Recorded, "type" | "stream" | "revision">>;

/** A folder, what is in its log, and what `stet trail` prints of it for programs. */
async function aTrail() {
  const { folder, log: file } = await aNewsroomFolder();
  const store = openSqliteStore({ file });
  const log = await store.readAll(-1, 1_000);
  await store.close();
  const asJson = async (...args: readonly string[]) => {
    const { code, stdout } = await runStet(["trail", ...args, "--json", "--data", folder]);
    return { code, lines: stdout.map((line) => JSON.parse(line) as Line) };
  };
  return { folder, log, asJson };
}

const namesOf = (events: readonly Line[]) =>
  events.map(({ type, stream, revision }) => ({ type, stream, revision }));

describe("stet trail", { timeout: 60_000 }, () => {
  test("prints every event once, the oldest first, in words or for programs", async () => {
    const { folder, log, asJson } = await aTrail();
    const { code, lines } = await asJson();
    expect(code).toBe(0);
    expect(namesOf(lines)).toEqual(namesOf(log));
    const { stdout } = await runStet(["trail", "--data", folder]);
    expect(stdout).toHaveLength(log.length);
    const drafted = log.find(({ type }) => type === "ArticleDrafted")!;
    expect(stdout[log.indexOf(drafted)]).toMatch(
      new RegExp(
        `^${drafted.meta.at}  \\S.* \\(${drafted.meta.role}.*\\)  Article drafted  ${drafted.stream}@0`,
      ),
    );
  });

  test("prints what is asked for, by article, kind, person, role, field and time", async () => {
    const { log, asJson } = await aTrail();
    const drafted = log.find(({ type }) => type === "ArticleDrafted")!;
    const story = `story-${drafted.data["storyId"] as string}`;
    const [first] = log;
    const wanted: readonly (readonly [readonly string[], (event: Recorded) => boolean])[] = [
      [[drafted.stream], ({ stream }) => stream === drafted.stream || stream === story],
      [["--type", "ArticleDrafted"], ({ type }) => type === "ArticleDrafted"],
      [["--role", "editorInChief"], ({ meta }) => meta.role === "editorInChief"],
      [["--field", "role", "--to", "2200-01-01T00:00:00Z"], ({ type }) => type === "RoleGranted"],
      [["--to", first!.meta.at], () => false],
    ];
    for (const [args, fits] of wanted) {
      const { code, lines } = await asJson(...args);
      expect(code).toBe(0);
      expect(namesOf(lines), args.join(" ")).toEqual(namesOf(log.filter(fits)));
    }
  });

  test.each([
    [["--type", "HeadlineChangd"], /“HeadlineChangd”/],
    [["--from", "yesterday"], /--from is an instant/],
    [["article-none"], /There is no article “article-none”/],
    [["--by", "Nobody Known"], /Nobody on the staff/],
  ])("says what is wrong with %j", async (args, why) => {
    const { folder } = await aNewsroomFolder();
    const { code, stderr } = await runStet(["trail", ...args, "--data", folder]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(why) as string });
  });
});
