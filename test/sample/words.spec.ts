import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { published } from "../../projections/published.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { plainBody } from "../../src/article/body/plainText.js";
import type { Article } from "../../src/article/article.js";
import type { Json } from "../../src/decider.js";
import { idsOf } from "../../src/sample/sampleIds.js";
import { boardOf } from "../support/reading/boardOf.js";
import { sampleHouse, type SampleHouse } from "./sampleHouse.js";

const everything = Number.MAX_SAFE_INTEGER;
let house: SampleHouse;
beforeAll(async () => void (house = await sampleHouse()));
afterAll(() => house.close());

describe("The words of the sample newsroom", () => {
  test("came through unharmed: no mojibake, no stray spaces, all in NFC", async () => {
    const strings = (await house.store.readAll(-1, 10_000)).flatMap(({ data, meta }) => [
      ...stringsIn(data),
      meta.reason ?? "",
    ]);
    const harmed = strings.filter((text) => mojibake.test(text) || text !== text.normalize("NFC"));
    expect(harmed).toStrictEqual([]);
    expect(strings.filter((text) => /[ \t]{2}|\s\n|\?{2}/u.test(text))).toStrictEqual([]);
    expect(strings.length).toBeGreaterThan(500);
  });

  test.each([
    Buffer.from("Шторм").toString("latin1"),
    new TextDecoder("windows-1252").decode(Buffer.from("теңіз")),
    new TextDecoder("windows-1251").decode(Buffer.from("Шторм")),
    new TextDecoder("windows-1252").decode(Buffer.from("البحر")),
    new TextDecoder("windows-1252").decode(Buffer.from("the quay’s")),
    new TextDecoder("utf-8").decode(Buffer.from("café", "latin1")),
  ])("would be seen to be harmed in %j", (text) => expect(text).toMatch(mojibake));

  test("are written in the letters of their language, every one of them", () => {
    const board = boardOf(house.readModels.of(workingCopies));
    const strangers = board.flatMap(({ article }) => {
      const letters = wordsOf(article).match(/\p{L}/gu) ?? [];
      return letters.filter((letter) => !lettersOf[article.language]!.test(letter));
    });
    expect(strangers).toStrictEqual([]);
  });

  test("are Kazakh where they are called Kazakh, and not where they are called Russian", () => {
    const board = boardOf(house.readModels.of(workingCopies));
    const share = (article: Article) => {
      const letters = wordsOf(article).match(/\p{L}/gu) ?? [];
      return letters.filter((letter) => /[әғқңөұүһі]/iu.test(letter)).length / letters.length;
    };
    const kazakh = board.filter(({ article }) => article.language === "kk");
    const russian = board.filter(({ article }) => article.language === "ru");
    expect([kazakh.length, russian.length]).toStrictEqual([2, 3]);
    expect(kazakh.filter(({ article }) => share(article) < 0.1)).toStrictEqual([]);
    expect(russian.filter(({ article }) => share(article) > 0)).toStrictEqual([]);
  });
});

describe("Readers of the sample newsroom", () => {
  test("see exactly what was published, in the words of its live edition", () => {
    const seen = house.readModels.of(published).latestPublished(null, everything, 100);
    const live = [
      ["water-rates", "en", 2],
      ["water-rates", "kk", 1],
      ["sturgeon-release", "ru", 1],
      ["sturgeon-release", "en", 1],
      ["ferry-inquiry", "en", 1],
      ["school-meals", "en", 1],
      ["school-meals", "ar", 1],
    ] as const;
    expect(
      new Set(seen.map(({ articleId, language, edition }) => ({ articleId, language, edition }))),
    ).toStrictEqual(
      new Set(
        live.map(([slugline, language, edition]) => ({
          articleId: house.readModels
            .of(workingCopies)
            .articlesOfStories([idsOf(slugline).story])
            .find(({ article }) => article.language === language)!.id,
          language,
          edition,
        })),
      ),
    );
    expect(seen.every(({ content }) => content.pictures.every(({ creditLine }) => creditLine !== ""))).toBe(
      true,
    );
  });

  test("see no word of what was not: no draft, no working headline, no source's note", () => {
    const seen = JSON.stringify(house.readModels.of(published).latestPublished(null, everything, 100));
    const desk = house.readModels.of(workingCopies);
    const unpublished = boardOf(desk, { publications: ["unpublished"] }).flatMap(({ article }) => [
      article.headline,
      ...plainBody(article.body).split("\n\n"),
    ]);
    const stories = desk.stories(boardOf(desk).map(({ article }) => article.storyId));
    const notes = stories.flatMap(({ sources }) => Object.values(sources).flatMap(({ note }) => note ?? []));
    expect([unpublished.length, notes.length]).toStrictEqual([expect.any(Number), 7]);
    expect([...unpublished, ...notes].filter((words) => seen.includes(words))).toStrictEqual([]);
    expect(seen).not.toMatch(/working headline/);
  });
});

const bytes = (encoding: string, first: number, last: number) =>
  new TextDecoder(encoding).decode(Uint8Array.from({ length: last - first + 1 }, (_, n) => first + n));
const pairs = (encoding: string) => `[${bytes(encoding, 0xc2, 0xdf)}][${bytes(encoding, 0x80, 0xbf)}]`;

// What could not be read, C1 controls, and UTF-8 read as Windows-1252 or (two pairs, for Russian has capitals) -1251.
const mojibake = new RegExp(
  `\ufffd|[\u0080-\u009f]|â€|${pairs("windows-1252")}|(?:${pairs("windows-1251")}){2}`,
  "u",
);

const lettersOf: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  kk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};

const wordsOf = ({ headline, dek, body, captions, altTexts }: Article): string =>
  [headline, dek, plainBody(body), ...Object.values(captions), ...Object.values(altTexts)].join("\n");

function stringsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((inner: Json) => stringsIn(inner));
}
