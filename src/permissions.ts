import { roles, type Actor, type Grant, type Role } from "./actor.js";
import type { AnyCommand } from "./anyCommand.js";
import type { AlarmCode } from "./article/publication/alarm.js";
import type { Gate } from "./gate.js";
import { mayAskInConfidence } from "./mayAskInConfidence.js";

const writers = ["reporter", "deskEditor", "copyEditor"] as const;
const translators = ["translator", "translationEditor"] as const;
const wholeDesk = [...writers, ...translators, "photoEditor", "legal", "standards", "publisher"] as const;
const approvers = [
  "copyEditor",
  "deskEditor",
  "photoEditor",
  "legal",
  "standards",
  "translationEditor",
] as const;

/** Who orders that something be withdrawn, and looks at what was withdrawn without an order. */
const overseers = ["legal", "standards"] as const;
const holders = ["deskEditor", "legal", "standards", "publisher"] as const;
const everyoneAtWork = roles.filter((role) => role !== "auditor" && role !== "editorInChief");
/** Everybody who can be given work: all but the auditor, who changes nothing. */
const assignees = [...writers, ...translators, "photoEditor", "legal", "standards", "publisher"] as const;

/** Which roles may ask for what. An editor-in-chief may ask for everything, but approves nothing they wrote. */
export const mayAsk: Readonly<Record<AnyCommand["type"], readonly Role[]>> = {
  OpenNewsroom: [],
  AddLanguage: [],
  OpenDesk: [],
  CloseDesk: [],
  ReopenDesk: [],
  SetDeskStages: [],
  AddDeskMember: [],
  RemoveDeskMember: [],
  AdoptPolicy: [],
  AdoptDeskPolicy: [],
  SetThresholds: [],
  AddStaffMember: [],
  RenameStaffMember: [],
  GrantRole: [],
  RevokeRole: [],
  DelegateRole: everyoneAtWork,
  EndDelegation: everyoneAtWork,
  LinkIdentity: [],
  UnlinkIdentity: [],
  SaveBoardFilter: roles,
  RemoveBoardFilter: roles,
  IssueServiceToken: [],
  RevokeServiceToken: [],

  OpenStory: ["reporter", "deskEditor", "publisher"],
  SendStory: ["reporter", "deskEditor", "copyEditor", "photoEditor", "translationEditor", "publisher"],
  ChangeSlugline: ["reporter", "deskEditor", "copyEditor"],
  AttributeSource: ["reporter", "deskEditor", "copyEditor", "standards"],
  CautionSource: ["reporter", "deskEditor", "copyEditor", "legal", "standards"],
  WithdrawCaution: ["reporter", "deskEditor", "copyEditor", "legal", "standards"],
  RemoveSource: ["reporter", "deskEditor", "copyEditor", "standards"],
  ArchiveLink: ["reporter", "deskEditor", "copyEditor", "legal", "standards"],
  RecordClaim: [...writers, "standards"],
  SupportClaim: [...writers, "standards"],
  DisputeClaim: [...writers, "standards", "legal"],
  CheckClaim: [...writers, "standards"],
  LetClaimStand: ["deskEditor", "standards"],
  WithdrawClaim: [...writers, "standards", "legal"],
  RecordQuote: [...writers, "standards"],
  TranslateQuote: [...writers, ...translators],
  WithdrawQuote: [...writers, "standards", "legal"],
  RecordFigure: [...writers, "standards"],
  CorrectFigureInput: [...writers, "standards"],
  WithdrawFigure: [...writers, "standards", "legal"],
  HoldStory: ["deskEditor", "standards", "publisher"],
  ReleaseStory: ["deskEditor", "standards", "publisher"],
  SetUrgency: ["deskEditor", "copyEditor", "publisher"],
  TagStory: writers,
  UntagStory: writers,
  RelateStory: writers,
  UnrelateStory: writers,
  AssignStory: ["deskEditor"],
  AcceptAssignment: assignees,
  DeclineAssignment: assignees,
  ReassignStory: ["deskEditor"],
  MoveDeadline: ["deskEditor"],
  CompleteAssignment: assignees,
  CancelAssignment: ["deskEditor"],
  PlacePhoto: ["reporter", "deskEditor", "photoEditor"],
  TakeOutPhoto: ["deskEditor", "photoEditor", "publisher"],
  ReplacePhoto: ["deskEditor", "photoEditor", "publisher"],
  SetCrop: ["deskEditor", "photoEditor"],
  SetEmbargo: ["reporter", "deskEditor", "legal", "standards", "publisher"],
  LiftEmbargo: ["deskEditor", "standards", "publisher"],
  ReportEmbargoBreach: wholeDesk,
  RequestLegalReview: wholeDesk,
  ClearLegally: ["legal"],
  ClearLegallyWithConditions: ["legal"],
  RefuseLegally: ["legal"],
  MeetLegalCondition: ["deskEditor", "legal", "standards"],
  PlaceLegalHold: ["legal", "standards", "publisher"],
  LiftLegalHold: ["legal", "standards"],
  RecordCourtOrder: ["legal"],
  LiftCourtOrder: ["legal"],

  FilePhoto: ["reporter", "photoEditor", "deskEditor"],
  CreditPhoto: ["photoEditor", "deskEditor"],
  DescribePhoto: ["photoEditor", "deskEditor"],
  KillPhoto: ["photoEditor", "legal", "standards", "publisher"],
  ClassifyRights: ["photoEditor", "deskEditor"],
  GrantLease: ["photoEditor"],
  EndLease: ["photoEditor", "legal"],
  RequestPermission: ["reporter", "photoEditor", "deskEditor"],
  GrantPermission: ["photoEditor", "deskEditor"],
  RefusePermission: ["photoEditor", "deskEditor", "legal"],
  OverridePermission: ["publisher"],
  RecordVerificationCheck: ["reporter", "photoEditor", "deskEditor", "standards"],
  CheckManifest: ["photoEditor", "standards"],
  ConcludeVerification: ["photoEditor", "standards"],

  DraftArticle: writers,
  OpenTranslation: [...translators, "deskEditor"],
  ChangeHeadline: writers,
  SetHeadlineFor: [...writers, ...translators],
  ChangeDek: writers,
  ChangeKicker: [...writers, ...translators],
  SetDateline: [...writers, ...translators],
  ChangeSlug: [...writers, ...translators],
  SetByline: [...writers, ...translators],
  SetEdNote: wholeDesk,
  ReviseBody: writers,
  RestoreRevision: writers,
  WriteCaption: [...writers, "photoEditor"],
  WriteAltText: [...writers, "photoEditor"],
  TranslateSegment: translators,
  RebaseTranslation: translators,
  SubmitArticle: [...writers, ...translators],
  ReturnArticle: [...approvers, "publisher"],
  ApproveArticle: approvers,
  RefuseApproval: approvers,
  WaiveGate: [],
  PutOnHold: holders,
  ResumeArticle: holders,
  SpikeArticle: ["deskEditor", "publisher"],
  ReviveArticle: ["deskEditor", "publisher"],
  TakeLock: everyoneAtWork,
  ReleaseLock: everyoneAtWork,
  BreakLock: ["deskEditor", "copyEditor", "translationEditor", "publisher"],
  SuggestChange: everyoneAtWork,
  SuggestRemoval: everyoneAtWork,
  SuggestInsertion: everyoneAtWork,
  SuggestHeadline: everyoneAtWork,
  SuggestDek: everyoneAtWork,
  SuggestSegment: everyoneAtWork,
  AcceptSuggestion: writers,
  RejectSuggestion: writers,
  PublishArticle: ["publisher"],
  SchedulePublication: ["publisher"],
  MoveSchedule: ["publisher"],
  CancelSchedule: ["publisher", "deskEditor", "legal", "standards"],
  FireSchedule: ["publisher"],
  RaiseAlarm: ["publisher"],
  DismissAlarm: ["publisher", "deskEditor", "photoEditor", "standards"],
  OpenCorrectionTask: ["publisher"],
  CloseCorrectionTask: ["translationEditor", "standards", "publisher"],
  RequestCorrection: everyoneAtWork,
  AssessCorrection: ["standards", "publisher"],
  UpdateArticle: ["publisher"],
  ClarifyArticle: ["publisher", "standards"],
  CorrectArticle: ["publisher", "standards"],
  AddEditorsNote: ["publisher", "standards"],
  PublishCosmeticChange: ["publisher"],
  UnpublishArticle: ["publisher", "standards"],
  RepublishArticle: ["publisher"],
  OrderWithdrawal: overseers,
  RescindWithdrawalOrder: overseers,
  RetractArticle: ["publisher"],
  TakeDownArticle: ["publisher"],
  KillArticle: ["publisher"],
  AcknowledgeKill: ["publisher", "legal", "standards", "deskEditor"],
  LiftKill: [],

  OpenThread: everyoneAtWork,
  ReplyToThread: everyoneAtWork,
  ResolveThread: everyoneAtWork,
  ReopenThread: everyoneAtWork,
  RaiseRequest: everyoneAtWork,
  ClaimRequest: everyoneAtWork,
  ReleaseRequest: everyoneAtWork,
  CloseRequest: everyoneAtWork,

  ...mayAskInConfidence,
  StayErasure: ["legal"],
};

/** What only the newsroom's policies ask: no person fires a schedule, or raises an alarm. */
export const policiesOnly: ReadonlySet<AnyCommand["type"]> = new Set([
  "FireSchedule",
  "RaiseAlarm",
  "OpenCorrectionTask",
  "StayErasure",
]);

/** What takes somebody's own judgement or standing: no service asks for it, whatever its role. */
export const peopleOnly: ReadonlySet<AnyCommand["type"]> = new Set([
  "DelegateRole",
  "EndDelegation",
  "ApproveArticle",
  "RefuseApproval",
  "ClearLegally",
  "ClearLegallyWithConditions",
  "RefuseLegally",
  "ConcludeVerification",
  ...(Object.keys(mayAskInConfidence) as (keyof typeof mayAskInConfidence)[]),
]);

/** Which roles may open, beside what they may as such, what they themselves recorded of somebody who asked for a correction. */
export const mayOpenOwn: readonly Role[] = everyoneAtWork;

/** Which roles may open which gate. */
export const mayOpen: Readonly<Record<Gate, readonly Role[]>> = {
  copy: ["copyEditor", "deskEditor"],
  photo: ["photoEditor"],
  legal: ["legal"],
  standards: ["standards"],
  translation: ["translationEditor"],
};

/** Which roles may dismiss which alarm. */
export const mayDismiss = (code: AlarmCode | undefined): readonly Role[] =>
  code === "WITHDRAWN_WITHOUT_ORDER" || code === "LIVE_AGAINST_A_COURT_ORDER"
    ? overseers
    : mayAsk.DismissAlarm;

/** Which roles may ask for what of a translation instead: its translators do what an original's writers do. */
export const mayAskOfTranslation = {
  RestoreRevision: translators,
  AcceptSuggestion: translators,
  RejectSuggestion: translators,
} satisfies Partial<Record<AnyCommand["type"], readonly Role[]>>;

/** Where a command reaches: a desk and a language, null for neither, or the newsroom as a whole. */
export type Scope =
  | Readonly<{
      desk: string | null;
      language: string | null;
      /** The open desk that the work of this one is routed to, if this one is closed. */
      routedTo?: string | null;
    }>
  | "newsroom";

/** The roles that a command needs, the editor-in-chief's aside. */
export const rolesFor = (command: Readonly<{ type: AnyCommand["type"]; gate?: Gate }>): readonly Role[] =>
  (command.type === "ApproveArticle" || command.type === "RefuseApproval") && command.gate
    ? mayOpen[command.gate]
    : mayAsk[command.type];

/** The first of the actor's grants that allows this, or null. */
export function grantFor(actor: Actor, needed: readonly Role[], scope: Scope): Grant | null {
  const allows = (grant: Grant) =>
    (needed.includes(grant.role) || grant.role === "editorInChief") && reaches(grant, scope);
  // The plainest role that suffices is the one that acted; the editor-in-chief's is the last resort.
  const byPlainness = actor.grants.toSorted(
    (a, b) => Number(a.role === "editorInChief") - Number(b.role === "editorInChief"),
  );
  return byPlainness.find(allows) ?? null;
}

function reaches({ desk, language }: Grant, scope: Scope): boolean {
  if (scope === "newsroom") return desk === null && language === null;
  return (
    (desk === null || scope.desk === null || desk === scope.desk || desk === scope.routedTo) &&
    (language === null || scope.language === null || language === scope.language)
  );
}
