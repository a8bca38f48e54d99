import { describe, expect, test } from "vitest";
import { history } from "../../projections/history.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import type { Happening } from "../support/stores/aLog.js";
import {
  correctionAccepted,
  correctionRequested,
  requestAnswered,
} from "../support/telling/correctionFacts.js";
import { edition } from "../support/telling/edition.js";
import {
  a,
  altTextWritten,
  articleId,
  author,
  b,
  body,
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
  putOnHold,
  resumed,
  returned,
  revived,
  spiked,
  storyId,
  submitted,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import {
  breachReported,
  clearedWithConditions,
  conditionMet,
  embargoed,
  embargoLifted,
  held,
  holdLifted,
  legallyCleared,
  legallyRefused,
  reviewRequested,
} from "../support/telling/legalFacts.js";
import {
  classified,
  concluded,
  leased,
  described,
  leasedInZone,
  manifestChecked,
  leaseEnded,
  lookedInto,
  permissionGranted,
  permissionOverridden,
  permissionRefused,
  permissionRequested,
} from "../support/telling/photoFacts.js";
import {
  accepted,
  archived,
  assigned,
  cancelled,
  cautioned,
  completed,
  deadlineMoved,
  declined,
  reassigned,
  related,
  removed,
  tagged,
  unrelated,
  untagged,
  urgent,
} from "../support/telling/planningFacts.js";
import { minute } from "../support/telling/recorded.js";
import { carriedOut, ordered, rescinded } from "../support/telling/withdrawalFacts.js";
import { suggestion } from "../support/telling/suggestion.js";
import { cropped, replaced } from "../support/telling/placementFacts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import {
  blockTranslated,
  rebasedTo,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

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
const cases: { readonly [Type in Heard["type"]]?: Case<Type> } = {
  StoryOpened: says(opened),
  StoryHeld: says({ type: "StoryHeld", data: { reason: "A source withdrew.", until: null } } as const),
  StoryReleasedFromHold: says({ type: "StoryReleasedFromHold", data: {} } as const),
  SluglineChanged: says({ type: "SluglineChanged", data: { slugline: "harbour-appeal" } } as const),
  SourceAttributed: says(attributed),
  StoryAssigned: says(assigned),
  AssignmentAccepted: says(accepted),
  AssignmentDeclined: says(declined),
  StoryReassigned: says(reassigned),
  DeadlineMoved: says(deadlineMoved),
  AssignmentCompleted: says(completed),
  AssignmentCancelled: says(cancelled),
  UrgencySet: says(urgent),
  StoryTagged: says(tagged),
  StoryUntagged: says(untagged),
  StoryRelated: says(related),
  StoryUnrelated: says(unrelated),
  SourceCautioned: says(cautioned),
  SourceRemoved: says(removed),
  LinkArchived: says(archived),
  PhotoPlaced: says(placed),
  PhotoReplaced: says(replaced),
  CropSet: says(cropped),
  PhotoTakenOut: says({ type: "PhotoTakenOut", data: { placementId } } as const),
  EmbargoSet: says(embargoed),
  EmbargoLifted: says(embargoLifted),
  EmbargoBreachReported: says(breachReported),
  LegalReviewRequested: says(reviewRequested(articleId)),
  LegallyCleared: says(legallyCleared(articleId, "As of today.")),
  LegallyClearedWithConditions: says(clearedWithConditions("No name.")),
  LegallyRefused: says(legallyRefused()),
  LegalConditionMet: says(conditionMet(0)),
  LegalHoldPlaced: says(held),
  LegalHoldLifted: says(holdLifted),
  PhotoFiled: says(filed),
  PhotoCredited: says(credited),
  PhotoKilled: says(killed),
  RightsClassified: says(classified("agency", "Single usage.")),
  LeaseGranted: says(leased(null, "2026-06-01T00:00:00.000Z")),
  LeaseGrantedInZone: says(
    leasedInZone({ from: null, to: "2026-06-30T23:00:00.000Z" }, "Europe/London", {
      wallFrom: null,
      wallTo: "2026-07-01T00:00:00",
    }),
  ),
  PhotoDescribed: says(described({ city: "Aqtau", people: [] })),
  ManifestChecked: says(manifestChecked("invalid")),
  LeaseEnded: says(leaseEnded),
  PermissionRequested: says(permissionRequested()),
  PermissionGranted: says(permissionGranted),
  PermissionRefused: says(permissionRefused("Not for sale.")),
  PermissionOverridden: says(permissionOverridden()),
  VerificationCheckRecorded: says(lookedInto("place")),
  VerificationConcluded: says(concluded("verified")),
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
  ArticlePutOnHold: says(putOnHold),
  ArticleResumed: says(resumed),
  ArticleSpiked: says(spiked),
  ArticleRevived: says(revived),
  LockTaken: says({ type: "LockTaken", data: { purpose: "Second read", until: minute(60) } } as const),
  LockReleased: says({ type: "LockReleased", data: {} } as const),
  HeadlineSetFor: says({ type: "HeadlineSetFor", data: { role: "push", text: "Fined" } } as const),
  EditionHeadlined: says({
    type: "EditionHeadlined",
    data: { edition: 1, headlines: { push: "Fined" } },
  } as const),
  EdNoteSet: says({
    type: "EdNoteSet",
    data: { edNote: { text: "Call.", audience: "recipients" } },
  } as const),
  RevisionRestored: says({
    type: "RevisionRestored",
    data: { fromRevision: 0, unapproved: [{ gate: "copy", by: [ines.staffId] }] },
  } as const),
  RemovalSuggested: says({
    type: "RemovalSuggested",
    data: { suggestionId: "s1", blockId: a, note: null, baseHash: "5a" },
  } as const),
  InsertionSuggested: says({
    type: "InsertionSuggested",
    data: { suggestionId: "s1", block: paragraph(c, "Nobody paid."), after: a, before: b, note: null },
  } as const),
  HeadlineSuggested: says({
    type: "HeadlineSuggested",
    data: { suggestionId: "s1", headline: "Fined", instead: "Court fines the harbour", note: null },
  } as const),
  DekSuggested: says({
    type: "DekSuggested",
    data: { suggestionId: "s1", dek: null, instead: "Again", note: null },
  } as const),
  SegmentSuggested: says({
    type: "SegmentSuggested",
    data: {
      suggestionId: "s1",
      segmentId: "headline",
      words: "Айып",
      sourceHash: "5a",
      baseHash: null,
      note: null,
    },
  } as const),
  AmendmentAccepted: says({ type: "AmendmentAccepted", data: { suggestionId: "s1" } } as const),
  SuggestionMade: says(suggestion("s1", body[0], "The court sat at ten.")),
  SuggestionAccepted: says({ type: "SuggestionAccepted", data: { suggestionId: "s1", blockId: a } } as const),
  SuggestionRejected: says({
    type: "SuggestionRejected",
    data: { suggestionId: "s1", reason: "It was noon." },
  } as const),
  ApprovalGiven: says({ type: "ApprovalGiven", data: { gate: "copy", contentHash: "5a" } } as const),
  KickerChanged: says({ type: "KickerChanged", data: { kicker: "Courts" } } as const),
  DatelineSet: says({
    type: "DatelineSet",
    data: { dateline: { place: "Almaty", date: "2026-03-20", text: "ALMATY, 20 March" } },
  } as const),
  SlugChanged: says({ type: "SlugChanged", data: { slug: "harbour-fine" } } as const),
  CorrectionRequested: [
    correctionRequested,
    { ...correctionRequested.data, askedBy: { kind: "reader", name: null } },
  ],
  CorrectionAssessed: says(correctionAccepted),
  CorrectionRequestAnswered: says(requestAnswered(2)),
  CorrectionExplained: says({
    type: "CorrectionExplained",
    data: { edition: 2, wrong: "The port was fined.", right: "The harbour was.", placement: "top" },
  } as const),
  ArticleUnpublished: says({ type: "ArticleUnpublished", data: { edition: 1 } } as const),
  ArticleRepublished: says({ type: "ArticleRepublished", data: { edition: 1 } } as const),
  WithdrawalOrdered: says(ordered),
  WithdrawalOrderRescinded: says(rescinded),
  WithdrawalOrderCarriedOut: says(carriedOut),
  ArticleRetracted: says({
    type: "ArticleRetracted",
    data: { edition: 1, notice: "It cannot stand." },
  } as const),
  ArticleTakenDown: says({
    type: "ArticleTakenDown",
    data: { edition: 1, authority: "The court", basis: "Its order of Monday", isPublic: false },
  } as const),
  ArticleKilled: says({ type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } } as const),
  KillAcknowledged: says({
    type: "KillAcknowledged",
    data: { edition: 1, recipient: "The Quay" },
  } as const),
  KillLifted: says({ type: "KillLifted", data: { edition: 1 } } as const),
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
  PhotoReplaced: story,
  CropSet: story,
  PhotoFiled: photo,
  PhotoCredited: photo,
  PhotoKilled: photo,
  RightsClassified: photo,
  LeaseGranted: photo,
  LeaseGrantedInZone: photo,
  PhotoDescribed: photo,
  ManifestChecked: photo,
  LeaseEnded: photo,
  PermissionRequested: photo,
  PermissionGranted: photo,
  PermissionRefused: photo,
  PermissionOverridden: photo,
  VerificationCheckRecorded: photo,
  VerificationConcluded: photo,
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
      language: null,
      onBehalfOf: null,
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
