import { expect, test } from "vitest";
import type { Asked } from "../src/asked.js";
import { mayAsk } from "../src/permissions.js";
import { aStoryInFull, type StoryInFull } from "./support/newsroom/aStoryInFull.js";
import { everythingAsked } from "./support/newsroom/everythingAsked.js";
import { uuid } from "./support/telling/facts.js";
import { ordered } from "./support/telling/legalFacts.js";

type Type = Asked["type"];

/** What gives readers words that they did not have. Also of what is live: whether new words tell what is kept back, a person knows. */
const outgoing: readonly Type[] = [
  "PublishArticle",
  "SchedulePublication",
  "MoveSchedule",
  "RepublishArticle",
  "UpdateArticle",
  "ClarifyArticle",
  "CorrectArticle",
  "AddEditorsNote",
  "PublishCosmeticChange",
];

/** What takes something from readers, or from the story: under a hold all of it is evidence. */
const takingAway: readonly Type[] = [
  "UnpublishArticle",
  "RetractArticle",
  "TakeDownArticle",
  "KillArticle",
  "LiftKill",
  "SpikeArticle",
  "TakeOutPhoto",
  "ReplacePhoto",
  "RemoveSource",
  "WithdrawCaution",
  "WithdrawClaim",
  "WithdrawQuote",
  "WithdrawFigure",
  "UntagStory",
  "UnrelateStory",
  "ConfirmErasure",
];

/** What neither a hold nor an embargo refuses, and why not. */
const allowed = {
  "The clock does not publish: it records that what was due did not go out.": ["FireSchedule"],
  "It lets nothing out, and what it cancels or answers stays on record.": [
    "CancelSchedule",
    "RaiseAlarm",
    "DismissAlarm",
    "OpenCorrectionTask",
    "CloseCorrectionTask",
    "RequestCorrection",
    "AssessCorrection",
    "OrderWithdrawal",
    "RescindWithdrawalOrder",
    "AcknowledgeKill",
  ],
  "Writing goes on: every revision that is held stays as it was.": [
    "DraftArticle",
    "OpenTranslation",
    "ChangeHeadline",
    "SetHeadlineFor",
    "ChangeDek",
    "ChangeKicker",
    "SetDateline",
    "ChangeSlug",
    "SetByline",
    "SetEdNote",
    "RestoreRevision",
    "ReviseBody",
    "WriteCaption",
    "WriteAltText",
    "TranslateSegment",
    "RebaseTranslation",
    "SuggestChange",
    "SuggestRemoval",
    "SuggestInsertion",
    "SuggestHeadline",
    "SuggestDek",
    "SuggestSegment",
    "AcceptSuggestion",
    "RejectSuggestion",
    "TakeLock",
    "ReleaseLock",
    "BreakLock",
  ],
  "An approval lets nothing out by itself.": [
    "SubmitArticle",
    "ReturnArticle",
    "ApproveArticle",
    "RefuseApproval",
    "WaiveGate",
    "PutOnHold",
    "ResumeArticle",
    "ReviveArticle",
  ],
  "It adds to the story, or says better what it says, and the old words stay on record.": [
    "ChangeSlugline",
    "AttributeSource",
    "CautionSource",
    "ArchiveLink",
    "RecordClaim",
    "SupportClaim",
    "DisputeClaim",
    "CheckClaim",
    "LetClaimStand",
    "RecordQuote",
    "TranslateQuote",
    "RecordFigure",
    "CorrectFigureInput",
    "TagStory",
    "RelateStory",
    "PlacePhoto",
    "SetCrop",
  ],
  "It plans who works on the story, and where.": [
    "SendStory",
    "SetUrgency",
    "AssignStory",
    "AcceptAssignment",
    "DeclineAssignment",
    "ReassignStory",
    "MoveDeadline",
    "CompleteAssignment",
    "CancelAssignment",
  ],
  "It is how the house holds back and lets go; what is lifted leaves the others in force.": [
    "HoldStory",
    "ReleaseStory",
    "SetEmbargo",
    "LiftEmbargo",
    "ReportEmbargoBreach",
    "RequestLegalReview",
    "ClearLegally",
    "ClearLegallyWithConditions",
    "RefuseLegally",
    "MeetLegalCondition",
    "PlaceLegalHold",
    "LiftLegalHold",
    "RecordCourtOrder",
    "LiftCourtOrder",
  ],
  "It is talk about the story.": [
    "OpenThread",
    "ReplyToThread",
    "ResolveThread",
    "ReopenThread",
    "RaiseRequest",
    "ClaimRequest",
    "ReleaseRequest",
    "CloseRequest",
  ],
  "It says who knows what of somebody, and an order erases nothing.": [
    "RecordConfidentialSource",
    "ReviseConfidentialSource",
    "KeepSourceConfidential",
    "LetInToSource",
    "LetOutOfSource",
    "OpenConfidentialSource",
    "OpenAskersContact",
    "ExportEvidence",
    "OrderErasure",
    "RescindErasureOrder",
  ],
};

/** What is asked of no story, and why a hold on one has nothing to say to it. */
const elsewhere = {
  "It says that a hold came before an erasure.": ["StayErasure"],
  "It is asked of the newsroom, its staff, or a story still to come.": [
    "OpenNewsroom",
    "AddLanguage",
    "OpenDesk",
    "CloseDesk",
    "ReopenDesk",
    "SetDeskStages",
    "AddDeskMember",
    "RemoveDeskMember",
    "AdoptPolicy",
    "AdoptDeskPolicy",
    "SetThresholds",
    "AddStaffMember",
    "RenameStaffMember",
    "LinkIdentity",
    "UnlinkIdentity",
    "SaveBoardFilter",
    "RemoveBoardFilter",
    "IssueServiceToken",
    "RevokeServiceToken",
    "GrantRole",
    "RevokeRole",
    "DelegateRole",
    "EndDelegation",
    "OpenStory",
  ],
  "It is asked of a picture, which stays on file and in every story that it runs in.": [
    "FilePhoto",
    "CreditPhoto",
    "DescribePhoto",
    "KillPhoto",
    "ClassifyRights",
    "GrantLease",
    "EndLease",
    "RequestPermission",
    "GrantPermission",
    "RefusePermission",
    "OverridePermission",
    "RecordVerificationCheck",
    "CheckManifest",
    "ConcludeVerification",
  ],
};

test("Every command that there is has its place among them, and one only", () => {
  const all = [...outgoing, ...takingAway, ...Object.values({ ...allowed, ...elsewhere }).flat()];
  expect(all.toSorted()).toStrictEqual(Object.keys(mayAsk).toSorted());
});

test("Without a hold or an embargo, all that is asked of a story in full is obeyed", async () => {
  expect(await noesOf(await aStoryInFull())).toStrictEqual({});
});

test("A legal hold refuses what gives to readers, and what takes from them or from the story", async () => {
  const has = await aStoryInFull();
  const [matter, basis] = ["Harbour v. Courier", "The court's order"];
  await has.everywhere((n) => ({ type: "PlaceLegalHold", holdId: uuid(0x40 + n), matter, basis }));
  expect(await noesOf(has)).toStrictEqual({
    ...each(outgoing, { code: "BLOCKED", blockers: [{ code: "LEGAL_HOLD", matter }] }),
    ...each(takingAway, { code: "LEGAL_HOLD", matter }),
  });
  expect(await fired(has)).toStrictEqual(["ScheduleFailed"]);
});

test("An embargo refuses what gives to readers, also when it is only tried", async () => {
  const has = await aStoryInFull();
  await has.everywhere(() => ({ type: "SetEmbargo", until: null, imposedBy: "The registrar" }));
  const no = { code: "BLOCKED", blockers: [{ code: "EMBARGOED", until: null }] };
  expect(await noesOf(has)).toStrictEqual(each(outgoing, no));
  expect(await fired(has)).toStrictEqual(["ScheduleFailed"]);
});

test("A court's order refuses what an embargo does, in the languages that it covers", async () => {
  const has = await aStoryInFull();
  const { jurisdiction, reference } = ordered.data;
  const order = { ...ordered.data, text: "Nothing is to be reported.", languages: ["en"] };
  await has.everywhere((n) => ({ type: "RecordCourtOrder", ...order, orderId: uuid(0x40 + n) }));
  const no = { code: "BLOCKED", blockers: [{ code: "COURT_ORDER", jurisdiction, reference }] };
  expect(await noesOf(has)).toStrictEqual(each(outgoing, no));
  expect(await fired(has)).toStrictEqual(["ScheduleFailed"]);
});

test("An embargo until an hour lets be scheduled what goes out then, and nothing before it", async () => {
  const has = await aStoryInFull();
  const until = "2026-03-02T13:00:00.000Z";
  const end = { instant: until, wallTime: null, zone: null, which: null };
  await has.told(has.story, { type: "SetEmbargo", until: end, imposedBy: "The registrar" });
  // Of the two commands that name an hour, one names this very one.
  const early = outgoing.filter((type) => type !== "MoveSchedule");
  const no = { code: "BLOCKED", blockers: [{ code: "EMBARGOED", until }] };
  expect(await noesOf(has)).toStrictEqual(each(early, no));
});

type Tried = Readonly<{ of: string; asked: object; when?: string }> | "elsewhere";

/** What each command is refused with, of those that are. All are only tried, so that each finds the story as it was. */
async function noesOf(has: StoryInFull): Promise<Readonly<Record<string, unknown>>> {
  const noes: Record<string, unknown> = {};
  const unasked: string[] = [];
  for (const [type, one] of Object.entries<Tried>(everythingAsked(has))) {
    if (one === "elsewhere") {
      unasked.push(type);
      continue;
    }
    const { of, asked, ...how } = one;
    const answer = await has.ask(of, { type, ...asked } as Asked, { ...how, preview: true });
    if ("refused" in answer) noes[type] = answer.refused;
    else expect("wouldRecord" in answer && answer.wouldRecord.length, type).toBeGreaterThan(0);
  }
  expect(unasked.toSorted()).toStrictEqual(Object.values(elsewhere).flat().toSorted());
  return noes;
}

/** What the clock would record at the hour of what was scheduled. */
async function fired(has: StoryInFull): Promise<readonly string[]> {
  const { of, asked, ...how } = everythingAsked(has).FireSchedule as Exclude<Tried, string>;
  const answer = await has.ask(of, { type: "FireSchedule", ...asked } as Asked, { ...how, preview: true });
  return "wouldRecord" in answer ? answer.wouldRecord.map(({ type }) => type) : [];
}

const each = (types: readonly Type[], no: object) => Object.fromEntries(types.map((type) => [type, no]));
