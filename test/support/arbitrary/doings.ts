import { isTranslatable } from "../../../src/article/translation/segment.js";
import type { Asked } from "../../../src/asked.js";
import type { Json } from "../../../src/decider.js";
import { subjectName } from "../../../src/erasure/subjectName.js";
import { erasureIdOf } from "../../../src/erasureIdOf.js";
import { gates } from "../../../src/gate.js";
import type { AtWork } from "../newsroom/atWork.js";
import { rightsCategories } from "../../../src/photo/rightsCategory.js";
import { checkResults, checks, verdicts } from "../../../src/photo/verification.js";
import { author, image, ines, omar, paragraph, translator, uuid } from "../telling/facts.js";
import { putRight } from "../telling/putRight.js";

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
const toArticle =
  (asked: (how: How) => Asked, reason: string | null = null) =>
  async (work: AtWork, how: How) => {
    const id = work.one("article", how.of);
    if (id) await work.of("article", id, how.by, asked(how), { reason });
  };

const withdrawals = (alarmId: string): readonly Asked[] => [
  { type: "UnpublishArticle" },
  { type: "RetractArticle", alarmId, notice: "It cannot stand." },
  { type: "TakeDownArticle", alarmId, authority: "The court", basis: "Its order", isPublic: false },
  { type: "KillArticle", alarmId, advisory: "Stop using it." },
  { type: "AcknowledgeKill", recipient: "The Quay" },
];

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
  setUrgency: toStory(({ words }) => ({ type: "SetUrgency", urgency: 1 + (words % 9) })),
  tagStory: toStory(({ words }) => ({
    type: "TagStory",
    tagId: uuid(words),
    kind: words % 2 ? "subject" : "person",
    scheme: null,
    code: null,
    name: `Tag ${words}`,
    role: null,
  })),
  cautionSource: toStory(({ words }, work) => ({
    type: "CautionSource",
    sourceId: uuid(words),
    cautionId: work.nextId(),
    text: `Caution ${words}`,
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
  classifyRights: toPhoto(
    ({ words }) => ({
      type: "ClassifyRights",
      category: words % 4 ? "staff" : rightsCategories[words % rightsCategories.length]!,
      usageTerms: "Single usage",
    }),
    "Asked the supplier.",
  ),
  lease: toPhoto(
    ({ words }) =>
      words % 3
        ? {
            type: "GrantLease",
            from: words % 5 ? null : "2027-01-01T00:00:00Z",
            to: words % 2 ? null : "2030-01-01T00:00:00Z",
          }
        : { type: "EndLease" },
    "The agency withdrew it.",
  ),
  askOwner: toPhoto(({ words }) => ({
    type: "RequestPermission",
    owner: `Owner ${words % 2}`,
    channel: "Telephone",
  })),
  hearOwner: toPhoto(({ words }) =>
    words % 4
      ? { type: "GrantPermission", scope: "This story", creditAs: "M. Voss", evidence: `Message ${words}` }
      : { type: "RefusePermission", answer: null },
  ),
  overrideOwner: toPhoto(() => ({ type: "OverridePermission", grounds: "Public interest" }), "No answer."),
  lookInto: toPhoto(({ words }) => ({
    type: "RecordVerificationCheck",
    check: checks[words % checks.length]!,
    result: checkResults[words % 7 ? 0 : 1],
    evidence: `Seen ${words}`,
  })),
  concludeVerification: toPhoto(
    ({ words }) => ({
      type: "ConcludeVerification",
      verdict: words % 4 ? "verified" : verdicts[words % verdicts.length]!,
      note: "The original was seen.",
    }),
    "Looked again.",
  ),
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
  async replacePhoto(work: AtWork, { of, words, by }: How) {
    const id = work.one("story", of);
    const photoId = work.one("photo", words);
    const pictures = id ? (await work.story(id)).pictures : [];
    const placementId = pictures[words % pictures.length]?.placementId;
    if (!id || !photoId || !placementId) return;
    const asked = { type: "ReplacePhoto", placementId, photoId } as const;
    await work.of("story", id, by, asked, { reason: "It shows another harbour." });
    const focalPoint = { x: (words % 5) / 4, y: 0.5 };
    await work.of("story", id, by, { type: "SetCrop", placementId, focalPoint, rect: null });
  },
  describePhoto: toPhoto(({ words }) => ({
    type: "DescribePhoto",
    changes: words % 2 ? { city: `City ${words % 3}` } : { people: [`Person ${words % 3}`] },
  })),
  readManifest: toPhoto(({ words }) => ({
    type: "CheckManifest",
    verdict: words % 3 ? "absent" : "invalid",
    tool: "c2patool 0.9.12",
    manifestSha256: words % 3 ? null : "5e".repeat(32),
  })),

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
  furnish: toArticle(({ words }) =>
    words % 3
      ? { type: "ChangeSlug", slug: words % 2 ? `slug-${words % 5}` : null }
      : words % 2
        ? { type: "ChangeKicker", kicker: `Kicker ${words}` }
        : { type: "SetDateline", dateline: { place: `Town ${words}`, date: null, text: null } },
  ),
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
    words % 2
      ? { type: "PublishArticle" }
      : { type: "CorrectArticle", note: "It was another court.", ...putRight },
  ),
  change: toArticle(({ words }) =>
    words % 2
      ? words % 3
        ? { type: "AddEditorsNote", note: `We did not ask ${words % 4}.` }
        : { type: "PublishCosmeticChange" }
      : words % 3
        ? { type: "UpdateArticle", note: null }
        : { type: "ClarifyArticle", note: "It was unclear." },
  ),
  complain: toArticle(({ words }) => ({
    type: "RequestCorrection",
    requestId: uuid(words % 3),
    askedBy: { kind: words % 2 ? "reader" : "subject", name: null, contact: `${words}@post.example` },
    channel: "E-mail",
    text: `It was another court than ${words % 3}.`,
    evidence: null,
  })),
  async answerComplaint(work: AtWork, { of, words, by }: How) {
    const id = work.one("article", of);
    const complaint = id && (await work.article(id)).correctionRequests[0];
    if (!complaint) return;
    const { requestId } = complaint;
    const ask = (asked: Asked) => work.of("article", id, by, asked);
    const assessed = { outcome: "accepted", severity: "minor", grounds: "The ruling says so." } as const;
    await ask({ type: "AssessCorrection", requestId, ...assessed });
    if (words % 2) await ask({ type: "AddEditorsNote", note: `We erred ${words}.`, answers: requestId });
  },
  async withdraw(work: AtWork, { of, words, by }: How) {
    const id = work.one("article", of);
    if (!id) return;
    const ask = (asked: Asked) => work.of("article", id, by, asked, { reason: "The court says so." });
    const ways = withdrawals(work.nextId());
    await ask(ways[words % ways.length]!);
    if (words % 2) await ask({ type: "RepublishArticle" });
  },
  /** Ordered by one, and mostly carried out by the other or taken back: while it stands nothing more goes out. */
  async orderWithdrawal(work: AtWork, { of, words, by }: How) {
    const id = work.one("article", of);
    if (!id) return;
    const ask = (asked: Asked, who: number) =>
      work.of("article", id, who, asked, { reason: "We were wrong." });
    const [orderId, alarmId] = [work.nextId(), work.nextId()];
    const [how, carriedOut] = (
      [
        ["retract", { type: "RetractArticle", alarmId, notice: "It cannot stand." }],
        ["kill", { type: "KillArticle", alarmId, advisory: "Stop using it." }],
      ] as const
    )[words % 2]!;
    const unsaid = { authority: null, notice: null, advisory: null };
    await ask({ type: "OrderWithdrawal", orderId, how, grounds: `Grounds ${words}`, ...unsaid }, by);
    if (words % 3 === 0) await ask(carriedOut, by + 1);
    if (words % 3 === 1) await ask({ type: "RescindWithdrawalOrder", orderId }, by + 1);
  },
  bringBack: toArticle(
    ({ words }) => (words % 3 ? { type: "RepublishArticle" } : { type: "LiftKill" }),
    "The order was lifted.",
  ),
  async confide(work: AtWork, { of, words, by }: How) {
    const storyId = work.one("story", of);
    if (!storyId) return;
    const who = { alias: `Source ${words}`, identity: `Name ${words}`, contact: null, note: null };
    await work.begin("source", by, { type: "RecordConfidentialSource", storyId, ...who });
  },
  async share(work: AtWork, { of, words, by }: How) {
    const id = work.one("source", of);
    if (!id) return;
    const { staffId } = words % 2 ? ines : omar;
    const ask = (asked: Asked) => work.of("source", id, by, asked, { reason: "To check the date." });
    await ask({ type: words % 3 ? "LetInToSource" : "LetOutOfSource", staffId });
    await ask({ type: "OpenConfidentialSource", openingId: work.nextId() });
  },
  async erase(work: AtWork, { of, words, by }: How) {
    const sourceId = work.one("source", of);
    if (!sourceId) return;
    const subject = { kind: "source", sourceId } as const;
    const id = erasureIdOf(subjectName(subject));
    const orderId = uuid(words % 4);
    const ask = (asked: Asked, as: number) => work.of("erasure", id, as, asked, { reason: "They asked." });
    const grounds = `Letter ${words}`;
    await ask({ type: "OrderErasure", orderId, subject, basis: "dataSubjectRequest", grounds }, by);
    await ask({ type: words % 2 ? "ConfirmErasure" : "RescindErasureOrder", orderId }, by + 1);
  },
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
    for (const { photoId } of (await work.story(storyId)).pictures) await mayRun(work, photoId, how);
    if (translation) {
      await doings.translate(work, { ...how, words: 2 ** 20 - 2 });
      await ask({ type: "SetByline", byline: [...byline, translator] });
    } else await doings.caption(work, how);
    await ask({ type: "SubmitArticle", note: null });
    for (const gate of gates) await ask({ type: "ApproveArticle", gate }, how.by + 1);
    await ask({ type: "PublishArticle" });
    await ask(
      how.words % 2
        ? { type: "UpdateArticle", note: null }
        : {
            type: "CorrectArticle",
            note: "It was another court.",
            wrong: "The city court.",
            right: "The high court.",
            placement: "top",
          },
    );
  },
};

/** Everything that the photo desk does so that a picture may run, unless it was killed. */
async function mayRun(work: AtWork, photoId: string, { words, by }: How) {
  const ask = (asked: Asked) => work.of("photo", photoId, by, asked, { reason: "It may run." });
  await ask({
    type: "CreditPhoto",
    creditLine: `Photographer ${words}`,
    photographer: null,
    copyrightHolder: null,
  });
  await ask({ type: "ClassifyRights", category: "staff", usageTerms: null });
  await ask({ type: "OverridePermission", grounds: "It is the house's own." });
  await ask({ type: "GrantLease", from: null, to: null });
  await ask({ type: "ConcludeVerification", verdict: "unverified", note: "Nobody doubts it." });
}
