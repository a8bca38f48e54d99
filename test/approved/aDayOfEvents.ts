import type { Actor } from "../../src/actor.js";
import { articleIdOf } from "../../src/article/articleIdOf.js";
import type { Asked } from "../../src/asked.js";
import type { Json, Recorded } from "../../src/decider.js";
import { openNewsroom } from "../../src/newsroom.js";
import type { KeyRing } from "../../src/sealing/keyRing.js";
import type { EventStore } from "../../src/store/eventStore.js";
import {
  a,
  articleId,
  author,
  b,
  c,
  d,
  dana,
  e,
  holds,
  image,
  ines,
  omar,
  otherPhotoId,
  otherPlacementId,
  paragraph,
  photoId,
  placementId,
  storyId,
  translationId,
  translator,
  uuid,
  words,
} from "../support/telling/facts.js";
import { ordered, orderLifted } from "../support/telling/legalFacts.js";
import { minute } from "../support/telling/recorded.js";
import { keysInMemory, sameBytes } from "../support/stores/keysInMemory.js";
import { asItIs, type Wording } from "../support/telling/wording.js";
import { changeThePicture, describeThePicture } from "./workOnThePicture.js";
import { amendTheText } from "./amendTheText.js";
import { keepItsHour } from "./keepItsHour.js";
import { orderWithdrawals } from "./orderWithdrawals.js";
import { planTheStory } from "./planTheStory.js";
import { recordTheClaims } from "./recordTheClaims.js";
import { protectASource } from "./protectASource.js";
import { talkAboutIt } from "./talkAboutIt.js";
import { workOnOneText } from "./workOnOneText.js";

const marked = {
  type: "paragraph",
  attrs: { id: c },
  content: [
    { type: "text", text: "The " },
    { type: "text", text: "harbour", marks: [{ type: "strong" }, { type: "emphasis" }] },
    {
      type: "text",
      text: " said ",
      marks: [{ type: "link", attrs: { href: "https://courier.example/harbour" } }],
    },
    { type: "text", text: "it would pay.", marks: [{ type: "quote", attrs: { speaker: "Mara Voss" } }] },
  ],
};
const heading = { type: "heading", attrs: { id: d, level: 2 }, content: words("The fine") };
const list = {
  type: "list",
  attrs: { id: e, ordered: true },
  content: [
    { type: "listItem", content: words("harbour") },
    { type: "listItem", content: words("ship") },
  ],
};
const embed = {
  type: "embed",
  attrs: { id: uuid(0xf), url: "https://video.example/1", title: "The ruling" },
};
const quote = { type: "quote", attrs: { id: uuid(0x10) }, content: words("We will appeal.") };
const note = { type: "note", attrs: { id: uuid(0x11) }, content: words("This story is developing.") };
const first = [
  paragraph(a, "The court sat at noon."),
  paragraph(b, "It fined the harbour."),
  marked,
] as readonly Json[];
const second = [
  heading,
  marked,
  paragraph(a, "The court sat at ten."),
  list,
  image(uuid(0x12)),
  embed,
  quote,
  note,
] as readonly Json[];

/**
 * A day in which everything that can happen happens, through the newsroom's own door, and every event of it. What the
 * approved examples are taken from: the same every time, but for what the code writes differently.
 */
export async function aDayOfEvents(
  store: EventStore,
  wording: Wording = asItIs,
  keys: KeyRing = keysInMemory(),
): Promise<readonly Recorded[]> {
  let minutes = 0;
  let commands = 0xd000;
  const newsroom = openNewsroom({
    store,
    now: () => new Date(minute(minutes++)),
    newId: () => uuid(0),
    keys,
    random: sameBytes(),
  });
  const revisions = new Map<string, number>();
  /** What the newsroom calls what the day calls by another id: a translation's id is not of the day's choosing. */
  const known = new Map<string, string>();

  async function ask(by: Actor, id: string, asked: Asked, begins = false): Promise<void> {
    const commandId = begins ? id : uuid(++commands);
    const expectedRevision = revisions.get(id) ?? 0;
    const grants = [holds("editorInChief")];
    const answer = await newsroom.ask(
      {
        by: { ...by, grants },
        origin: "machine",
        commandId,
        id: known.get(id) ?? id,
        expectedRevision,
        seal: { sha256: "5e".repeat(32), hint: "x7Qd" },
        reason: wording.reason("The harbour story.", asked),
      },
      wording.asked(asked),
    );
    if (!("recorded" in answer)) throw new Error(`${asked.type}: ${JSON.stringify(answer)}`);
    revisions.set(id, answer.revision);
    if (asked.type === "OpenTranslation") known.set(id, articleIdOf(answer.recorded[0]!.stream));
  }

  await ask(ines, "newsroom", { type: "OpenNewsroom", name: "The Courier", language: "en" });
  await ask(ines, "newsroom", { type: "AddLanguage", language: "kk" });
  await ask(ines, "newsroom", { type: "OpenDesk", desk: "pictures", name: "Pictures" });
  await ask(ines, "newsroom", { type: "OpenDesk", desk: "courts", name: "Courts" });
  await ask(ines, "newsroom", {
    type: "AdoptPolicy",
    gatesForOriginals: ["copy", "photo"],
    gatesForTranslations: ["translation"],
  });
  await ask(ines, "newsroom", {
    type: "AdoptDeskPolicy",
    desk: "courts",
    gatesForOriginals: ["copy", "photo"],
    gatesForTranslations: ["translation"],
  });
  await ask(ines, "newsroom", { type: "SetThresholds", cosmeticWords: 8, lateMinutes: 15 });
  const stages = [
    { stage: "incoming", name: "Coming in" },
    { stage: "copy", name: "Copy" },
  ];
  await ask(ines, "newsroom", { type: "SetDeskStages", desk: "courts", stages });
  await ask(ines, "newsroom", { type: "CloseDesk", desk: "pictures", routedTo: "courts" });
  await ask(ines, "newsroom", { type: "ReopenDesk", desk: "pictures" });

  const grant = holds("translator", "courts", "kk");
  await ask(ines, dana.staffId, { type: "AddStaffMember", name: "Dana Seit" }, true);
  await ask(ines, dana.staffId, { type: "RenameStaffMember", name: "Dana Seitova" });
  await ask(ines, dana.staffId, { type: "GrantRole", ...grant });
  await ask(ines, dana.staffId, { type: "RevokeRole", ...grant });
  await ask(ines, "newsroom", { type: "AddDeskMember", desk: "courts", staffId: dana.staffId });
  await ask(ines, "newsroom", { type: "RemoveDeskMember", desk: "courts", staffId: dana.staffId });
  const lent = { role: "editorInChief", desk: null, language: null } as const;
  await ask(ines, dana.staffId, { type: "DelegateRole", ...lent, until: minute(10_000) });
  await ask(ines, dana.staffId, { type: "EndDelegation", ...lent });
  const identity = { issuer: "https://id.courier.example", subject: "5f0c1d" };
  await ask(ines, dana.staffId, { type: "LinkIdentity", ...identity });
  await ask(ines, dana.staffId, { type: "UnlinkIdentity", ...identity });
  await ask(dana, dana.staffId, {
    type: "SaveBoardFilter",
    filterId: uuid(0xf1),
    name: "Due today",
    filter: { desks: ["courts"], flags: ["needsLegal"], deadline: { day: "today", zone: "Asia/Almaty" } },
    sharing: "desk",
    desk: "courts",
  });
  await ask(dana, dana.staffId, { type: "RemoveBoardFilter", filterId: uuid(0xf1) });

  const wallId = uuid(0xd5);
  await ask(
    ines,
    wallId,
    {
      type: "IssueServiceToken",
      name: "The wall",
      scopes: ["readBoard", "readHistory"],
      role: "deskEditor",
      desk: "courts",
      language: "kk",
      expiresAt: "2026-04-01T09:00:00.000Z",
    },
    true,
  );
  await ask(ines, wallId, { type: "RevokeServiceToken" });

  // At a set minute, because events say it: whatever is told before may grow.
  minutes = 30;
  await keepItsHour(ask, {
    inMinutes: (more) => minute(minutes + more),
    wait(more) {
      minutes += more;
    },
  });
  await workOnOneText(ask);
  await amendTheText(ask);

  await ask(ines, storyId, { type: "OpenStory", slugline: "harbour", desk: "courts", urgency: 4 }, true);
  await ask(ines, storyId, { type: "ChangeSlugline", slugline: "harbour-fine" });
  await ask(ines, storyId, { type: "SendStory", desk: "courts", stage: "copy" });
  await ask(ines, storyId, {
    type: "AttributeSource",
    sourceId: uuid(0x601),
    name: "The Harbour Post",
    kind: "outlet",
    url: "https://post.example/fine",
    note: "Reported it first.",
  });
  for (const photo of [uuid(0x403), photoId, otherPhotoId]) {
    const sourceUrl = "https://social.example/harbour";
    const asked = {
      type: "FilePhoto",
      description: "The harbour",
      sourceUrl,
      suppliedCredit: "social.example",
    } as const;
    await ask(ines, photo, asked, true);
  }
  await ask(ines, photoId, {
    type: "CreditPhoto",
    creditLine: "Mara Voss/The Courier",
    photographer: "Mara Voss",
    copyrightHolder: "The Courier",
  });
  await ask(ines, photoId, {
    type: "ClassifyRights",
    category: "socialMedia",
    usageTerms: "This story only",
  });
  await ask(ines, photoId, { type: "RequestPermission", owner: "Mara Voss", channel: "Telephone" });
  await ask(ines, photoId, { type: "RefusePermission", answer: "Not before I am home." });
  await ask(omar, photoId, { type: "OverridePermission", grounds: "Public interest" });
  await ask(ines, photoId, {
    type: "GrantPermission",
    scope: "This story, all languages",
    creditAs: "Mara Voss",
    evidence: "Her message of 1 March",
  });
  for (const check of ["firstUpload", "ownerContact", "place", "date"] as const)
    await ask(ines, photoId, {
      type: "RecordVerificationCheck",
      check,
      result: "confirmed",
      evidence: "The original file and its data",
    });
  await ask(omar, photoId, {
    type: "ConcludeVerification",
    verdict: "verified",
    note: "The owner sent the original.",
  });
  await describeThePicture(ask);
  await ask(ines, photoId, {
    type: "GrantLease",
    from: "2026-03-01T00:00:00.000Z",
    to: "2026-06-01T00:00:00.000Z",
  });
  const inline = { placementId: otherPlacementId, photoId: otherPhotoId, role: "inline" } as const;
  await ask(ines, storyId, { type: "PlacePhoto", ...inline });
  await ask(ines, storyId, { type: "PlacePhoto", placementId, photoId, role: "lead" });
  await ask(omar, otherPhotoId, { type: "KillPhoto" });
  await ask(omar, storyId, { type: "TakeOutPhoto", placementId: otherPlacementId });
  await changeThePicture(ask);

  const page = {
    name: "harbour.txt",
    sha256: "5e".repeat(32),
    url: "https://post.example/fine",
    furniture: ["More from the courts"],
  };
  await ask(
    ines,
    articleId,
    {
      type: "DraftArticle",
      storyId,
      language: "en",
      headline: "Court fines harbour",
      dek: "For the third time",
      byline: [author],
      body: first,
      importedFrom: page,
    },
    true,
  );
  await ask(ines, articleId, { type: "ReviseBody", body: second });
  await ask(ines, articleId, { type: "ChangeHeadline", headline: "Court fines the harbour" });
  await ask(ines, articleId, { type: "ChangeDek", dek: "For the third time this year" });
  await ask(ines, articleId, {
    type: "SetByline",
    byline: [author, { name: "Omar Vey", role: "editor", staffId: null }],
  });
  await ask(ines, articleId, { type: "WriteCaption", placementId, caption: "The harbour on Sunday" });
  await ask(ines, articleId, { type: "WriteAltText", placementId, altText: "Cranes in fog" });
  await goOut({ type: "PublishArticle" });

  const source = { articleId, revision: revisions.get(articleId)! };
  await ask(dana, translationId, { type: "OpenTranslation", source, language: "kk" }, true);
  await ask(dana, translationId, {
    type: "SetByline",
    byline: [{ ...author, role: "originalAuthor" }, translator],
  });
  await ask(dana, translationId, {
    type: "TranslateSegment",
    segmentId: "headline",
    text: "Сот портқа айыппұл салды",
    content: null,
  });
  await ask(dana, translationId, {
    type: "TranslateSegment",
    segmentId: `block:${c}`,
    text: null,
    content: [
      { type: "text", text: "Порт " },
      { type: "text", text: "төлейді.", marks: [{ type: "quote", attrs: { speaker: "Mara Voss" } }] },
    ],
  });
  await ask(ines, articleId, { type: "ChangeHeadline", headline: "Court fines the harbour again" });
  await ask(dana, translationId, { type: "RebaseTranslation", revision: revisions.get(articleId)! });
  await goOut({
    type: "CorrectArticle",
    note: "An earlier headline left out that it was not the first fine.",
    wrong: "A first fine.",
    right: "The third fine this year.",
    placement: "top",
  });
  await ask(ines, articleId, { type: "ChangeKicker", kicker: "Courts" });
  const dateline = { place: "Almaty", date: "2026-03-01", text: "ALMATY, 1 March" };
  await ask(ines, articleId, { type: "SetDateline", dateline });
  await ask(ines, articleId, { type: "ChangeSlug", slug: "harbour-fine" });
  await ask(omar, articleId, { type: "UnpublishArticle" });
  await orderWithdrawals(ask, articleId);
  await ask(omar, articleId, {
    type: "RetractArticle",
    alarmId: uuid(0x735),
    notice: "The fine was never imposed.",
  });
  await ask(omar, articleId, {
    type: "TakeDownArticle",
    alarmId: uuid(0x736),
    authority: "The district court",
    basis: "Its order of Monday",
    isPublic: false,
  });
  const advisory = "Stop using this article, and remove it.";
  await ask(omar, articleId, { type: "KillArticle", alarmId: uuid(0x737), advisory });
  await ask(omar, articleId, { type: "AcknowledgeKill", recipient: "The Harbour Post" });
  await ask(omar, articleId, { type: "LiftKill" });
  await ask(omar, articleId, { type: "RepublishArticle" });

  await ask(omar, photoId, { type: "EndLease" });

  await ask(ines, storyId, {
    type: "SetEmbargo",
    until: { instant: null, wallTime: "2026-03-02T06:00:00", zone: "Asia/Almaty", which: null },
    imposedBy: "The Harbour Office",
  });
  await ask(omar, storyId, { type: "ReportEmbargoBreach", where: "The Quay, front page" });
  await ask(omar, storyId, { type: "LiftEmbargo" });
  const about = { articleId } as const;
  const conditions = ["Leave out the name.", "Say that he denies it."];
  await ask(ines, storyId, { type: "RequestLegalReview", ...about, concern: "It names a suspect." });
  await ask(omar, storyId, { type: "ClearLegallyWithConditions", ...about, conditions });
  await ask(ines, storyId, { type: "MeetLegalCondition", ...about, condition: 1 });
  await ask(omar, storyId, { type: "RefuseLegally", ...about, grounds: "Contempt of court." });
  await ask(omar, storyId, { type: "ClearLegally", ...about, note: "As of the ruling of 1 March." });
  const hold = { holdId: uuid(0x701), matter: "Harbour v. Courier", basis: "The court's order of 1 March" };
  await ask(omar, storyId, { type: "PlaceLegalHold", ...hold });
  await ask(omar, storyId, { type: "LiftLegalHold", holdId: hold.holdId });
  await ask(omar, storyId, { type: "RecordCourtOrder", ...ordered.data });
  await ask(omar, storyId, { type: "LiftCourtOrder", ...orderLifted.data });
  await recordTheClaims(ask);
  await planTheStory(ask);

  await talkAboutIt(ask);
  await protectASource(ask);

  return store.readAll(-1, 1_000);

  async function goOut(asked: Asked): Promise<void> {
    await ask(ines, articleId, { type: "SubmitArticle", note: "The fine is confirmed." });
    await ask(omar, articleId, { type: "ReturnArticle", notes: "Who confirmed it?" });
    await ask(ines, articleId, { type: "SubmitArticle", note: "The court's registrar did." });
    await ask(omar, articleId, { type: "RefuseApproval", gate: "standards", grounds: "It names a minor." });
    await ask(omar, articleId, { type: "WaiveGate", gate: "standards" });
    await ask(omar, articleId, { type: "ApproveArticle", gate: "photo" });
    await ask(omar, articleId, { type: "ApproveArticle", gate: "copy" });
    await ask(omar, articleId, asked);
  }
}
