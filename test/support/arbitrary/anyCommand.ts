import fc from "fast-check";
import { bylineRoles, type BylineEntry } from "../../../src/article/text/byline.js";
import type { ArticleCommand, PictureAtHand, PublicationFacts } from "../../../src/article/commands.js";
import { gates } from "../../../src/gate.js";
import type { NewsroomCommand } from "../../../src/newsroom/commands.js";
import type { PhotoCommand } from "../../../src/photo/commands.js";
import { manifestVerdicts } from "../../../src/photo/manifest.js";
import { rightsCategories } from "../../../src/photo/rightsCategory.js";
import { checkResults, checks, verdicts } from "../../../src/photo/verification.js";
import { pictureRoles } from "../../../src/pictureRole.js";
import type { StoryCommand } from "../../../src/story/commands.js";
import { anyBody } from "./anyBody.js";
import { anyCorrection, anyCorrectionCommand } from "./anyCorrectionCommand.js";
import { anyPublicationCommand } from "./anyPublicationCommand.js";
import {
  articleId,
  author,
  body,
  dana,
  ines,
  omar,
  otherPhotoId,
  otherPlacementId,
  photoId,
  picture,
  placementId,
  storyId,
  translator,
} from "../telling/facts.js";
import { holdId, noon, ordered, orderId, otherHoldId, otherOrderId } from "../telling/legalFacts.js";
import { anyAmending } from "./anyAmending.js";
import { anyGateCommand } from "./anyGateCommand.js";
import { anyClaimCommands } from "./anyClaimCommand.js";
import { anyPlanningCommands } from "./anyPlanningCommand.js";
import { putRight } from "../telling/putRight.js";
import { minute } from "../telling/recorded.js";
import { anyScheduleCommand } from "./anyScheduleCommand.js";
import type { Said } from "../telling/spec.js";

/** Few words, so that commands often say what is there already, and often what is refused. */
export const anyWords = fc.constantFrom(
  "Harbour fined",
  "Harbour  fined ",
  "Cafe\u0301",
  "айыппұл",
  "",
  " \n",
);
export const anyWordsOrNone = fc.option(anyWords);
export const anybody = fc.constantFrom(ines, omar, dana);
export const anyReason = fc.constantFrom(null, "Staged.", " ");
const anyGates = fc.subarray([...gates]);
const anyPlacement = fc.constantFrom(placementId, otherPlacementId);
const anyPhoto = fc.constantFrom(photoId, otherPhotoId);
const anyDesk = fc.constantFrom("courts", "culture", "Sport!");
const anyLanguage = fc.constantFrom("en", "kk", "EN", "no language");

/** Pictures as a story may run them: none, one or two, each with what its photo's stream says. */
export const anyPictures: fc.Arbitrary<readonly PictureAtHand[]> = fc.oneof(
  fc.constant([picture]),
  fc.constant([]),
  fc.constant([{ ...picture, creditLine: "M. Voss/Reuters" }]),
  fc.constant([{ ...picture, creditLine: null, blockers: [{ code: "PHOTO_UNCREDITED" }] }]),
  fc.constant([{ ...picture, blockers: [{ code: "PHOTO_KILLED" }] }]),
  fc.constant([
    picture,
    { ...picture, placementId: otherPlacementId, photoId: otherPhotoId, role: "inline" as const },
  ]),
);

const anyByline: fc.Arbitrary<readonly BylineEntry[]> = fc.oneof(
  fc.constant([author]),
  fc.constant([{ ...author, role: "originalAuthor" as const }, translator]),
  fc.array(
    fc.record({
      name: anyWords,
      role: fc.constantFrom(...bylineRoles),
      staffId: fc.constantFrom(null, ines.staffId),
    }),
    { maxLength: 2 },
  ),
);

/** Anything that may be asked of the newsroom. */
export const anyNewsroomCommand: fc.Arbitrary<Said<NewsroomCommand>> = fc.oneof(
  fc.record({ type: fc.constant("OpenNewsroom" as const), name: anyWords, language: anyLanguage }),
  fc.record({ type: fc.constant("AddLanguage" as const), language: anyLanguage }),
  fc.record({ type: fc.constant("OpenDesk" as const), desk: anyDesk, name: anyWords }),
  fc.record({ type: fc.constant("CloseDesk" as const), desk: anyDesk, routedTo: anyDesk, reason: anyReason }),
  fc.record({ type: fc.constant("ReopenDesk" as const), desk: anyDesk, reason: anyReason }),
  fc.record({
    type: fc.constant("AdoptPolicy" as const),
    gatesForOriginals: anyGates,
    gatesForTranslations: anyGates,
  }),
);

const anyArticleOrNone = fc.constantFrom(null, null, articleId);
const anyHold = fc.constantFrom(holdId, otherHoldId);
const whenever = { instant: null, wallTime: null, zone: null, which: null };
const anyEmbargoEnd = fc.constantFrom(
  null,
  { ...whenever, instant: noon },
  { ...whenever, instant: "yesterday" },
  { ...whenever, wallTime: "2026-10-25T02:30:00", zone: "Europe/Amsterdam" },
  { ...whenever, wallTime: "2026-10-25T02:30:00", zone: "Europe/Amsterdam", which: "later" as const },
);

/** Anything that may be asked of a story. */
export const anyStoryCommand: fc.Arbitrary<Said<StoryCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("OpenStory" as const),
    slugline: anyWords,
    desk: anyDesk,
    urgency: fc.constantFrom(0, 4, 9),
    facts: fc.constant({ desks: ["courts", "culture"], routedTo: null }),
  }),
  fc.record({ type: fc.constant("ChangeSlugline" as const), slugline: anyWords }),
  fc.record({
    type: fc.constant("HoldStory" as const),
    until: fc.constantFrom(null, noon, "soon"),
    reason: anyReason,
  }),
  fc.record({ type: fc.constant("ReleaseStory" as const) }),
  fc.record({
    type: fc.constant("AttributeSource" as const),
    sourceId: fc.constantFrom("s1", "s2"),
    name: anyWords,
    kind: fc.constantFrom("outlet" as const, "document" as const),
    url: fc.constantFrom(null, "https://courier.example/a", "nowhere"),
    note: anyWordsOrNone,
  }),
  fc.record({
    type: fc.constant("PlacePhoto" as const),
    placementId: anyPlacement,
    photoId: anyPhoto,
    role: fc.constantFrom(...pictureRoles),
    facts: fc.record({
      photo: fc.record({ filed: fc.boolean(), killed: fc.constantFrom(null, null, "Staged.") }),
    }),
  }),
  fc.record({ type: fc.constant("TakeOutPhoto" as const), placementId: anyPlacement }),
  fc.record({
    type: fc.constant("ReplacePhoto" as const),
    placementId: anyPlacement,
    photoId: anyPhoto,
    reason: anyReason,
    facts: fc.record({ photo: fc.record({ filed: fc.boolean(), killed: fc.constantFrom(null, "Staged.") }) }),
  }),
  fc.record({
    type: fc.constant("SetCrop" as const),
    placementId: anyPlacement,
    focalPoint: fc.record({ x: fc.constantFrom(0, 0.5, 1.5), y: fc.constantFrom(0.25, 1) }),
    rect: fc.constantFrom(null, { x: 0.25, y: 0.25, width: 0.5, height: 0.75 }),
  }),
  ...anyPlanningCommands,
  ...anyClaimCommands,
  fc.record({ type: fc.constant("SetEmbargo" as const), until: anyEmbargoEnd, imposedBy: anyWords }),
  fc.record({ type: fc.constant("LiftEmbargo" as const), reason: anyReason }),
  fc.record({ type: fc.constant("ReportEmbargoBreach" as const), where: anyWords }),
  fc.record({
    type: fc.constant("RequestLegalReview" as const),
    articleId: anyArticleOrNone,
    concern: anyWords,
    facts: fc.record({ ofThisStory: fc.constantFrom(true, true, false) }),
  }),
  fc.record({
    type: fc.constant("ClearLegally" as const),
    articleId: anyArticleOrNone,
    note: anyWordsOrNone,
  }),
  fc.record({
    type: fc.constant("ClearLegallyWithConditions" as const),
    articleId: anyArticleOrNone,
    conditions: fc.array(anyWords, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant("RefuseLegally" as const), articleId: anyArticleOrNone, grounds: anyWords }),
  fc.record({
    type: fc.constant("MeetLegalCondition" as const),
    articleId: anyArticleOrNone,
    condition: fc.constantFrom(0, 1),
  }),
  fc.record({
    type: fc.constant("PlaceLegalHold" as const),
    holdId: anyHold,
    matter: anyWords,
    basis: anyWords,
  }),
  fc.record({ type: fc.constant("LiftLegalHold" as const), holdId: anyHold, reason: anyReason }),
  fc.record({
    type: fc.constant("RecordCourtOrder" as const),
    orderId: fc.constantFrom(orderId, otherOrderId),
    jurisdiction: anyWords,
    court: fc.constant(ordered.data.court),
    reference: fc.constant(ordered.data.reference),
    text: anyWords,
    languages: fc.option(fc.array(anyLanguage, { maxLength: 2 })),
    facts: fc.constant({ languages: ["en", "kk"] }),
  }),
  fc.record({
    type: fc.constant("LiftCourtOrder" as const),
    orderId: fc.constantFrom(orderId, otherOrderId),
    basis: anyWords,
  }),
);

/** Anything that may be asked of a photo. */
export const anyPhotoCommand: fc.Arbitrary<Said<PhotoCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("FilePhoto" as const),
    description: anyWords,
    sourceUrl: fc.constantFrom(null, "https://courier.example/a", "nowhere"),
    suppliedCredit: anyWordsOrNone,
  }),
  fc.record({
    type: fc.constant("CreditPhoto" as const),
    creditLine: fc.oneof(anyWords, fc.constant("courier.example/a")),
    photographer: anyWordsOrNone,
    copyrightHolder: anyWordsOrNone,
  }),
  fc.record({ type: fc.constant("KillPhoto" as const), reason: anyReason }),
  fc.record({
    type: fc.constant("ClassifyRights" as const),
    category: fc.constantFrom(...rightsCategories),
    usageTerms: anyWordsOrNone,
    reason: anyReason,
  }),
  fc.record({
    type: fc.constant("GrantLease" as const),
    from: fc.constantFrom(null, "2026-04-01T00:00Z", "tomorrow"),
    to: fc.constantFrom(null, "2026-06-01T00:00Z", "2026-03-01T00:00Z"),
  }),
  fc.record({
    type: fc.constant("GrantLease" as const),
    from: fc.constantFrom(null, "2026-04-01T00:00:00", "2026-03-29T01:30:00"),
    to: fc.constantFrom(null, "2026-06-01T00:00:00"),
    inZone: fc.constant({ zone: "Europe/London", whichFrom: null, whichTo: null }),
  }),
  fc.record({
    type: fc.constant("DescribePhoto" as const),
    changes: fc.record(
      {
        description: anyWords,
        sourceUrl: fc.constantFrom(null, "https://courier.example/a", "nowhere"),
        photographer: anyWordsOrNone,
        dateTaken: fc.constantFrom(null, "2026-02", "tomorrow"),
        people: fc.array(anyWords, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant("CheckManifest" as const),
    verdict: fc.constantFrom(...manifestVerdicts),
    tool: anyWords,
    manifestSha256: fc.constantFrom(null, "5e".repeat(32)),
  }),
  fc.record({ type: fc.constant("EndLease" as const), reason: anyReason }),
  fc.record({ type: fc.constant("RequestPermission" as const), owner: anyWords, channel: anyWords }),
  fc.record({
    type: fc.constant("GrantPermission" as const),
    scope: anyWords,
    creditAs: anyWords,
    evidence: anyWords,
  }),
  fc.record({ type: fc.constant("RefusePermission" as const), answer: anyWordsOrNone }),
  fc.record({ type: fc.constant("OverridePermission" as const), grounds: anyWords, reason: anyReason }),
  fc.record({
    type: fc.constant("RecordVerificationCheck" as const),
    check: fc.constantFrom(...checks),
    result: fc.constantFrom(...checkResults),
    evidence: anyWords,
  }),
  fc.record({
    type: fc.constant("ConcludeVerification" as const),
    verdict: fc.constantFrom(...verdicts),
    note: anyWords,
    reason: anyReason,
  }),
);

const anyPublicationFacts: fc.Arbitrary<PublicationFacts> = fc.record({
  pictures: anyPictures,
  story: fc.constant([]),
  requiredGates: fc.oneof(fc.constant(["copy" as const, "photo" as const]), anyGates),
});
const anyPlace = {
  placementId: anyPlacement,
  facts: fc.record({
    placed: fc.constantFrom(true, true, false),
    replacedAt: fc.constantFrom(null, null, 3),
  }),
};

const anySettingAside: fc.Arbitrary<Said<ArticleCommand>> = fc.oneof(
  fc.record({ type: fc.constantFrom("PutOnHold" as const, "ResumeArticle" as const), reason: anyReason }),
  fc.record({ type: fc.constant("ReviveArticle" as const) }),
  fc.record({
    type: fc.constant("SpikeArticle" as const),
    reason: anyReason,
    facts: fc.constantFrom({ hold: null }, { hold: { matter: "Harbour v. Courier" } }),
  }),
);

const anyLocking: fc.Arbitrary<Said<ArticleCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("TakeLock" as const),
    by: anybody,
    purpose: anyWords,
    until: fc.constantFrom(minute(30), minute(60), "soon"),
  }),
  fc.record({ type: fc.constant("ReleaseLock" as const), by: anybody }),
  fc.record({ type: fc.constant("BreakLock" as const), by: anybody, reason: anyReason }),
);

const anySuggestion = fc.constantFrom("s1", "s2");
const anySuggesting: fc.Arbitrary<Said<ArticleCommand>> = fc.oneof(
  fc.record({
    type: fc.constant("SuggestChange" as const),
    by: anybody,
    suggestionId: anySuggestion,
    blockId: fc.constantFrom(...body.map(({ attrs }) => attrs.id)),
    content: anyWords.map((text) => [{ type: "text", text }]),
    note: anyWordsOrNone,
  }),
  fc.record({
    type: fc.constant("AcceptSuggestion" as const),
    by: anybody,
    suggestionId: anySuggestion,
    facts: fc.constant({ replacedAt: null }),
  }),
  anyAmending(anybody, anySuggestion),
  fc.record({
    type: fc.constant("RejectSuggestion" as const),
    by: anybody,
    suggestionId: anySuggestion,
    reason: anyReason,
  }),
);

/** Anything that may be asked of an original by its writers, its readers in the house, and its publisher. */
export const anyArticleCommand: fc.Arbitrary<Said<ArticleCommand>> = fc.oneof(
  anyScheduleCommand,
  fc.record({
    type: fc.constant("DraftArticle" as const),
    by: anybody,
    storyId: fc.constant(storyId),
    language: anyLanguage,
    headline: anyWords,
    dek: anyWordsOrNone,
    byline: anyByline,
    body: anyBody,
    importedFrom: fc.constant(null),
    facts: fc.constant({ opened: true, languages: ["en", "kk"] }),
  }),
  fc.record({ type: fc.constant("ChangeHeadline" as const), by: anybody, headline: anyWords }),
  fc.record({ type: fc.constant("ChangeDek" as const), by: anybody, dek: anyWordsOrNone }),
  fc.record({ type: fc.constant("SetByline" as const), by: anybody, byline: anyByline }),
  fc.record({ type: fc.constant("ReviseBody" as const), by: anybody, body: anyBody }),
  fc.record({ type: fc.constant("WriteCaption" as const), by: anybody, ...anyPlace, caption: anyWords }),
  fc.record({ type: fc.constant("WriteAltText" as const), by: anybody, ...anyPlace, altText: anyWords }),
  fc.record({ type: fc.constant("SubmitArticle" as const), by: anybody, note: anyWordsOrNone }),
  fc.record({ type: fc.constant("ReturnArticle" as const), by: anybody, notes: anyWords }),
  anyGateCommand({ by: anybody, pictures: anyPictures, words: anyWords, reason: anyReason }),
  anySettingAside,
  anyLocking,
  anySuggesting,
  fc.record({ type: fc.constant("PublishArticle" as const), facts: anyPublicationFacts }),
  anyCorrection(anyPublicationFacts),
  fc.record({
    type: fc.constant("UpdateArticle" as const),
    note: anyWordsOrNone,
    facts: anyPublicationFacts,
  }),
  anyCorrectionCommand,
  anyPublicationCommand,
);

const pictured = { placementId, facts: { placed: true, replacedAt: null } };
const begun: readonly Said<ArticleCommand>[] = [
  {
    type: "DraftArticle",
    storyId,
    language: "en",
    headline: "Court fines the harbour",
    dek: null,
    byline: [author],
    body,
    importedFrom: null,
    facts: { opened: true, languages: ["en"] },
  },
  { type: "WriteCaption", ...pictured, caption: "The harbour on Sunday" },
  { type: "WriteAltText", ...pictured, altText: "Cranes in fog" },
];

/** A day that begins with a draft: anything may happen to it, and now and then somebody takes it to its readers. */
export const anyNewsday: fc.Arbitrary<readonly Said<ArticleCommand>[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: anyArticleCommand.map((said) => [said]) },
      { weight: 2, arbitrary: anyRound() },
    ),
    { maxLength: 25 },
  )
  .map((rounds) => [...begun, ...rounds.flat()]);

function anyRound(): fc.Arbitrary<readonly Said<ArticleCommand>[]> {
  return fc.tuple(anybody, anybody, anyPictures, anyGates).map(([reader, other, pictures, requiredGates]) => {
    const facts = { pictures, story: [], requiredGates };
    const readBy = (by: typeof ines) =>
      requiredGates.map((gate) => ({ type: "ApproveArticle", by, gate, facts: { pictures } }) as const);
    return [
      { type: "SubmitArticle", note: null },
      ...readBy(reader),
      ...readBy(other),
      { type: "PublishArticle", facts },
      { type: "CorrectArticle", note: "We put it right.", ...putRight, facts },
    ];
  });
}
