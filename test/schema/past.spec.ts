import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { a, b, paragraph } from "../support/telling/facts.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  openTranslation,
  publish,
  translateAll,
  type Drafted,
} from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

type Segment = Readonly<{ change: string; text: string }>;
type Difference = Readonly<{
  isEmpty: boolean;
  from: { revision: number; edition: number | null };
  fields: readonly Readonly<{
    field: string;
    change: string;
    segments: readonly Segment[] | null;
    entries: readonly Readonly<{ change: string; after: unknown }>[] | null;
  }>[];
  blocks: readonly Readonly<{
    blockId: string;
    change: string;
    moved: boolean;
    segments: readonly Segment[];
  }>[];
}>;

async function ask<Answer>(articleId: string, selection: string): Promise<Answer> {
  const answer = await server.ask<{ article: Answer }>(
    "auditor",
    `query ($id: ID!) { article(id: $id) { ${selection} } }`,
    { id: articleId },
  );
  return answer.article;
}

const differenceOf = async ({ articleId }: Drafted, from: string, to: string) =>
  (
    await ask<{ difference: Difference | null }>(
      articleId,
      `difference(from: ${from}, to: ${to}) {
        isEmpty from { revision edition }
        fields { field change segments { change text } entries { change after } }
        blocks { blockId change moved segments { change text } }
      }`,
    )
  ).difference;

const marked = (segments: readonly Segment[] | null) =>
  (segments ?? [])
    .map(({ change, text }) =>
      change === "INSERTED" ? `{+${text}+}` : change === "REMOVED" ? `[-${text}-]` : text,
    )
    .join("");

const wordsIn = (difference: Difference | null, field: string) =>
  marked(difference!.fields.find((one) => one.field === field)?.segments ?? null);

type Blamed = Readonly<{
  part: string;
  runs: readonly Readonly<{
    text: string;
    event: { revision: number; reason: string | null; by: { name: string } };
    proposal: { by: { name: string } } | null;
  }>[];
}>;

const blameOf = async ({ articleId }: Drafted, args = "") =>
  (
    await ask<{ blame: { revision: number; parts: readonly Blamed[] } }>(
      articleId,
      `blame${args} { revision parts { part runs { text event { revision reason by { name } } proposal { by { name } } } } }`,
    )
  ).blame;

/** An article of two paragraphs under known ids. */
async function twoParagraphs(): Promise<Drafted> {
  const drafted = await draftedArticle(server);
  await drafted.work("reporter", "reviseBody", {
    body: [paragraph(a, "The court sat at noon."), paragraph(b, "It fined the harbour.")],
  });
  return drafted;
}

describe("What an article was", () => {
  test("is told as of a revision and as of an instant, with its story, its pictures and where it stood", async () => {
    const drafted = await draftedArticle(server);
    const { articleId, storyId, work, revision } = drafted;
    const { photoId, placementId } = await illustrate(server, drafted);
    const then = revision();
    const written = await ask<{ movedAt: string }>(articleId, "movedAt");
    await publish(drafted);
    await work("reporter", "changeHeadline", { headline: "Port fined" });
    await work("reporter", "writeCaption", { placementId, caption: "Another quay" });
    const credit = { photoId, expectedRevision: 1, creditLine: "Somebody else" };
    await obey(server, "photoEditor", "creditPhoto", credit);
    await obey(server, "deskEditor", "changeSlugline", {
      storyId,
      expectedRevision: 1,
      slugline: "port-fine",
    });

    const selection = `revision headline story { slugline } workflow publication liveEdition plainText
      pictures { placementId caption altText creditLine }`;
    const was = {
      revision: then,
      headline: "Court fines the harbour",
      story: { slugline: "harbour-fine" },
      workflow: "DRAFTING",
      publication: "UNPUBLISHED",
      liveEdition: null,
      plainText: "The court sat at noon.\n\nIt fined the harbour.",
      pictures: [
        {
          placementId,
          caption: "The quay on Sunday",
          altText: "Cranes in fog",
          creditLine: "Mara Voss/The Courier",
        },
      ],
    };
    const told = await ask(
      articleId,
      `revision: asOf(revision: ${then}) { ${selection} } at: asOf(at: "${written.movedAt}") { ${selection} }
       before: asOf(at: "2020-01-01T00:00:00Z") { headline } ahead: asOf(revision: 999) { headline }
       now: asOf { ${selection} }`,
    );
    expect(told).toMatchObject({
      revision: was,
      at: was,
      before: null,
      ahead: null,
      now: {
        headline: "Port fined",
        story: { slugline: "port-fine" },
        publication: "LIVE",
        liveEdition: 1,
        pictures: [{ caption: "Another quay", creditLine: "Somebody else" }],
      },
    });
  });
});

describe("What differs between two texts of an article", () => {
  test("is told of revisions, word by word and block by block, through moves", async () => {
    const drafted = await twoParagraphs();
    const from = drafted.revision();
    await drafted.work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await drafted.work("deskEditor", "reviseBody", {
      body: [paragraph(b, "It fined the port."), paragraph(a, "The court sat at noon.")],
    });
    const difference = await differenceOf(drafted, `{ revision: ${from} }`, "{}");
    expect(wordsIn(difference, "headline")).toBe("Court fines the [-harbour-]{+port+}");
    expect(
      difference!.blocks.map(({ blockId, change, moved, segments }) => [
        blockId,
        change,
        moved,
        marked(segments),
      ]),
    ).toEqual([
      [b, "CHANGED", true, "It fined the [-harbour-]{+port+}."],
      [a, "EQUAL", false, ""],
    ]);
    expect(await differenceOf(drafted, "{}", "{ named: WORKING_COPY }")).toMatchObject({ isEmpty: true });
  });

  test("is told of lists as lists, and of what stands around the text", async () => {
    const drafted = await draftedArticle(server);
    const from = drafted.revision();
    const attributed = {
      storyId: drafted.storyId,
      expectedRevision: 0,
      name: "City court",
      kind: "OFFICIAL",
    };
    await obey(server, "reporter", "attributeSource", attributed);
    await drafted.work("reporter", "setByline", {
      byline: [
        { name: "Ines Marku", role: "AUTHOR" },
        { name: "Omar Faruq", role: "CONTRIBUTOR" },
      ],
    });
    await drafted.work("reporter", "changeSlug", { slug: "harbour-fine" });
    const difference = await differenceOf(drafted, `{ revision: ${from} }`, "{}");
    const entries = (field: string) =>
      difference!.fields.find((one) => one.field === field)!.entries!.map(({ change }) => change);
    expect(entries("sources")).toEqual(["INSERTED"]);
    expect(entries("byline")).toEqual(["CHANGED", "INSERTED"]);
    expect(wordsIn(difference, "slug")).toBe("{+harbour-fine+}");
  });

  test("is told of what readers see and of every edition, as far as readers were told", async () => {
    const drafted = await draftedArticle(server);
    await publish(drafted);
    const attributed = {
      storyId: drafted.storyId,
      expectedRevision: 0,
      name: "City court",
      kind: "OFFICIAL",
    };
    await obey(server, "reporter", "attributeSource", attributed);
    expect(await differenceOf(drafted, "{ named: LIVE }", "{}")).toMatchObject({
      isEmpty: true,
      from: { edition: 1 },
    });
    await drafted.work("reporter", "changeHeadline", { headline: "Court fines the port" });
    expect(wordsIn(await differenceOf(drafted, "{ edition: 1 }", "{}"), "headline")).toBe(
      "Court fines the [-harbour-]{+port+}",
    );
    expect(await differenceOf(drafted, "{ edition: 2 }", "{}")).toBeNull();
  });

  test("is told of a translation against the revision that it is made from, block by block", async () => {
    const source = await twoParagraphs();
    const translation = await openTranslation(server, source, "kk");
    await translateAll(server, translation);
    const difference = await differenceOf(translation, "{ named: PINNED_SOURCE }", "{}");
    expect(wordsIn(difference, "headline")).toContain("kk");
    expect(difference!.blocks.map(({ blockId, change }) => [blockId, change])).toEqual([
      [a, "CHANGED"],
      [b, "CHANGED"],
    ]);
    expect(await differenceOf(source, "{ named: PINNED_SOURCE }", "{}")).toBeNull();
  });

  test("needs each side to be one text", async () => {
    const { articleId } = await draftedArticle(server);
    const { body } = await server.post(
      "auditor",
      `{ article(id: "${articleId}") { difference(from: { revision: 0, edition: 1 }, to: {}) { isEmpty } } }`,
    );
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("Who wrote which words", () => {
  test("is told run by run, with who, when and why, through moves", async () => {
    const drafted = await twoParagraphs();
    // The draft had the same words in other blocks.
    const first = drafted.revision() - 1;
    await drafted.work("deskEditor", "reviseBody", {
      body: [paragraph(b, "It fined the port authority."), paragraph(a, "The court sat at noon.")],
      reason: "It was the authority.",
    });
    const { parts } = await blameOf(drafted);
    const runs = (part: string) =>
      parts
        .find((one) => one.part === part)!
        .runs.map(({ text, event }) => [text, event.revision, event.by.name]);
    const [ines, dana] = [server.staff.reporter.name, server.staff.deskEditor.name];
    expect(runs(`body:${b}`)).toEqual([
      ["It fined the ", first, ines],
      ["port authority", drafted.revision(), dana],
      [".", first, ines],
    ]);
    expect(runs(`body:${a}`)).toEqual([["The court sat at noon.", first, ines]]);
    expect(parts.map(({ part }) => part)).toEqual(["headline", "byline", `body:${b}`, `body:${a}`]);
    expect(parts[2]!.runs[1]!.event.reason).toBe("It was the authority.");
    expect((await blameOf(drafted, `(revision: ${first + 1})`)).parts[2]!.runs).toHaveLength(1);
  });

  test("is who wrote them first where they were brought back", async () => {
    const drafted = await draftedArticle(server);
    const before = drafted.revision();
    await drafted.work("deskEditor", "changeHeadline", { headline: "Port fined" });
    await drafted.work("deskEditor", "restoreRevision", { toRevision: before, reason: "It was better." });
    const { parts } = await blameOf(drafted);
    expect(parts[0]!.runs.map(({ text, event }) => [text, event.revision])).toEqual([
      ["Court fines the harbour", 0],
    ]);
  });

  test("is who took in a proposal, and who had made it", async () => {
    const drafted = await twoParagraphs();
    const suggestion = {
      blockId: b,
      content: [{ type: "text", text: "It fined the port." }],
      note: null,
    };
    await drafted.work("copyEditor", "suggestChange", suggestion);
    const { suggestions } = await ask<{ suggestions: readonly { suggestionId: string }[] }>(
      drafted.articleId,
      "suggestions { suggestionId }",
    );
    await drafted.work("reporter", "acceptSuggestion", { suggestionId: suggestions[0]!.suggestionId });
    const { parts } = await blameOf(drafted);
    expect(parts.find(({ part }) => part === `body:${b}`)!.runs[1]).toMatchObject({
      text: "port",
      event: { by: { name: server.staff.reporter.name } },
      proposal: { by: { name: server.staff.copyEditor.name } },
    });
    expect(parts[0]!.runs[0]!.proposal).toBeNull();
  });
});

describe("Asking what was", () => {
  const everything = (first: number) => `{ board(first: ${first}) { nodes {
    asOf(revision: 0) { headline story { sources { name } } pictures { creditLine } }
    difference(from: { revision: 0 }, to: { named: LIVE }) { isEmpty }
    blame { parts { part runs { text event { type by { name } } proposal { suggestionId } } } }
  } } }`;

  test("costs as many statements for nine articles as for two", async () => {
    for (let n = 0; n < 3; n++) {
      const drafted = await draftedArticle(server);
      await illustrate(server, drafted);
      if (n > 0) await publish(drafted);
    }
    const asked = async (first: number) => {
      statements.length = 0;
      await server.ask("auditor", everything(first));
      return statements.map((sql) => sql.replace(/'(?:[^']|'')*'|\b\d+\b/g, "?")).toSorted();
    };
    await asked(9); // What editions say is remembered once it was read.
    const few = await asked(2);
    expect(await asked(9)).toEqual(few);
    expect(few.length).toBeLessThan(40);
  });

  test.each([
    `{ boardAsOf(at: "2026-03-01T09:00:00Z") { nodes { headline } } }`,
    `{ board { nodes { asOf { headline } } } }`,
  ])("is for the newsroom's staff alone: %s", async (query) => {
    const { body } = await server.post("reader", query);
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
