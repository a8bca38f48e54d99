import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import type { Recorded } from "../../src/decider.js";
import type { ImportDesk } from "../../src/import/importDesk.js";
import type { KeptPage } from "../../src/import/keepPage.js";
import { anImportNewsroom } from "./anImportNewsroom.js";
import { courtPage, pageOf } from "./courtPage.js";
import { accepted, keep } from "./keep.js";

describe("A page imported twice", () => {
  test("is recorded once; the second time says which article it is, since when, and who brought it", async () => {
    const { desk, deskEditor, reporter, recorded } = await anImportNewsroom();
    const { kept } = accepted(await keep(desk, courtPage(), deskEditor));
    const before = await recorded();

    const again = already(await keep(desk, courtPage(), reporter));
    expect(again.alreadyImported).toMatchObject({
      articleId: kept.articleId,
      storyId: kept.storyId,
      at: "2026-03-02T08:30:00.000Z",
      by: deskEditor.staffId,
    });
    expect(again.finished).toStrictEqual([]);
    expect(await recorded()).toStrictEqual(before);
  });

  test.each([
    ["other furniture", courtPage({ furniture: "- Bridge Closed\n- Bridge Open" })],
    ["another caption", courtPage({ caption: "Caption: The harbour on Monday." })],
    ["another credit", courtPage({ credit: "Photo: Somebody Else" })],
    ["no picture", pageOf(courtAsHtml(), "court.html")],
  ])("is the same with %s: what stands in the newsroom is not touched", async (_, page) => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const { kept } = accepted(await keep(desk, courtPage(), deskEditor));
    const before = await recorded();

    expect(already(await keep(desk, page, deskEditor)).alreadyImported.articleId).toBe(kept.articleId);
    expect(await recorded()).toStrictEqual(before);
  });

  test("is noticed on another desk and in another language", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const { kept } = accepted(await keep(desk, courtPage(), deskEditor));
    const before = await recorded();

    for (const wishes of [{ desk: "city" }, { language: "kk" }, { slugline: "noise" }, { desk: "sports" }])
      expect(already(await keep(desk, courtPage(), deskEditor, wishes)).alreadyImported.articleId).toBe(
        kept.articleId,
      );
    expect(await recorded()).toStrictEqual(before);
  });

  test("is another article when a word of its text is another", async () => {
    const { desk, deskEditor } = await anImportNewsroom();
    const first = accepted(
      await keep(desk, pageOf("Ferry\nThe ferry ran late today.", "a"), deskEditor, english),
    );
    const other = accepted(
      await keep(desk, pageOf("Ferry\nThe ferry ran early today.", "a"), deskEditor, english),
    );
    expect(other.kept.articleId).not.toBe(first.kept.articleId);
  });

  test("is recorded once when two people import it at the same moment", async () => {
    const { desk, deskEditor, reporter, recorded } = await anImportNewsroom();
    const answers = await Promise.all([
      keep(desk, courtPage(), deskEditor),
      keep(desk, courtPage({ furniture: "- Bridge Closed" }), reporter),
      keep(desk, courtPage(), deskEditor),
    ]);

    expect(answers.filter((answer) => "kept" in answer)).toHaveLength(1);
    expect(answers.filter((answer) => "alreadyImported" in answer)).toHaveLength(2);
    const types = (await recorded()).map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
  });
});

describe("An import that was cut short", () => {
  test("is finished by the next, wherever it stopped, and nothing is recorded twice", async () => {
    const whole = await anImportNewsroom();
    accepted(await keep(whole.desk, page(), whole.deskEditor));
    const expected = (await whole.recorded()).map(told);
    const commands = new Set((await whole.recorded()).map(({ meta }) => meta.commandId)).size;

    for (let asked = 0; asked < commands; asked++) {
      const { desk, deskEditor, recorded } = await anImportNewsroom();
      await expect(keep(crashingAfter(desk, asked), page(), deskEditor)).rejects.toThrow("The power went.");
      expect(new Set((await recorded()).map(({ meta }) => meta.commandId)).size).toBe(asked);

      await keep(desk, page(), deskEditor);
      const log = await recorded();
      expect(log.map(told), `cut short after ${asked}`).toStrictEqual(expected);
      expect(already(await keep(desk, page(), deskEditor)).finished).toStrictEqual([]);
      expect(await recorded()).toStrictEqual(log);
    }
  });

  test("says what was still missing", async () => {
    const { desk, deskEditor } = await anImportNewsroom();
    await expect(keep(crashingAfter(desk, 6), page(), deskEditor)).rejects.toThrow();
    expect(already(await keep(desk, page(), deskEditor)).finished).toStrictEqual(["WriteCaption"]);
  });

  test("does not put its caption over one that was written since", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    await expect(keep(crashingAfter(desk, 6), page(), deskEditor)).rejects.toThrow();
    const { articleId, placementId } = await whereItStopped(recorded);
    await ask(desk, deskEditor, articleId, 2, {
      type: "WriteCaption",
      placementId,
      caption: "The cranes at night",
    });

    const again = already(await keep(desk, page(), deskEditor));
    expect(again.left.map(({ asked, refusal }) => [asked.type, refusal.code])).toStrictEqual([
      ["WriteCaption", "STALE_REVISION"],
    ]);
    const captions = (await recorded()).filter(({ type }) => type === "CaptionWritten");
    expect(captions.map(({ data }) => data["caption"])).toStrictEqual(["The cranes at night"]);
  });

  test("is not finished by a page that has changed since", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    await expect(keep(crashingAfter(desk, 6), page(), deskEditor)).rejects.toThrow();
    const before = await recorded();
    already(await keep(desk, courtPage({ caption: "Caption: The harbour on Monday." }), deskEditor));
    expect(await recorded()).toStrictEqual(before);
  });
});

const english = { language: "en" };
const page = () => courtPage();

function courtAsHtml(): string {
  const { headline, blocks } = courtPage().recognised;
  const paragraphs = blocks.map(
    (block) => `<p>${block.type === "paragraph" ? block.content[0]!.text : ""}</p>`,
  );
  return `<html lang="en"><article><h1>${headline}</h1>${paragraphs.join("")}</article></html>`;
}

function already(answer: KeptPage): Extract<KeptPage, { alreadyImported: unknown }> {
  if ("alreadyImported" in answer) return answer;
  throw new Error(`The page was not there yet: ${JSON.stringify(answer)}`);
}

/** The same desk, until so many commands have been answered; then nobody hears of it again. */
function crashingAfter(desk: ImportDesk, commands: number): ImportDesk {
  let left = commands;
  const ask: ImportDesk["newsroom"]["ask"] = async (request, asked) => {
    if (request.preview !== true && left-- === 0) throw new Error("The power went.");
    return desk.newsroom.ask(request, asked);
  };
  return { ...desk, newsroom: { ...desk.newsroom, ask } };
}

async function whereItStopped(recorded: () => Promise<readonly Recorded[]>) {
  const log = await recorded();
  const { stream } = log.find(({ type }) => type === "ArticleDrafted")!;
  const placed = log.find(({ type }) => type === "PhotoPlaced")!;
  return { articleId: stream.slice("article-".length), placementId: placed.data["placementId"] as string };
}

async function ask({ newsroom }: ImportDesk, by: Actor, id: string, expectedRevision: number, asked: Asked) {
  const answer = await newsroom.ask({ by, origin: "desk", commandId: v7(), id, expectedRevision }, asked);
  expect(answer).not.toHaveProperty("refused");
}

/** An event as any newsroom would tell it: the ids of blocks, which are new each time, aside. */
const told = ({ type, stream, revision, data }: Recorded) => ({
  type,
  stream,
  revision,
  data: type === "BodyRevised" ? null : data,
});
