import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { PictureInPlace } from "../../src/article/text/pictureWords.js";
import { approvalOf, articleAfter } from "../support/telling/articleAfter.js";
import {
  a,
  altTextWritten,
  author,
  b,
  body,
  bodyWritten,
  c,
  captionWritten,
  dana,
  drafted,
  headlineChanged,
  ines,
  omar,
  paragraph,
  placementId,
  spiked,
  storyId,
  submitted,
  words,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import {
  blockTranslated,
  hashIn,
  rebasedTo,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

type Past = readonly Told<ArticleEvent>[];
const given = specify(articleDecider);
const inPlace: PictureInPlace = { placementId, replacedAt: null };

/** Asks to bring back what these events had left. */
const restore = (then: Past, differences: object = {}, places: readonly PictureInPlace[] = [inPlace]) => ({
  type: "RestoreRevision" as const,
  toRevision: then.length - 1,
  reason: "The rewrite lost the ruling.",
  facts: { past: articleAfter(then), places },
  ...differences,
});
const restored = (fromRevision: number, unapproved: Unapproved = []) =>
  ({ type: "RevisionRestored", data: { fromRevision, unapproved } }) satisfies ArticleEvent;
type Unapproved = Extract<ArticleEvent, { type: "RevisionRestored" }>["data"]["unapproved"];
const byInes = (...gates: readonly Unapproved[number]["gate"][]): Unapproved =>
  gates.map((gate) => ({ gate, by: [ines.staffId] }));
const text = byInes("copy", "legal", "standards", "translation");
const all = byInes("copy", "photo", "legal", "standards", "translation");
const rewritten = {
  type: "BodyRevised",
  data: {
    operations: [
      { op: "removed", id: b },
      { op: "changed", block: paragraph(a, "It sat.") },
      { op: "inserted", block: paragraph(c, "Nobody came."), after: a },
    ],
  },
} satisfies ArticleEvent;
const first: Past = [drafted, bodyWritten];

describe("Restoring a revision", () => {
  test("brings the text back by the usual events, block by block, and says from where", () => {
    const past: Past = [...first, headlineChanged("Fined"), rewritten];
    const events = [
      restored(1, text),
      headlineChanged(drafted.data.headline),
      {
        type: "BodyRevised",
        data: {
          operations: [
            { op: "removed", id: c },
            { op: "changed", block: body[0] },
            { op: "inserted", block: body[1], after: a },
          ],
        },
      },
    ] satisfies [ArticleEvent, ...ArticleEvent[]];
    given(...past)
      .when(restore(first))
      .thenRecorded(...events);
    const now = articleAfter([...past, ...events]);
    expect(now).toMatchObject({ headline: drafted.data.headline, body, revision: 6 });
    given(...past, ...events)
      .when(restore(first))
      .thenNothing();
  });

  test("brings back everything that readers see around the text, but the slug, which is its address", () => {
    const furnished: Past = [
      ...first,
      { type: "KickerChanged", data: { kicker: "Courts" } },
      { type: "DekChanged", data: { dek: "Again" } },
      {
        type: "DatelineSet",
        data: { dateline: { place: "Almaty", date: "2026-03-01", text: "ALMATY, 1 March" } },
      },
      { type: "SlugChanged", data: { slug: "harbour" } },
      { type: "HeadlineSetFor", data: { role: "push", text: "Harbour fined" } },
    ];
    const bare: Past = [
      { type: "KickerChanged", data: { kicker: null } },
      { type: "DekChanged", data: { dek: null } },
      { type: "DatelineSet", data: { dateline: null } },
      { type: "SlugChanged", data: { slug: "fined" } },
      { type: "HeadlineSetFor", data: { role: "push", text: null } },
      { type: "HeadlineSetFor", data: { role: "seo", text: "Harbour, fine" } },
      { type: "BylineSet", data: { byline: [] } },
    ];
    given(...furnished, ...bare)
      .when(restore(furnished))
      .thenRecorded(
        restored(6, text),
        { type: "KickerChanged", data: { kicker: "Courts" } },
        {
          type: "DatelineSet",
          data: { dateline: { place: "Almaty", date: "2026-03-01", text: "ALMATY, 1 March" } },
        },
        { type: "BylineSet", data: { byline: [author] } },
        { type: "HeadlineSetFor", data: { role: "seo", text: null } },
        { type: "HeadlineSetFor", data: { role: "push", text: "Harbour fined" } },
        { type: "DekChanged", data: { dek: "Again" } },
      );
  });

  test("brings back the words of pictures that the story still runs; where there were none, they stay", () => {
    const illustrated: Past = [...first, captionWritten];
    const again: Past = [{ type: "CaptionWritten", data: { placementId, caption: "Fog" } }, altTextWritten];
    given(...illustrated, ...again)
      .when(restore(illustrated))
      .thenRecorded(restored(2, all), captionWritten);
    given(...illustrated, ...again)
      .when(restore(illustrated, {}, []))
      .thenNothing();
  });

  test("never puts the words of one picture under another that took its place", () => {
    const saw = (revision: number) => ({ saw: { [`story-${storyId}`]: revision } });
    const illustrated: Past = [...first, { ...captionWritten, ...saw(3) }];
    const again: Told<ArticleEvent> = {
      type: "CaptionWritten",
      data: { placementId, caption: "The court" },
      ...saw(6),
    };
    given(...illustrated, again)
      .when(restore(illustrated, {}, [{ placementId, replacedAt: 5 }]))
      .thenNothing();
    given(...illustrated, again)
      .when(restore(illustrated, {}, [{ placementId, replacedAt: 2 }]))
      .thenRecorded(restored(2, all), captionWritten);
  });

  test("opens no gate to whoever had written the words that come back, whoever brings them back", () => {
    const says = (words: string) =>
      ({
        type: "BodyRevised",
        data: { operations: [{ op: "changed", block: paragraph(a, words) }] },
      }) satisfies ArticleEvent;
    const byOmar: Past = [...first, { ...says("It sat."), by: omar.staffId }];
    const handed: Past = [...byOmar, says("It sat late."), submitted];
    const read: Past = [...handed, { ...approvalOf("copy", handed), by: dana.staffId }];
    expect(articleAfter(read).writers.copy).toEqual([]);
    const writers = text.map(({ gate }) => ({ gate, by: [ines.staffId, omar.staffId] }));
    given(...read)
      .when(restore(byOmar))
      .thenRecorded(restored(2, writers), says("It sat."));
    const back: Past = [...read, restored(2, writers), says("It sat.")];
    expect(articleAfter(back).writers.copy).toEqual([ines.staffId, omar.staffId]);
    expect(articleAfter(back).writers.photo ?? []).not.toContain(omar.staffId);
    given(...back)
      .when({ type: "ApproveArticle", gate: "copy", facts: { pictures: [] }, by: omar })
      .thenRefused({ code: "WROTE_IT_ONESELF", gate: "copy" });
  });

  test("voids approvals as any writing does", () => {
    const past: Past = [...first, headlineChanged("Fined"), submitted];
    const read: Past = [...past, approvalOf("copy", past)];
    const article = articleAfter([...read, headlineChanged(drafted.data.headline)]);
    expect(article.approvals.copy!.contentHash).not.toBe(
      approvalOf("copy", [...read, headlineChanged(drafted.data.headline)]).data.contentHash,
    );
  });

  test("changes nothing when nothing differs, and asks for no reason then", () => {
    given(...first)
      .when(restore(first, { reason: null }))
      .thenNothing();
    given(...first, submitted)
      .when(restore([...first, submitted]))
      .thenNothing();
  });

  test("leaves what others wrote elsewhere meanwhile, and touches what any such writing touches", () => {
    const seen: Past = [...first, headlineChanged("Fined")];
    given(...seen, { type: "DekChanged", data: { dek: "Again" } })
      .lookingAt(2)
      .when(restore(first))
      .thenRecorded(restored(1, text), headlineChanged(drafted.data.headline));
    expect(articleDecider.facets(headlineChanged("x")).writes).toEqual(["headline"]);
    expect(articleDecider.facets(restored(1))).toEqual({ writes: ["restoration"], reads: [] });
  });

  test("needs a reason, a revision that there is, and an article that may be written", () => {
    const past: Past = [...first, headlineChanged("Fined")];
    given(...past)
      .when(restore(first, { reason: " " }))
      .thenRefused({ code: "REASON_MISSING" });
    given(...past)
      .when(restore(first, { facts: { past: null, places: [] } }))
      .thenInvalid("toRevision");
    given(...past, spiked)
      .when(restore(first))
      .thenRefused({ code: "SPIKED", reason: "Overtaken." });
    given().when(restore(first)).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Restoring a revision of a translation", () => {
  const translated: Past = [
    translationOf(source),
    wordsTranslated(source, "headline", "Сот айып салды"),
    blockTranslated(source, a, "Сот түсте отырды."),
  ];
  const again: Past = [
    wordsTranslated(source, "headline", "Айып"),
    blockTranslated(source, a, "Сот отырды."),
    blockTranslated(source, b, "Айып салды."),
  ];
  const unapproved = [{ gate: "copy", by: [dana.staffId] }] as const;
  const byDana = ["copy", "legal", "standards", "translation"].map((gate) => ({
    ...unapproved[0],
    gate: gate as "copy",
  }));

  test("brings segments back by their own events; what had no words then keeps those it has", () => {
    given(...translated, ...again)
      .when(restore(translated))
      .thenRecorded(
        restored(2, byDana),
        bare(wordsTranslated(source, "headline", "Сот айып салды")),
        bare(blockTranslated(source, a, "Сот түсте отырды.")),
      );
  });

  test("brings them back as translations of what they were made from: stale where the source has changed", () => {
    const newer: Past = [...source, headlineChanged("Court frees the harbour")];
    const rebased: Past = [
      ...translated,
      rebasedTo(newer, ["headline"]),
      wordsTranslated(newer, "headline", "Сот портты ақтады"),
    ];
    const event = bare(wordsTranslated(source, "headline", "Сот айып салды"));
    expect(event.data.sourceHash).toBe(hashIn(source, "headline"));
    given(...rebased)
      .when(restore(translated))
      .thenRecorded(restored(2, byDana), event);
    given(...rebased, restored(2), event)
      .when(restore(translated))
      .thenNothing();
  });

  test("leaves out segments that the source no longer has, or has in another shape", () => {
    const list = { type: "list", attrs: { id: a, ordered: false } } as const;
    const newer: Past = [
      drafted,
      {
        type: "BodyRevised",
        data: {
          operations: [
            {
              op: "inserted",
              block: { ...list, content: [{ type: "listItem", content: words("noon") }] },
              after: null,
            },
          ],
        },
      },
    ];
    given(...translated, ...again, rebasedTo(newer, [`block:${a}`, `block:${b}`]))
      .when(restore([...translated, again[2]!]))
      .thenRecorded(restored(3, byDana), bare(wordsTranslated(source, "headline", "Сот айып салды")));
  });
});

function bare<Type extends string, Data>({ type, data }: Readonly<{ type: Type; data: Data }>) {
  return { type, data };
}
