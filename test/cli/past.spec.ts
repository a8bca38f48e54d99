import { describe, expect, test } from "vitest";
import type { ArticleEvent } from "../../src/article/events.js";
import { runStet } from "../support/programs/runStet.js";
import { aLog } from "../support/stores/aLog.js";
import { claimed, claimWithdrawn } from "../support/telling/claimFacts.js";
import {
  a,
  articleId,
  b,
  drafted,
  headlineChanged,
  ines,
  opened,
  paragraph,
  storyId,
} from "../support/telling/facts.js";
import { firstEdition } from "../support/telling/published.js";
import { minute } from "../support/telling/recorded.js";

const article = `article-${articleId}`;
const revised = (...operations: Extract<ArticleEvent, { type: "BodyRevised" }>["data"]["operations"]) =>
  ({ type: "BodyRevised", data: { operations } }) satisfies ArticleEvent;

/** A log in which an article was written, published, and moved about and changed since; then one in Arabic. */
async function aFolder() {
  const { folder, store } = await aLog(
    [`story-${storyId}`, opened, claimed],
    [
      article,
      { ...drafted, data: { ...drafted.data, storyId } },
      revised(
        { op: "inserted", block: paragraph(a, "The court sat."), after: null },
        { op: "inserted", block: paragraph(b, "It fined the harbour."), after: a },
      ),
      firstEdition,
      { ...headlineChanged("Port fined"), reason: "Shorter." },
      revised({ op: "moved", id: a, after: b }, { op: "changed", block: paragraph(b, "It fined the port.") }),
    ],
    [
      `article-${b}`,
      { ...drafted, data: { ...drafted.data, storyId, language: "ar", headline: "غرمت المحكمة الميناء" } },
      headlineChanged("غرمت المحكمة المدينة"),
    ],
    [`story-${storyId}`, claimWithdrawn],
  );
  await store.close();
  return (...args: readonly string[]) => runStet([...args, "--data", folder]);
}

describe("What was, at a terminal", { timeout: 60_000 }, () => {
  test("stet diff tells what differs, stet blame who wrote it, stet as-of what it was", async () => {
    const stet = await aFolder();
    const [diff, arabic, blamed, asOf, unknown] = await Promise.all([
      stet("diff", article, "--from", "r1"),
      stet("diff", `article-${b}`, "--from", "r0"),
      stet("blame", article, "--json"),
      stet("as-of", article, minute(3)),
      stet("diff", article, "--from", "e7"),
    ]);
    const withdrawn = `{reason The officer took it back., by ${ines.staffId}, at ${minute(9)}}`;
    expect(diff.stdout).toEqual([
      `${article}: r1 → the working copy, r4`,
      "headline:",
      "    [-Court fines the harbour-]{+Port fined+}",
      "claims:",
      `    ${claimed.data.text}: withdrawn {+${withdrawn}+}`,
      "body:",
      `  ~ paragraph, moved from place 2 to 1 (${b})`,
      "    It fined the [-harbour-]{+port+}.",
      "    … 1 block the same",
    ]);
    const line = arabic.stdout[2];
    expect(line).toBe("    \u2067غرمت المحكمة [-\u2068الميناء\u2069-]{+\u2068المدينة\u2069+}\u2069");

    const runs = blamed.stdout.map((words) => JSON.parse(words) as Record<string, unknown>);
    expect(runs[0]).toMatchObject({ part: "headline", text: "Port fined", revision: 3, reason: "Shorter." });
    const inBody = runs.filter(({ part }) => part === `body:${b}`);
    expect(inBody.map(({ text, revision }) => [text, revision])).toEqual([
      ["It fined the ", 1],
      ["port", 4],
      [".", 1],
    ]);
    expect(asOf.stdout).toContain("The court sat.");
    expect(asOf.stdout).toContain(`headline: ${drafted.data.headline}`);
    expect(asOf.stdout).toContain(`claim: ${claimed.data.text} (alleged by A district officer, not checked)`);
    expect(asOf.stdout[0]).toBe(`${article} r1, made at ${minute(3)}`);
    expect(unknown).toMatchObject({ code: 2, stdout: [] });
    expect(unknown.stderr).toContain("no edition 7");
  });
});
