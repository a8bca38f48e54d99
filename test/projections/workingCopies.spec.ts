import { describe, expect, test } from "vitest";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import type { Happening } from "../support/stores/aLog.js";
import { edition } from "../support/telling/edition.js";
import {
  a,
  altTextWritten,
  articleId,
  author,
  body,
  bodyWritten,
  c,
  captionWritten,
  credited,
  dana,
  drafted,
  filed,
  headlineChanged,
  ines,
  killed,
  opened,
  otherPhotoId,
  otherPlacementId,
  paragraph,
  photoId,
  placed,
  placementId,
  returned,
  storyId,
  submitted,
  translationId,
  uuid,
  words,
} from "../support/telling/facts.js";
import { replaced } from "../support/telling/placementFacts.js";
import { minute } from "../support/telling/recorded.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import {
  blockTranslated,
  hashIn,
  rebasedTo,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

type Queries = ReturnType<typeof workingCopies.open>["queries"];
type Heard = ArticleEvent | StoryEvent | PhotoEvent | NewsroomEvent;
type Case = Readonly<{ given: readonly Happening[]; ask: (queries: Queries) => unknown; shows: unknown }>;

const story = `story-${storyId}`;
const photo = `photo-${photoId}`;
const article = `article-${articleId}`;
const translation = `article-${translationId}`;

const inEnglish = (...told: readonly ArticleEvent[]): readonly Happening[] => [
  [story, opened],
  [article, drafted, ...told],
];
const inKazakh = (...told: readonly ArticleEvent[]): readonly Happening[] => [
  [story, opened],
  [article, ...source],
  [translation, translationOf(source), ...told],
];
const text = ({ workingCopies: read }: Queries) => read([articleId])[0]?.article;
const translated = ({ workingCopies: read }: Queries) => read([translationId])[0]?.article;
const theStory = ({ stories }: Queries) => stories([storyId])[0];
const thePhoto = ({ photos }: Queries) => photos([photoId])[0];
const theHouse = ({ newsroom }: Queries) => newsroom();

/** What each event changes, asked right after it. */
const cases: { readonly [Type in Heard["type"]]?: Case } = {
  ArticleDrafted: {
    given: inEnglish(),
    ask: ({ workingCopies: read }) => read([articleId]),
    shows: [
      {
        id: articleId,
        desk: "courts",
        draftedAt: minute(1),
        movedAt: minute(1),
        movedBy: ines.staffId,
        movedPosition: 2,
        article: {
          ...drafted.data,
          exists: true,
          id: articleId,
          revision: 0,
          workflow: "drafting",
          live: null,
        },
      },
    ],
  },
  ImportRecorded: {
    given: inEnglish({
      type: "ImportRecorded",
      data: { name: "page.html", sha256: "0f", url: null, furniture: ["Related"] },
    }),
    ask: text,
    shows: { revision: 1, headline: drafted.data.headline },
  },
  HeadlineChanged: { given: inEnglish(headlineChanged("Fined")), ask: text, shows: { headline: "Fined" } },
  DekChanged: {
    given: inEnglish({ type: "DekChanged", data: { dek: "A first" } }),
    ask: text,
    shows: { dek: "A first" },
  },
  BylineSet: {
    given: inEnglish({ type: "BylineSet", data: { byline: [author, { ...author, role: "editor" }] } }),
    ask: text,
    shows: { byline: [author, { ...author, role: "editor" }] },
  },
  BodyRevised: {
    given: inEnglish(bodyWritten, {
      type: "BodyRevised",
      data: { operations: [{ op: "inserted", block: paragraph(c, "Nobody paid."), after: a }] },
    }),
    ask: text,
    shows: { body: [body[0], paragraph(c, "Nobody paid."), body[1]] },
  },
  CaptionWritten: {
    given: inEnglish(captionWritten),
    ask: text,
    shows: { captions: { [placementId]: captionWritten.data.caption } },
  },
  AltTextWritten: {
    given: inEnglish(altTextWritten),
    ask: text,
    shows: { altTexts: { [placementId]: altTextWritten.data.altText } },
  },
  TranslationOpened: {
    given: inKazakh(),
    ask: ({ workingCopies: read, translationsOf }) => [read([translationId])[0], translationsOf(articleId)],
    shows: [
      {
        id: translationId,
        desk: "courts",
        draftedAt: minute(3),
        movedBy: dana.staffId,
        article: { language: "kk", headline: "", translation: { source: { articleId, revision: 1 } } },
        standing: { segments: { total: 3, untranslated: 3, stale: 0 } },
      },
      [translationId],
    ],
  },
  SegmentTranslated: {
    given: inKazakh(wordsTranslated(source, "headline", "Сот айып салды")),
    ask: translated,
    shows: { headline: "Сот айып салды" },
  },
  BlockTranslated: {
    given: inKazakh(blockTranslated(source, a, "Сот түсте отырды.")),
    ask: translated,
    shows: { body: [paragraph(a, "Сот түсте отырды.")] },
  },
  TranslationRebased: {
    given: inKazakh(
      blockTranslated(source, a, "Сот түсте отырды."),
      rebasedTo([...source, headlineChanged("Fined")], ["headline"]),
    ),
    ask: translated,
    shows: {
      translation: {
        source: { articleId, revision: 2 },
        translated: {
          [`block:${a}`]: { sourceHash: hashIn(source, `block:${a}`), words: words("Сот түсте отырды.") },
        },
      },
    },
  },
  ArticleSubmitted: { given: inEnglish(submitted), ask: text, shows: { workflow: "inReview" } },
  ArticleReturned: { given: inEnglish(submitted, returned), ask: text, shows: { workflow: "drafting" } },
  ApprovalGiven: {
    given: inEnglish(submitted, { type: "ApprovalGiven", data: { gate: "copy", contentHash: "5a" } }),
    ask: text,
    shows: { approvals: { copy: { contentHash: "5a", by: ines.staffId, at: minute(3), revision: 2 } } },
  },
  EditionPublished: {
    given: inEnglish(submitted, edition(1, [drafted, submitted])),
    ask: text,
    shows: { workflow: "drafting", live: { edition: 1, class: "first", revision: 1 } },
  },

  StoryOpened: {
    given: [[story, opened]],
    ask: theStory,
    shows: { ...opened.data, id: storyId, openedAt: minute(0), revision: 0, sources: {}, pictures: [] },
  },
  SluglineChanged: {
    given: [[story, opened, { type: "SluglineChanged", data: { slugline: "harbour-appeal" } }]],
    ask: theStory,
    shows: { slugline: "harbour-appeal", openedAt: minute(0), revision: 1 },
  },
  SourceAttributed: {
    given: [
      [
        story,
        opened,
        {
          type: "SourceAttributed",
          data: { sourceId: uuid(1), name: "The Quay", kind: "outlet", url: null, note: null },
        },
      ],
    ],
    ask: theStory,
    shows: { sources: { [uuid(1)]: { name: "The Quay", kind: "outlet" } } },
  },
  PhotoPlaced: {
    given: [
      [photo, filed],
      [story, opened, placed, { ...placed, data: { ...placed.data, placementId: otherPlacementId } }],
    ],
    ask: ({ stories, storiesEverRunning }) => [
      stories([storyId])[0]?.pictures,
      storiesEverRunning([photoId]),
    ],
    shows: [[placed.data, { ...placed.data, placementId: otherPlacementId }], [{ photoId, storyId }]],
  },
  PhotoReplaced: {
    given: [
      [photo, filed],
      [story, opened, placed, replaced],
    ],
    ask: ({ stories, storiesEverRunning }) => [
      stories([storyId])[0]?.pictures,
      storiesEverRunning([photoId, otherPhotoId]),
    ],
    shows: [
      [{ placementId, photoId: otherPhotoId, role: "lead", replacedAt: 2 }],
      [
        { photoId, storyId },
        { photoId: otherPhotoId, storyId },
      ],
    ],
  },
  PhotoTakenOut: {
    given: [
      [photo, filed],
      [story, opened, placed, { type: "PhotoTakenOut", data: { placementId } }],
    ],
    ask: ({ stories, storiesEverRunning }) => [
      stories([storyId])[0]?.pictures,
      storiesEverRunning([photoId]),
    ],
    shows: [[], [{ photoId, storyId }]],
  },

  PhotoFiled: {
    given: [[photo, filed]],
    ask: thePhoto,
    shows: { ...filed.data, id: photoId, revision: 0, filed: true, credit: null, killed: null },
  },
  PhotoCredited: {
    given: [[photo, filed, credited]],
    ask: thePhoto,
    shows: {
      ...filed.data,
      revision: 1,
      credit: { creditLine: credited.data.creditLine },
      described: { photographer: credited.data.photographer },
      killed: null,
    },
  },
  PhotoKilled: {
    given: [[photo, filed, credited, killed]],
    ask: thePhoto,
    shows: { credit: { creditLine: credited.data.creditLine }, killed: "Staged." },
  },

  NewsroomOpened: {
    given: [["newsroom", { type: "NewsroomOpened", data: { name: "The Courier" } }]],
    ask: theHouse,
    shows: { name: "The Courier", languages: [], desks: {}, policy: { version: 0 } },
  },
  LanguageAdded: {
    given: [
      ["newsroom", { type: "LanguageAdded", data: { language: "en" } }],
      ["newsroom", { type: "LanguageAdded", data: { language: "kk" } }],
    ],
    ask: theHouse,
    shows: { languages: ["en", "kk"] },
  },
  DeskOpened: {
    given: [["newsroom", { type: "DeskOpened", data: { desk: "courts", name: "Courts" } }]],
    ask: theHouse,
    shows: { desks: { courts: "Courts" } },
  },
  PolicyAdopted: {
    given: [
      [
        "newsroom",
        {
          type: "PolicyAdopted",
          data: { version: 1, gatesForOriginals: ["legal"], gatesForTranslations: [] },
        },
      ],
    ],
    ask: theHouse,
    shows: { policy: { version: 1, gatesForOriginals: ["legal"], gatesForTranslations: [] } },
  },
};

describe.each(paces)("The working copies, told %s,", (pace) => {
  test.each(Object.entries(cases))("show what %s changed", async (_, { given, ask, shows }) => {
    expect(ask(await readAfter(workingCopies, pace, ...given))).toMatchObject(shows as object);
  });

  test("know nothing of what never happened", async () => {
    const queries = await readAfter(workingCopies, pace);
    expect(queries.workingCopies([articleId])).toEqual([]);
    expect(queries.stories([storyId])).toEqual([]);
    expect(queries.photos([photoId])).toEqual([]);
    expect(queries.translationsOf(articleId)).toEqual([]);
    expect(queries.newsroom()).toBeNull();
  });

  test("keep the language versions of each story together, the oldest first", async () => {
    const other = uuid(0x202);
    const queries = await readAfter(
      workingCopies,
      pace,
      ...inKazakh(),
      [`story-${other}`, opened],
      [`article-${uuid(0x303)}`, { ...drafted, data: { ...drafted.data, storyId: other } }],
      [article, headlineChanged("Fined")],
    );
    const ids = (storyIds: readonly string[]) => queries.articlesOfStories(storyIds).map(({ id }) => id);
    expect(ids([storyId])).toEqual([articleId, translationId]);
    expect(ids([storyId, other])).toEqual([articleId, translationId, uuid(0x303)]);
    expect(ids([uuid(0x2ff)])).toEqual([]);
  });
});
