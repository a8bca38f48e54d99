import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { v7 } from "uuid";
import { startProgram } from "../support/programs/program.js";
import { stetProgram } from "../support/programs/stetProgram.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

const settings = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("STET_")),
);
const patient = { timeout: 45_000, interval: 50 };

/** Serves the newsroom in a folder as `stet serve` does, in a process that can be killed. */
async function serve(folder: string, ...more: readonly string[]) {
  const program = startProgram(stetProgram, ["serve", "--data", folder, "--port", "0", ...more], {
    env: settings,
  });
  await program.untilLines(1);
  const url = /http:\S+/.exec(program.lines[0] ?? "")?.[0];
  if (!url) throw new Error(`It did not serve: ${(await program.ended).stderr}`);
  return { ...program, url };
}

async function ask<Data>(url: string, token: string, query: string, variables: object = {}): Promise<Data> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables });
  const answer = (await (await fetch(`${url}/graphql`, { method: "POST", headers, body })).json()) as {
    data: Data;
    errors?: unknown;
  };
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

test("What is scheduled goes out at its second, though the server was killed and the text was changed since", async () => {
  const folder = join(temporaryFolder(), "courier");
  const before = await serve(folder, "--name", "The Courier", "--editor", "Ada Ortiz");
  await before.untilLines(4);
  const token = before.lines.find((line) => /^ {2}\S+$/.test(line))!.trim();

  async function obey(name: string, input: object): Promise<number> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    type Told = Record<string, { revision: number; errors: readonly unknown[] }>;
    const told = await ask<Told>(
      before.url,
      token,
      `mutation ($input: ${type}!) { ${name}(input: $input) { revision errors { ... on UserError { code message } } } }`,
      { input: { commandId: v7(), ...input } },
    );
    expect(told[name]!.errors, name).toStrictEqual([]);
    return told[name]!.revision;
  }

  const [story, article] = [v7(), v7()];
  const articleId = `article-${article}`;
  const newsroom = { expectedRevision: 1 };
  await obey("openDesk", { ...newsroom, desk: "courts", name: "Courts" });
  await obey("adoptPolicy", { ...newsroom, gatesForOriginals: [], gatesForTranslations: [] });
  await obey("openStory", { commandId: story, slugline: "harbour-fine", desk: "courts" });
  await obey("draftArticle", {
    commandId: article,
    storyId: `story-${story}`,
    language: "en",
    headline: "Court fines the harbour",
    byline: [{ name: "Ada Ortiz", role: "AUTHOR" }],
    body: [{ type: "paragraph", content: [{ type: "text", text: "The court sat at noon." }] }],
  });
  const revision = await obey("submitArticle", { articleId, expectedRevision: 1 });
  const at = new Date((Math.ceil(Date.now() / 1_000) + 2) * 1_000).toISOString();
  const scheduling = {
    articleId,
    expectedRevision: revision,
    revision,
    wallTime: at.slice(0, 19),
    zone: "UTC",
  };
  const scheduled = await obey("schedulePublication", scheduling);
  await obey("changeHeadline", { articleId, expectedRevision: scheduled, headline: "Nobody has read this" });
  const standing = `query ($id: ID!) { article(id: $id) {
    headline publication schedule { at zone wallTime revision state } liveEdition { headline publishedAt revision }
    history(first: 2) { nodes { type origin } } } }`;
  const { article: planned } = await ask<{ article: object }>(before.url, token, standing, { id: articleId });
  expect(planned).toMatchObject({
    publication: "SCHEDULED",
    schedule: { at, zone: "UTC", wallTime: at.slice(0, 19), revision, state: "PENDING" },
  });

  before.killHard();
  await before.ended;
  const after = await serve(folder);
  type Live = Readonly<{ headline: string; publishedAt: string; revision: number }>;
  const live = await vi.waitUntil(async () => {
    const read = await ask<{ article: { liveEdition: Live | null } }>(after.url, token, standing, {
      id: articleId,
    });
    return read.article.liveEdition && read.article;
  }, patient);
  expect(live).toMatchObject({
    headline: "Nobody has read this",
    publication: "LIVE",
    schedule: null,
    liveEdition: { headline: "Court fines the harbour", revision },
    history: {
      nodes: [
        { type: "EditionPublished", origin: "POLICY" },
        { type: "ScheduleFired", origin: "POLICY" },
      ],
    },
  });
  expect(live.liveEdition!.publishedAt >= at).toBe(true);
}, 60_000);
