import { describe, expect, test } from "vitest";
import { blockerSentence, type Blocker } from "../../src/blocker.js";
import type { Event } from "../../src/decider.js";
import type { Look, Policy } from "../../src/policies/policy.js";
import { policies } from "../../src/policies/policies.js";
import { whenCourtOrderRecordedRaiseAlarms } from "../../src/policies/whenCourtOrderRecordedRaiseAlarms.js";
import { whenEditionSlipsPastABlockerRaiseAlarm } from "../../src/policies/whenEditionSlipsPastABlockerRaiseAlarm.js";
import { whenNoEditorInChiefIsLeftGrantItBack } from "../../src/policies/whenNoEditorInChiefIsLeftGrantItBack.js";
import { whenOriginalCorrectedOpenTranslationTasks } from "../../src/policies/whenOriginalCorrectedOpenTranslationTasks.js";
import { whenPhotoKilledHoldArticles } from "../../src/policies/whenPhotoKilledHoldArticles.js";
import { whenScheduleFailsRaiseAlarm } from "../../src/policies/whenScheduleFailsRaiseAlarm.js";
import { edition } from "../support/telling/edition.js";
import {
  articleId,
  bodyWritten,
  drafted,
  killed,
  otherPhotoId,
  otherPlacementId,
  photoId,
  picture,
  placed,
  placementId,
  storyId,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import { replaced } from "../support/telling/placementFacts.js";
import { ordered } from "../support/telling/legalFacts.js";
import { recorded } from "../support/telling/recorded.js";

const nothing: Look = {
  articlesRunning: () => Promise.resolve({ live: [], unpublished: [] }),
  liveTranslationsOf: () => Promise.resolve([]),
  killOf: () => Promise.resolve(null),
  lastEditorInChief: () => Promise.resolve(null),
  liveArticlesOf: () => Promise.resolve([]),
  slippedPast: () => Promise.resolve([]),
};

/** When this happens in a world that looks like that, then the policy wishes for this. */
async function when(policy: Policy, stream: string, event: Event, look: Partial<Look> = {}) {
  const [happened] = recorded(stream, [event]);
  const wishes = await policy.when[event.type]!(happened as never, { ...nothing, ...look });
  return wishes.map(({ asked, id, reason }) => ({ id, reason, ...asked }));
}

const anyId: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
const because = "A picture was killed: Staged.";
const hold = (id: string) => ({ id, type: "PutOnHold", reason: because });
const alarm = (id: string) => ({
  id,
  type: "RaiseAlarm",
  alarmId: anyId,
  code: "LIVE_PHOTO_KILLED",
  about: photoId,
  reason: because,
});
const killOf = (id: string) => Promise.resolve(id === photoId ? "Staged." : null);
const articlesRunning = (id: string) =>
  Promise.resolve(
    id === photoId ? { live: [articleId], unpublished: [translationId] } : { live: [], unpublished: [] },
  );

describe("whenPhotoKilledHoldArticles", () => {
  const policy = whenPhotoKilledHoldArticles;

  test("holds what would go out with the picture, and raises an alarm where readers see it", async () => {
    expect(await when(policy, `photo-${photoId}`, killed, { articlesRunning })).toStrictEqual([
      hold(translationId),
      alarm(articleId),
    ]);
    expect(await when(policy, `photo-${otherPhotoId}`, killed, { articlesRunning })).toStrictEqual([]);
  });

  test.each([placed, { ...replaced, data: { ...replaced.data, photoId, replacedPhotoId: otherPhotoId } }])(
    "does the same for a picture that was put in its place without having seen the kill: $type",
    async (event) => {
      const look = { articlesRunning, killOf };
      expect(await when(policy, `story-${storyId}`, event, look)).toStrictEqual([
        hold(translationId),
        alarm(articleId),
      ]);
      expect(await when(policy, `story-${storyId}`, event, { articlesRunning })).toStrictEqual([]);
    },
  );

  test("raises an alarm for an edition that had not seen the kill", async () => {
    const out = edition(1, [drafted, bodyWritten], [picture]);
    expect(await when(policy, `article-${articleId}`, out, { killOf })).toStrictEqual([alarm(articleId)]);
    expect(await when(policy, `article-${articleId}`, out)).toStrictEqual([]);
  });

  test("raises one for each picture of an edition, and tells them apart", async () => {
    const another = { ...picture, placementId: otherPlacementId, photoId: otherPhotoId };
    const [out] = recorded(`article-${articleId}`, [edition(1, [drafted], [picture, another])]);
    const look = { ...nothing, killOf: () => Promise.resolve("Staged.") };
    const wishes = await policy.when.EditionPublished!(out as never, look);
    expect(wishes).toMatchObject([
      { asked: { about: photoId }, apart: photoId },
      { asked: { about: otherPhotoId }, apart: otherPhotoId },
    ]);
  });
});

test.each([
  [
    "SCHEDULE_FAILED",
    { type: "ScheduleFailed", data: { scheduleId: uuid(1), because: "BLOCKED", blockers: [] } },
  ],
  ["SCHEDULE_MISSED", { type: "ScheduleMissed", data: { scheduleId: uuid(1), lateBySeconds: 901 } }],
])("whenScheduleFailsRaiseAlarm: %s", async (code, event) => {
  expect(await when(whenScheduleFailsRaiseAlarm, `article-${articleId}`, event)).toMatchObject([
    { id: articleId, type: "RaiseAlarm", code, about: uuid(1), alarmId: anyId },
  ]);
});

describe("whenOriginalCorrectedOpenTranslationTasks", () => {
  const policy = whenOriginalCorrectedOpenTranslationTasks;
  const stream = `article-${articleId}`;
  const look = {
    liveTranslationsOf: (id: string) => Promise.resolve(id === articleId ? [translationId] : []),
  };
  const task = { id: translationId, type: "OpenCorrectionTask", sourceArticleId: articleId };

  test("opens a task in every published translation when the source is corrected", async () => {
    const correction = edition(2, [drafted, bodyWritten]);
    expect(await when(policy, stream, correction, look)).toMatchObject([
      { ...task, sourceEdition: 2, sourceRevision: correction.data.revision, because: "correction" },
    ]);
    expect(await when(policy, stream, correction)).toStrictEqual([]);
  });

  test("opens one when its wording was clarified: the same words may mislead in every language", async () => {
    const clarification = edition(2, [drafted, bodyWritten], [], { class: "clarification" });
    expect(await when(policy, stream, clarification, look)).toMatchObject([
      { ...task, sourceEdition: 2, because: "clarification", reason: "The source was clarified." },
    ]);
  });

  test("opens none for an edition of another class", async () => {
    for (const other of ["first", "update", "editorsNote", "cosmetic"] as const)
      expect(await when(policy, stream, edition(2, [drafted], [], { class: other }), look)).toStrictEqual([]);
  });

  test("opens one when the source is retracted", async () => {
    const retracted = { type: "ArticleRetracted", data: { edition: 2, notice: "It was invented." } };
    expect(await when(policy, stream, retracted, look)).toMatchObject([
      { ...task, sourceEdition: 2, because: "retraction" },
    ]);
  });
});

describe("whenEditionSlipsPastABlockerRaiseAlarm", () => {
  const policy = whenEditionSlipsPastABlockerRaiseAlarm;
  const stream = `article-${articleId}`;
  const out = edition(1, [drafted, bodyWritten], [picture]);
  const republished = { type: "ArticleRepublished", data: { edition: 1 } };
  const embargo = { code: "EMBARGOED", until: null } as const;
  const kill = { code: "PHOTO_KILLED", placementId, photoId } as const;
  const past = (...blockers: readonly Blocker[]) => ({ slippedPast: () => Promise.resolve(blockers) });

  test("raises one alarm that names everything it went out past", async () => {
    const hold = { code: "LEGAL_HOLD", matter: "Harbour v. Courier" } as const;
    for (const event of [out, republished])
      expect(await when(policy, stream, event, past(embargo, hold))).toStrictEqual([
        {
          id: articleId,
          type: "RaiseAlarm",
          alarmId: anyId,
          code: "PUBLISHED_AGAINST_A_BLOCKER",
          about: recorded(stream, [event])[0]!.id,
          reason: `${blockerSentence(embargo)} ${blockerSentence(hold)}`,
        },
      ]);
  });

  test("wishes for nothing when nothing slipped", async () => {
    for (const event of [out, republished]) expect(await when(policy, stream, event)).toStrictEqual([]);
  });

  test("leaves a killed picture in a new edition to the order that rings for it", async () => {
    expect(await when(policy, stream, out, past(kill))).toStrictEqual([]);
    expect(await when(policy, stream, republished, past(kill))).toMatchObject([
      { code: "PUBLISHED_AGAINST_A_BLOCKER", reason: blockerSentence(kill) },
    ]);
  });
});

describe("whenNoEditorInChiefIsLeftGrantItBack", () => {
  const policy = whenNoEditorInChiefIsLeftGrantItBack;
  const revoked = (desk: string | null, role = "editorInChief") =>
    ({ type: "RoleRevoked", data: { role, desk, language: null } }) as const;
  const look = { lastEditorInChief: () => Promise.resolve(uuid(1)) };
  const lost = `staff-${uuid(1)}`;

  test("gives the role back to whoever lost it last", async () => {
    expect(await when(policy, lost, revoked(null), look)).toStrictEqual([
      {
        id: uuid(1),
        type: "GrantRole",
        role: "editorInChief",
        desk: null,
        language: null,
        reason: "Nobody was left who holds this role.",
      },
    ]);
    expect(await when(policy, `staff-${uuid(2)}`, revoked(null), look)).toStrictEqual([]);
  });

  test("does nothing while somebody holds it, or where another role was taken away", async () => {
    expect(await when(policy, lost, revoked(null))).toStrictEqual([]);
    expect(await when(policy, lost, revoked("courts"), look)).toStrictEqual([]);
    expect(await when(policy, lost, revoked(null, "publisher"), look)).toStrictEqual([]);
  });
});

test("whenCourtOrderRecordedRaiseAlarms: what readers see in a language that the order covers", async () => {
  const stream = `story-${storyId}`;
  const look = {
    liveArticlesOf: (id: string) =>
      Promise.resolve(
        id === storyId
          ? [
              { id: articleId, language: "en" },
              { id: translationId, language: "kk" },
            ]
          : [],
      ),
  };
  const ring = (id: string) => ({
    id,
    type: "RaiseAlarm",
    alarmId: anyId,
    code: "LIVE_AGAINST_A_COURT_ORDER",
    about: ordered.data.orderId,
    reason: "The Almaty city court, Kazakhstan: 7110-26-00-3/14",
  });
  const order = whenCourtOrderRecordedRaiseAlarms;
  const everywhere = { ...ordered, data: { ...ordered.data, languages: null } };
  expect(await when(order, stream, ordered, look)).toStrictEqual([ring(translationId)]);
  expect(await when(order, stream, everywhere, look)).toStrictEqual([ring(articleId), ring(translationId)]);
  expect(await when(order, stream, everywhere)).toStrictEqual([]);
});

test("A policy's name is for ever: what it has done is known by it", () => {
  expect(policies.map(({ name }) => name)).toStrictEqual([
    "whenPhotoKilledHoldArticles",
    "whenScheduleFailsRaiseAlarm",
    "whenOriginalCorrectedOpenTranslationTasks",
    "whenNoEditorInChiefIsLeftGrantItBack",
    "whenEditionSlipsPastABlockerRaiseAlarm",
    "whenCourtOrderRecordedRaiseAlarms",
  ]);
});
