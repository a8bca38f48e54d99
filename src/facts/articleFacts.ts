import type { Article } from "../article/article.js";
import type { ArticleCommand } from "../article/commands.js";
import { correctionRequestOf } from "../article/correcting/correctionRequestOf.js";
import { languageTag } from "../language.js";
import type { LookUps } from "../lookUps.js";
import { mayAsk, mayAskOfTranslation, mayDismiss, mayOpenOwn, type Scope } from "../permissions.js";
import { requiredGates } from "../newsroom/requiredGates.js";
import { photoAtHand } from "../photo/photoAtHand.js";
import { storyBlockers } from "../story/storyBlockers.js";
import { legalHoldOf } from "../story/legalHoldOf.js";
import type { Ask, Facts, FactsOf } from "./facts.js";

/** What decisions about articles must know of their stories, pictures, sources and the policy. */
export const articleFacts: FactsOf<Article, ArticleCommand["type"]> = {
  otherwise: async (article, look) => ({ scope: await scopeOf(article, look) }),
  of: {
    async DraftArticle(asked, _, look) {
      const { opened, desk } = await look.story(asked.storyId);
      const scope = { desk: opened ? desk : null, language: languageTag(asked.language) };
      return { scope, facts: { opened, languages: await look.languages() } };
    },
    async OpenTranslation(asked, _, look) {
      const source = await look.source(asked.source.articleId, asked.source.revision);
      const desk = source ? (await look.story(source.storyId)).desk : null;
      const facts = { opened: true, languages: await look.languages(), source };
      return { scope: { desk, language: languageTag(asked.language) }, facts };
    },
    WriteCaption: placedPicture,
    WriteAltText: placedPicture,
    TranslateSegment: translatedPicture,
    SuggestSegment: translatedPicture,
    async AcceptSuggestion({ suggestionId }, article, look) {
      const proposal = article.suggestions[suggestionId]?.proposal;
      const segmentId = proposal?.kind === "segment" ? proposal.segmentId : "";
      const { facts } = await translatedPicture({ segmentId }, article, look);
      return { ...(await atDesk("AcceptSuggestion", article, look)), facts };
    },
    RejectSuggestion: (_, article, look) => atDesk("RejectSuggestion", article, look),
    async RestoreRevision({ toRevision }, article, look) {
      const past = article.exists ? await look.article(article.id, toRevision) : null;
      const { pictures: places } = await look.story(article.storyId);
      return { ...(await atDesk("RestoreRevision", article, look)), facts: { past, places } };
    },
    async RebaseTranslation(asked, article, look) {
      const { translation } = article;
      const source = translation ? await look.source(translation.source.articleId, asked.revision) : null;
      return { scope: await scopeOf(article, look), facts: { source } };
    },
    ApproveArticle: picturesOfStory,
    RefuseApproval: picturesOfStory,
    WaiveGate: picturesOfStory,
    PublishArticle: publication,
    SchedulePublication: ({ revision }, article, look) => pinnedAt(revision, article, look),
    MoveSchedule: (_, article, look) => pinnedAt(article.schedule?.revision ?? -1, article, look),
    FireSchedule: (_, article, look) => pinnedAt(article.schedule?.revision ?? -1, article, look),
    async DismissAlarm({ alarmId }, article, look) {
      const code = article.alarms.find((alarm) => alarm.alarmId === alarmId)?.code;
      return { scope: await scopeOf(article, look), needed: mayDismiss(code) };
    },
    async OpenAskersContact({ requestId }, article, look) {
      const recorded = correctionRequestOf(article, requestId)?.recorded;
      const owner = recorded && { staffId: recorded.by, needed: mayOpenOwn };
      const needed = mayAsk.OpenAskersContact;
      return { scope: await scopeOf(article, look), needed, ...(owner && { owner }) };
    },
    async ExportEvidence(_, article, look) {
      // What stands around the text is looked at, so that the event says how far each of it had come.
      await look.pictures(article.storyId);
      if (article.translation) await look.article(article.translation.source.articleId);
      return { scope: await scopeOf(article, look) };
    },
    UpdateArticle: publication,
    ClarifyArticle: publication,
    CorrectArticle: publication,
    AddEditorsNote: newestEdition,
    async PublishCosmeticChange(asked, article, look) {
      const { scope, facts } = await publication(asked, article, look);
      const { cosmeticWords } = (await look.newsroom()).thresholds;
      return { scope, facts: { ...facts, edition: await look.edition(article), mostWords: cosmeticWords } };
    },
    SpikeArticle: hold,
    UnpublishArticle: hold,
    RepublishArticle: newestEdition,
    RetractArticle: hold,
    TakeDownArticle: hold,
    KillArticle: hold,
    LiftKill: hold,
  },
};

/** An article is its story's desk's, in its own language; one that is not there is nowhere. */
async function scopeOf(article: Article, look: LookUps): Promise<Scope> {
  if (!article.exists) return { desk: null, language: null };
  return { desk: (await look.story(article.storyId)).desk, language: article.language };
}

/** The scope, and for a translation the roles that stand in for an original's writers. */
async function atDesk(
  type: keyof typeof mayAskOfTranslation,
  article: Article,
  look: LookUps,
): Promise<Facts> {
  const scope = await scopeOf(article, look);
  return article.translation ? { scope, needed: mayAskOfTranslation[type] } : { scope };
}

async function placedPicture(
  { placementId }: Ask<"WriteCaption" | "WriteAltText">,
  article: Article,
  look: LookUps,
) {
  const place = await placeOf(placementId, article, look);
  const facts = { placed: place !== undefined, replacedAt: place?.replacedAt ?? null };
  return { scope: await scopeOf(article, look), facts };
}

/** Where a picture's words are translated, the picture that they are to describe. */
async function translatedPicture(
  { segmentId }: Readonly<{ segmentId: string }>,
  article: Article,
  look: LookUps,
) {
  const [, placementId] = /^(?:caption|altText):(.*)$/.exec(segmentId) ?? [];
  const place = placementId === undefined ? undefined : await placeOf(placementId, article, look);
  return { scope: await scopeOf(article, look), facts: { replacedAt: place?.replacedAt ?? null } };
}

async function placeOf(placementId: string, { storyId }: Article, look: LookUps) {
  return (await look.story(storyId)).pictures.find((picture) => picture.placementId === placementId);
}

async function picturesOfStory(_: unknown, article: Article, look: LookUps) {
  return { scope: await scopeOf(article, look), facts: { pictures: await look.pictures(article.storyId) } };
}

async function publication(_: unknown, article: Article, look: LookUps) {
  const { desk } = await look.story(article.storyId);
  const gates = requiredGates(await look.newsroom(), desk, article.translation !== null);
  const pictures = await look.pictures(article.storyId);
  const story = storyBlockers(await look.story(article.storyId), article);
  return { scope: await scopeOf(article, look), facts: { pictures, story, requiredGates: gates } };
}

/** The newest edition as it was published, with what its own pictures and its story say now. */
async function newestEdition(_: unknown, article: Article, look: LookUps) {
  const edition = await look.edition(article);
  const pictures = await Promise.all(
    (edition?.content.pictures ?? []).map(async ({ placementId, photoId, role }) => ({
      placementId,
      photoId,
      role,
      replacedAt: null,
      crop: null,
      ...photoAtHand(await look.photo(photoId)),
    })),
  );
  const story = storyBlockers(await look.story(article.storyId), article);
  return { scope: await scopeOf(article, look), facts: { edition, pictures, story } };
}

async function hold(_: unknown, article: Article, look: LookUps) {
  const facts = { hold: legalHoldOf(await look.story(article.storyId)) };
  return { scope: await scopeOf(article, look), facts };
}

/** What a schedule must know: what publishing must, for the article as it stood at the pinned revision. */
async function pinnedAt(revision: number, article: Article, look: LookUps) {
  const pinned = article.exists ? await look.article(article.id, revision) : null;
  const { scope, facts } = await publication(null, pinned ?? article, look);
  const { lateMinutes } = (await look.newsroom()).thresholds;
  return { scope, facts: { ...facts, pinned, lateMinutes } };
}
