import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { Body } from "../../src/article/body/block.js";
import type { PictureAtHand } from "../../src/article/commands.js";
import type { Blocker } from "../../src/blocker.js";
import { contentHashOf, type EditionContent } from "../../src/article/publication/edition.js";
import type { ArticleEvent } from "../../src/article/events.js";
import {
  a,
  altTextWritten,
  articleId,
  author,
  b,
  c,
  captionWritten,
  d,
  headlineChanged,
  image,
  paragraph,
  picture,
  placementId,
  submitted,
  translator,
  words,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import {
  blockTranslated,
  rebasedTo,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("A translation", () => {
  test("goes out when every segment is translated, and says which revision it was made from", () => {
    given(...translated(source), submitted)
      .when(publish())
      .thenRecorded(edition({}, 1, 4));
  });

  test("waits for every segment that has no words yet", () => {
    given(translationOf(source), blockTranslated(source, a, "Сот түсте отырды."), submitted)
      .when(publish())
      .thenRefused(
        blocked(
          { code: "HEADLINE_MISSING" },
          { code: "SEGMENT_UNTRANSLATED", segmentId: "headline" },
          { code: "SEGMENT_UNTRANSLATED", segmentId: `block:${b}` },
        ),
      );
  });

  test("names who translated it", () => {
    given(...translated(source), { type: "BylineSet", data: { byline: [original] } }, submitted)
      .when(publish())
      .thenRefused(blocked({ code: "TRANSLATOR_UNCREDITED" }));
  });

  describe("whose pin was moved", () => {
    test("keeps what is unchanged, and is stale in exactly what is not", () => {
      const after = [...source, revised({ op: "changed", block: paragraph(b, "It fined the port.") })];
      given(...translated(source), rebasedTo(after, [`block:${b}`]), submitted)
        .when(publish())
        .thenRefused(blocked({ code: "SEGMENT_STALE", segmentId: `block:${b}` }));
    });

    test("goes out with the changed segment translated again, and the others as they were", () => {
      const after = [...source, revised({ op: "changed", block: paragraph(b, "It fined the port.") })];
      given(
        ...translated(source),
        rebasedTo(after, [`block:${b}`]),
        blockTranslated(after, b, "Айлаққа айыппұл салды."),
        submitted,
      )
        .when(publish())
        .thenRecorded(edition({ body: [kazakh[0], paragraph(b, "Айлаққа айыппұл салды.")] }, 2, 6));
    });

    test("is up to date again when the source took its change back", () => {
      const there = [...source, headlineChanged("Harbour fined")];
      const back = [...there, headlineChanged("Court fines the harbour")];
      given(...translated(source), rebasedTo(there, ["headline"]), rebasedTo(back, ["headline"]), submitted)
        .when(publish())
        .thenRecorded(edition({}, 3, 6));
    });

    test("follows the source's order without being stale", () => {
      const after = [...source, revised({ op: "moved", id: b, after: null })];
      given(...translated(source), rebasedTo(after, []), submitted)
        .when(publish())
        .thenRecorded(edition({ body: kazakh.toReversed() }, 2, 5));
    });

    test("loses what its source lost", () => {
      const after = [...source, revised({ op: "removed", id: a })];
      given(...translated(source), rebasedTo(after, [`block:${a}`]), submitted)
        .when(publish())
        .thenRecorded(edition({ body: kazakh.slice(1) }, 2, 5));
    });

    test("has its old words back, stale or not, when its source brings a block back", () => {
      const gone = [...source, revised({ op: "removed", id: a })];
      const back = [
        ...gone,
        revised({ op: "inserted", block: paragraph(a, "The court sat at noon."), after: null }),
      ];
      given(
        ...translated(source),
        rebasedTo(gone, [`block:${a}`]),
        rebasedTo(back, [`block:${a}`]),
        submitted,
      )
        .when(publish())
        .thenRecorded(edition({}, 3, 6));
    });

    test("waits for what is new in its source", () => {
      const after = [...source, revised({ op: "inserted", block: paragraph(d, "Nobody spoke."), after: b })];
      given(...translated(source), rebasedTo(after, [`block:${d}`]), submitted)
        .when(publish())
        .thenRefused(blocked({ code: "SEGMENT_UNTRANSLATED", segmentId: `block:${d}` }));
    });

    test("waits for a paragraph that became a list: its words have another shape", () => {
      const after = [...source, revised({ op: "changed", block: list })];
      given(...translated(source), rebasedTo(after, [`block:${b}`]), submitted)
        .when(publish())
        .thenRefused(blocked({ code: "SEGMENT_UNTRANSLATED", segmentId: `block:${b}` }));
    });

    test("is only stale in a paragraph that became a heading: its words fit", () => {
      const heading = {
        type: "heading",
        attrs: { id: b, level: 2 },
        content: words("It fined the harbour."),
      } as const;
      const after = [...source, revised({ op: "changed", block: heading })];
      given(...translated(source), rebasedTo(after, [`block:${b}`]), submitted)
        .when(publish())
        .thenRefused(blocked({ code: "SEGMENT_STALE", segmentId: `block:${b}` }));
    });

    test("loses its dek with its source's", () => {
      const before = [...source, dek("For the third time")];
      const after = [...before, dek(null)];
      given(
        ...translated(before),
        wordsTranslated(before, "dek", "Үшінші рет"),
        rebasedTo(after, ["dek"]),
        submitted,
      )
        .when(publish())
        .thenRecorded(edition({}, 3, 6));
    });
  });

  test("carries pictures and embeds over as they are", () => {
    const embed = {
      type: "embed",
      attrs: { id: d, url: "https://video.example/1", title: "The ruling" },
    } as const;
    const after = [
      ...source,
      revised({ op: "inserted", block: image(c), after: a }, { op: "inserted", block: embed, after: b }),
      captionWritten,
      altTextWritten,
    ];
    given(
      ...translated(after),
      wordsTranslated(after, `caption:${placementId}`, "Жексенбідегі порт"),
      wordsTranslated(after, `altText:${placementId}`, "Тұмандағы крандар"),
      submitted,
    )
      .when(publish([picture]))
      .thenRecorded(
        edition(
          {
            body: [kazakh[0], image(c), kazakh[1], embed],
            pictures: [
              {
                placementId,
                photoId: picture.photoId,
                role: "lead",
                creditLine: "Mara Voss/The Courier",
                caption: "Жексенбідегі порт",
                altText: "Тұмандағы крандар",
              },
            ],
          },
          4,
          6,
        ),
      );
  });

  test("needs no words for a picture that the story no longer runs", () => {
    const after = [...source, captionWritten, altTextWritten];
    given(...translated(after), submitted)
      .when(publish())
      .thenRecorded(edition({}, 3, 4));
  });

  test("needs no words for a block that has none", () => {
    const blank = { type: "paragraph", attrs: { id: c }, content: [] } as const;
    const after = [...source, revised({ op: "inserted", block: blank, after: a })];
    given(...translated(after), submitted)
      .when(publish())
      .thenRecorded(edition({}, 2, 4));
  });
});

const kazakh = [paragraph(a, "Сот түсте отырды."), paragraph(b, "Портқа айыппұл салды.")] as const;
const original = { ...author, role: "originalAuthor" } as const;
const list = {
  type: "list",
  attrs: { id: b, ordered: false },
  content: [{ type: "listItem", content: words("the harbour") }],
} as const;
function revised(...operations: Extract<ArticleEvent, { type: "BodyRevised" }>["data"]["operations"]) {
  return { type: "BodyRevised", data: { operations } } satisfies ArticleEvent;
}
const dek = (said: string | null) => ({ type: "DekChanged", data: { dek: said } }) satisfies ArticleEvent;
const translated = (told: readonly Told<ArticleEvent>[]): readonly Told<ArticleEvent>[] => [
  translationOf(told),
  wordsTranslated(told, "headline", "Сот портқа айыппұл салды"),
  blockTranslated(told, a, "Сот түсте отырды."),
  blockTranslated(told, b, "Портқа айыппұл салды."),
];
const publish = (pictures: readonly PictureAtHand[] = []) =>
  ({ type: "PublishArticle", facts: { pictures, story: [], requiredGates: [] } }) as const;
const blocked = (...blockers: readonly Blocker[]) => ({ code: "BLOCKED", blockers }) as const;
function edition(
  differences: Partial<EditionContent> & Readonly<{ body?: Body }>,
  sourceRevision: number,
  revision: number,
): ArticleEvent {
  const content: EditionContent = {
    language: "kk",
    direction: "ltr",
    headline: "Сот портқа айыппұл салды",
    dek: null,
    byline: [original, translator],
    body: kazakh,
    pictures: [],
    ...differences,
  };
  return {
    type: "EditionPublished",
    data: {
      edition: 1,
      class: "first",
      note: null,
      revision,
      contentHash: contentHashOf(content),
      source: { articleId, revision: sourceRevision },
      content,
    },
  };
}
