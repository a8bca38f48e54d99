import { describe, expect, test } from "vitest";
import { history } from "../../projections/history.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import type { Happening } from "../support/aLog.js";
import { edition } from "../support/edition.js";
import {
  a,
  altTextWritten,
  articleId,
  author,
  b,
  bodyWritten,
  c,
  captionWritten,
  credited,
  d,
  drafted,
  filed,
  headlineChanged,
  ines,
  killed,
  omar,
  opened,
  otherPhotoId,
  paragraph,
  photoId,
  placed,
  placementId,
  returned,
  storyId,
  submitted,
  translationId,
  uuid,
} from "../support/facts.js";
import { minute } from "../support/recorded.js";
import { paces, readAfter } from "../support/readAfter.js";
import {
  blockTranslated,
  rebasedTo,
  source,
  translationOf,
  wordsTranslated,
} from "../support/translationFacts.js";

type Heard = ArticleEvent | StoryEvent | PhotoEvent;
type Case<Type extends Heard["type"]> = readonly [event: Extract<Heard, { type: Type }>, detail: object];

const furthest = Number.MAX_SAFE_INTEGER;
const story = `story-${storyId}`;
const photo = `photo-${photoId}`;
const article = `article-${articleId}`;
const translation = `article-${translationId}`;

const imported = {
  type: "ImportRecorded",
  data: { name: "page.html", sha256: "0f", url: null, furniture: ["Related"] },
} satisfies ArticleEvent;
const revised = {
  type: "BodyRevised",
  data: {
    operations: [
      { op: "removed", id: d },
      { op: "inserted", block: paragraph(c, "Nobody paid."), after: a },
      { op: "moved", id: b, after: null },
      { op: "changed", block: paragraph(a, "The court sat at one.") },
    ],
  },
} satisfies ArticleEvent;
const attributed = {
  type: "SourceAttributed",
  data: { sourceId: uuid(1), name: "The Quay", kind: "outlet", url: null, note: null },
} satisfies StoryEvent;
const translated = translationOf(source);
const rebased = rebasedTo(source, ["headline"]);
const first = edition(1, [drafted]);
const says = <E extends Heard>(event: E) => [event, event.data] as const;

/** What the line of each event says; texts that editions and working copies hold are left out. */
const cases: { readonly [Type in Heard["type"]]: Case<Type> } = {
  StoryOpened: says(opened),
  SluglineChanged: says({ type: "SluglineChanged", data: { slugline: "harbour-appeal" } } as const),
  SourceAttributed: says(attributed),
  PhotoPlaced: says(placed),
  PhotoTakenOut: says({ type: "PhotoTakenOut", data: { placementId } } as const),
  PhotoFiled: says(filed),
  PhotoCredited: says(credited),
  PhotoKilled: says(killed),
  ArticleDrafted: says(drafted),
  ImportRecorded: [imported, { name: "page.html", sha256: "0f", url: null }],
  TranslationOpened: [translated, { storyId, language: "kk", source: { articleId, revision: 1 } }],
  HeadlineChanged: says(headlineChanged("Fined")),
  DekChanged: says({ type: "DekChanged", data: { dek: null } } as const),
  BylineSet: says({ type: "BylineSet", data: { byline: [author] } } as const),
  BodyRevised: [revised, { inserted: [c], changed: [a], moved: [b], removed: [d] }],
  CaptionWritten: says(captionWritten),
  AltTextWritten: says(altTextWritten),
  SegmentTranslated: says(wordsTranslated(source, "headline", "Сот айып салды")),
  BlockTranslated: [
    blockTranslated(source, a, "Сот түсте отырды."),
    { segmentId: `block:${a}`, sourceHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  ],
  TranslationRebased: [rebased, { revision: 1, changed: ["headline"] }],
  ArticleSubmitted: says(submitted),
  ArticleReturned: says(returned),
  ApprovalGiven: says({ type: "ApprovalGiven", data: { gate: "copy", contentHash: "5a" } } as const),
  EditionPublished: [
    first,
    {
      edition: 1,
      class: "first",
      note: null,
      revision: 0,
      contentHash: first.data.contentHash,
      source: null,
    },
  ],
};

const streamOf: { readonly [Type in Heard["type"]]?: string } = {
  StoryOpened: story,
  SluglineChanged: story,
  SourceAttributed: story,
  PhotoPlaced: story,
  PhotoTakenOut: story,
  PhotoFiled: photo,
  PhotoCredited: photo,
  PhotoKilled: photo,
};

/** A day on which this event happens: to the article itself, or to the story and the photo that it shows. */
function dayWith(event: Heard): readonly Happening[] {
  const stream = streamOf[event.type] ?? article;
  const usual: readonly Happening[] = [
    [photo, filed],
    [story, opened, placed],
    [article, drafted, bodyWritten],
  ];
  const told = { ...event, by: omar.staffId, role: "deskEditor", reason: "Because." };
  const begins = ["StoryOpened", "PhotoFiled", "ArticleDrafted", "TranslationOpened"].includes(event.type);
  if (!begins) return [...usual, [stream, told]];
  return usual.map(([own, ...past]): Happening => [
    own,
    ...(own === stream ? [told, ...past.slice(1)] : past),
  ]);
}

describe.each(paces)("The history, told %s,", (pace) => {
  test.each(Object.entries(cases))("has a line for %s", async (type, [event, detail]) => {
    const { historiesOf } = await readAfter(history, pace, ...dayWith(event));
    expect(
      historiesOf([articleId], furthest, 50)
        .get(articleId)!
        .find(({ reason }) => reason === "Because."),
    ).toEqual({
      position: expect.any(Number) as number,
      stream: expect.stringMatching(/^(story|photo|article)-/) as string,
      revision: expect.any(Number) as number,
      type,
      at: expect.stringMatching(/^2026-03-01T09:0/) as string,
      by: omar.staffId,
      role: "deskEditor",
      desk: "courts",
      reason: "Because.",
      origin: "desk",
      detail,
    });
  });

  const day: readonly Happening[] = [
    [photo, filed],
    [story, opened],
    [article, drafted],
    [`photo-${otherPhotoId}`, filed],
    [story, placed],
    [`article-${uuid(0x3ff)}`, { ...drafted, data: { ...drafted.data, storyId: uuid(0x2ff) } }],
    [photo, credited],
    [translation, translated],
    [article, headlineChanged("Fined")],
    [story, { type: "PhotoTakenOut", data: { placementId } }],
    [photo, killed],
  ];
  const typesIn = (lines: readonly { type: string }[]) => lines.map(({ type }) => type);

  test("tells an article with its story and its pictures, the newest first, and nothing of others", async () => {
    const { historiesOf } = await readAfter(history, pace, ...day);
    const shared = ["PhotoPlaced", "StoryOpened", "PhotoFiled"];
    expect(typesIn(historiesOf([articleId], furthest, 50).get(articleId)!)).toEqual([
      "PhotoKilled",
      "PhotoTakenOut",
      "HeadlineChanged",
      "PhotoCredited",
      "PhotoPlaced",
      "ArticleDrafted",
      "StoryOpened",
      "PhotoFiled",
    ]);
    expect(typesIn(historiesOf([translationId], furthest, 50).get(translationId)!)).toEqual([
      "PhotoKilled",
      "PhotoTakenOut",
      "TranslationOpened",
      "PhotoCredited",
      ...shared,
    ]);
    expect(historiesOf([uuid(0x3ee)], furthest, 50).get(uuid(0x3ee))!).toEqual([]);
  });

  test("comes in pages without gap or repeat", async () => {
    const { historiesOf } = await readAfter(history, pace, ...day);
    const whole = historiesOf([articleId], furthest, 50).get(articleId)!;
    const pages = [];
    for (let before = furthest; ; before = pages.at(-1)!.position) {
      const page = historiesOf([articleId], before, 3).get(articleId)!;
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(3);
      pages.push(...page);
    }
    expect(pages).toEqual(whole);
  });

  test("says who, when, in which role, for which desk and through which door", async () => {
    const told = {
      ...submitted,
      role: "reporter",
      desk: null,
      origin: "api",
      reason: null,
      at: minute(90),
    } as const;
    const { historiesOf } = await readAfter(history, pace, [story, opened], [article, drafted, told]);
    expect(historiesOf([articleId], furthest, 1).get(articleId)!).toMatchObject([
      {
        at: minute(90),
        by: ines.staffId,
        role: "reporter",
        desk: null,
        origin: "api",
        reason: null,
        revision: 1,
      },
    ]);
  });
});
