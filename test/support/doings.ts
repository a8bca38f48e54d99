import { isTranslatable } from "../../src/article/translation/segment.js";
import type { Asked } from "../../src/asked.js";
import type { Json } from "../../src/decider.js";
import { gates } from "../../src/gate.js";
import type { AtWork } from "./atWork.js";
import { author, image, paragraph, translator, uuid } from "./facts.js";

/** What a doing is done to, in which words, and by whom. */
export type How = Readonly<{ of: number; words: number; by: number }>;

/** The name of something that people do on a newsday. */
export type Doing = keyof typeof doings;

const text = (words: number) => `The court said ${words} things.`;
const some = <T>(all: readonly T[], bits: number) => all.filter((_, n) => (bits >> n) & 1);

const toStory = (asked: (how: How, work: AtWork) => Asked) => async (work: AtWork, how: How) => {
  const id = work.one("story", how.of);
  if (id) await work.of("story", id, how.by, asked(how, work));
};
const toPhoto =
  (asked: (how: How) => Asked, reason: string | null = null) =>
  async (work: AtWork, how: How) => {
    const id = work.one("photo", how.of);
    if (id) await work.of("photo", id, how.by, asked(how), { reason });
  };
const toArticle = (asked: (how: How) => Asked) => async (work: AtWork, how: How) => {
  const id = work.one("article", how.of);
  if (id) await work.of("article", id, how.by, asked(how));
};

/** Everything that people do on a newsday. */
export const doings = {
  openStory: (work: AtWork, { words, by }: How) =>
    work.begin("story", by, {
      type: "OpenStory",
      slugline: `story-${words}`,
      desk: words % 2 ? "courts" : "culture",
      urgency: 4,
    }),
  changeSlugline: toStory(({ words }) => ({ type: "ChangeSlugline", slugline: `slug-${words}` })),
  attributeSource: toStory(({ words }) => ({
    type: "AttributeSource",
    sourceId: uuid(words),
    name: `Outlet ${words}`,
    kind: "outlet",
    url: null,
    note: null,
  })),
  filePhoto: (work: AtWork, { words, by }: How) =>
    work.begin("photo", by, {
      type: "FilePhoto",
      description: `Picture ${words}`,
      sourceUrl: null,
      suppliedCredit: null,
    }),
  creditPhoto: toPhoto(({ words }) => ({
    type: "CreditPhoto",
    creditLine: `Photographer ${words}`,
    photographer: null,
    copyrightHolder: null,
  })),
  killPhoto: toPhoto(() => ({ type: "KillPhoto" }), "Staged."),
  placePhoto: toStory(({ words }, work) => ({
    type: "PlacePhoto",
    placementId: work.nextId(),
    photoId: work.one("photo", words) ?? uuid(0),
    role: words % 3 ? "inline" : "lead",
  })),
  async takeOutPhoto(work: AtWork, { of, words, by }: How) {
    const id = work.one("story", of);
    const pictures = id ? (await work.story(id)).pictures : [];
    const placementId = pictures[words % pictures.length]?.placementId;
    if (id && placementId) await work.of("story", id, by, { type: "TakeOutPhoto", placementId });
  },

  async draft(work: AtWork, { of, words, by }: How) {
    await work.begin("article", by, {
      type: "DraftArticle",
      storyId: work.one("story", of) ?? uuid(0),
      language: "en",
      headline: `Headline ${words}`,
      dek: words % 2 ? "A dek" : null,
      byline: [author],
      body: [
        paragraph(work.nextId(), text(words)),
        paragraph(work.nextId(), text(words + 1)),
      ] as unknown as Json,
      importedFrom: words % 5 ? null : { name: "page.html", sha256: "0f", url: null, furniture: [] },
    });
  },
  changeHeadline: toArticle(({ words }) => ({ type: "ChangeHeadline", headline: `Headline ${words}` })),
  changeDek: toArticle(({ words }) => ({ type: "ChangeDek", dek: words % 2 ? `Dek ${words}` : null })),
  async revise(work: AtWork, { of, words, by }: How) {
    const id = work.one("article", of);
    if (!id) return;
    const { body, storyId } = await work.article(id);
    const kept = words % 4 ? body : body.toReversed().slice(1);
    const [placed] = (await work.story(storyId)).pictures;
    const added =
      placed && words % 3 === 0
        ? image(work.nextId(), placed.placementId)
        : paragraph(work.nextId(), text(words));
    await work.of("article", id, by, { type: "ReviseBody", body: [...kept, added] as unknown as Json });
  },
  async caption(work: AtWork, { of, words, by }: How) {
    const id = work.one("article", of);
    for (const { placementId } of id ? (await work.story((await work.article(id)).storyId)).pictures : []) {
      await work.of("article", id!, by, { type: "WriteCaption", placementId, caption: `Caption ${words}` });
      await work.of("article", id!, by, { type: "WriteAltText", placementId, altText: `Alt ${words}` });
    }
  },
  async openTranslation(work: AtWork, { of, words, by }: How) {
    const id = work.one("article", of);
    if (!id) return;
    const { revision } = await work.article(id);
    const source = { articleId: id, revision: Math.max(0, revision - (words % 3)) };
    await work.begin("article", by, { type: "OpenTranslation", source, language: words % 2 ? "kk" : "ru" });
  },
  async translate(work: AtWork, { of, words, by }: How) {
    const id = work.one("article", of);
    const segments = id ? ((await work.article(id)).translation?.segments ?? []) : [];
    for (const { segmentId } of some(segments.filter(isTranslatable), words + 1))
      await work.of("article", id!, by, {
        type: "TranslateSegment",
        segmentId,
        text: `Сөз ${words}`,
        content: null,
      });
  },
  async rebase(work: AtWork, { of, words, by }: How) {
    const id = work.one("article", of);
    const source = id && (await work.article(id)).translation?.source;
    if (!source) return;
    const revision = Math.max(0, (await work.article(source.articleId)).revision - (words % 2));
    await work.of("article", id, by, { type: "RebaseTranslation", revision });
  },

  submit: toArticle(() => ({ type: "SubmitArticle", note: null })),
  giveBack: toArticle(() => ({ type: "ReturnArticle", notes: "Who was fined?" })),
  approve: toArticle(({ words }) => ({ type: "ApproveArticle", gate: gates[words % gates.length]! })),
  publish: toArticle(({ words }) =>
    words % 2 ? { type: "PublishArticle" } : { type: "CorrectArticle", note: "It was another court." },
  ),
  async adoptPolicy(work: AtWork, { words, of, by }: How) {
    const [gatesForOriginals, gatesForTranslations] = [some(gates, words % 8), some(gates, of % 32)];
    await work.of("newsroom", "", by, { type: "AdoptPolicy", gatesForOriginals, gatesForTranslations });
  },

  /** Everything that is needed for readers to see it, and that. */
  async bringOut(work: AtWork, how: How) {
    const id = work.one("article", how.of);
    if (!id) return;
    const { storyId, byline, translation } = await work.article(id);
    const ask = (asked: Asked, by = how.by) => work.of("article", id, by, asked);
    for (const { photoId } of (await work.story(storyId)).pictures)
      await work.of("photo", photoId, how.by, {
        type: "CreditPhoto",
        creditLine: `Photographer ${how.words}`,
        photographer: null,
        copyrightHolder: null,
      });
    if (translation) {
      await doings.translate(work, { ...how, words: 2 ** 20 - 2 });
      await ask({ type: "SetByline", byline: [...byline, translator] });
    } else await doings.caption(work, how);
    await ask({ type: "SubmitArticle", note: null });
    for (const gate of gates) await ask({ type: "ApproveArticle", gate }, how.by + 1);
    await ask({ type: "PublishArticle" });
    await ask({ type: "CorrectArticle", note: "It was another court." });
  },
};
