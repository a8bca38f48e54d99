import type { Actor } from "../../../src/actor.js";
import type { Asked } from "../../../src/asked.js";
import type { Json } from "../../../src/decider.js";
import type { Ask } from "../../../src/facts/facts.js";
import { before, due, hour, type StoryInFull } from "./aStoryInFull.js";
import {
  claimed,
  figured,
  inputCorrected,
  quoted,
  quoteTranslated,
  supported,
} from "../telling/claimFacts.js";
import { a, author, ines, omar, paragraph, uuid } from "../telling/facts.js";
import { ordered } from "../telling/legalFacts.js";
import { archived, assigned, cautioned, personTagged } from "../telling/planningFacts.js";

/** A command of a kind, and of what it is asked; `elsewhere` for those that are asked of no story, and of nothing in one. */
type Case<Type extends Asked["type"]> =
  Readonly<{ of: string; asked: Omit<Ask<Type>, "type">; by?: Actor; when?: string }> | "elsewhere";

/**
 * Every command that there is, asked of a story in full, so that it would be obeyed: the compiler asks for a new one. What
 * a rule refuses is found by asking them all again under it.
 */
export function everythingAsked(has: StoryInFull): { readonly [Type in Asked["type"]]: Case<Type> } {
  const { story, side, conditional, other, articles, talks, requests, placementId } = has;
  const none = {};
  const note = "It was another court.";
  const whole = { articleId: null } as const;
  const assignmentId = assigned.data.assignmentId;
  const body = [paragraph(a, "The court sat at one.")] as unknown as Json;
  const suggested = { suggestionId: uuid(0x37), note: null } as const;
  const order = { how: "kill", grounds: "Contempt of court.", authority: null, notice: null } as const;
  return {
    OpenNewsroom: "elsewhere",
    AddLanguage: "elsewhere",
    OpenDesk: "elsewhere",
    CloseDesk: "elsewhere",
    ReopenDesk: "elsewhere",
    SetDeskStages: "elsewhere",
    AddDeskMember: "elsewhere",
    RemoveDeskMember: "elsewhere",
    AdoptPolicy: "elsewhere",
    AdoptDeskPolicy: "elsewhere",
    SetThresholds: "elsewhere",
    AddStaffMember: "elsewhere",
    RenameStaffMember: "elsewhere",
    GrantRole: "elsewhere",
    RevokeRole: "elsewhere",
    DelegateRole: "elsewhere",
    EndDelegation: "elsewhere",
    LinkIdentity: "elsewhere",
    UnlinkIdentity: "elsewhere",
    SaveBoardFilter: "elsewhere",
    RemoveBoardFilter: "elsewhere",
    IssueServiceToken: "elsewhere",
    RevokeServiceToken: "elsewhere",

    OpenStory: "elsewhere",
    SendStory: { of: story, asked: { desk: "culture", stage: null } },
    ChangeSlugline: { of: story, asked: { slugline: "harbour-appeal" } },
    AttributeSource: {
      of: story,
      asked: { sourceId: uuid(0x21), name: "The Post", kind: "outlet", url: null, note: null },
    },
    CautionSource: { of: story, asked: { sourceId: uuid(1), cautionId: uuid(0x22), text: "Anonymous." } },
    WithdrawCaution: { of: story, asked: { sourceId: uuid(1), cautionId: cautioned.data.cautionId } },
    RemoveSource: { of: story, asked: { sourceId: uuid(1) } },
    ArchiveLink: { of: story, asked: { ...archived.data, sourceId: uuid(1), accessedAt: before } },
    RecordClaim: { of: story, asked: { ...claimed.data, claimId: uuid(0x23) } },
    SupportClaim: { of: story, asked: { ...supported.data, sourceId: uuid(1) } },
    DisputeClaim: {
      of: story,
      asked: { claimId: claimed.data.claimId, disputeId: uuid(0x24), disputedBy: "M. Voss", text: "No." },
    },
    CheckClaim: {
      of: story,
      asked: { claimId: claimed.data.claimId, outcome: "confirmed", method: "Asked the court." },
      by: ines,
    },
    WithdrawClaim: { of: story, asked: { claimId: claimed.data.claimId } },
    LetClaimStand: { of: conditional, asked: { claimId: claimed.data.claimId } },
    RecordQuote: { of: story, asked: { ...quoted.data, quoteId: uuid(0x25) } },
    TranslateQuote: { of: story, asked: quoteTranslated.data },
    WithdrawQuote: { of: story, asked: { quoteId: quoted.data.quoteId } },
    RecordFigure: { of: story, asked: { ...figured.data, figureId: uuid(0x26) } },
    CorrectFigureInput: { of: story, asked: inputCorrected("3931").data },
    WithdrawFigure: { of: story, asked: { figureId: figured.data.figureId } },
    HoldStory: { of: conditional, asked: { until: null } },
    ReleaseStory: { of: side, asked: none },
    SetUrgency: { of: story, asked: { urgency: 1 } },
    TagStory: { of: story, asked: { ...personTagged.data, tagId: uuid(0x27), name: "Omar Vey" } },
    UntagStory: { of: story, asked: { tagId: personTagged.data.tagId } },
    RelateStory: { of: side, asked: { relatedStoryId: other, relation: "background" } },
    UnrelateStory: { of: story, asked: { relatedStoryId: other } },
    AssignStory: {
      of: story,
      asked: { ...assigned.data, assignmentId: uuid(0x28), assigneeId: ines.staffId, dueAt: null },
    },
    AcceptAssignment: { of: story, asked: { assignmentId } },
    DeclineAssignment: { of: story, asked: { assignmentId } },
    ReassignStory: { of: story, asked: { assignmentId, assigneeId: ines.staffId } },
    MoveDeadline: { of: story, asked: { assignmentId, dueAt: "2026-03-09T12:00:00.000Z" } },
    CompleteAssignment: { of: story, asked: { assignmentId } },
    CancelAssignment: { of: story, asked: { assignmentId } },
    PlacePhoto: { of: side, asked: { placementId: uuid(0x29), photoId: has.newPhoto, role: "inline" } },
    TakeOutPhoto: { of: side, asked: { placementId } },
    ReplacePhoto: { of: side, asked: { placementId, photoId: has.newPhoto } },
    SetCrop: { of: side, asked: { placementId, focalPoint: { x: 0.5, y: 0.5 }, rect: null } },
    SetEmbargo: { of: story, asked: { until: null, imposedBy: "The harbour's lawyer" } },
    LiftEmbargo: { of: side, asked: none },
    ReportEmbargoBreach: { of: side, asked: { where: "The Quay" } },
    RequestLegalReview: { of: story, asked: { ...whole, concern: "It names a suspect." } },
    ClearLegally: { of: side, asked: { ...whole, note: null } },
    ClearLegallyWithConditions: { of: side, asked: { ...whole, conditions: ["Leave out the name."] } },
    RefuseLegally: { of: side, asked: { ...whole, grounds: "Contempt of court." } },
    MeetLegalCondition: { of: conditional, asked: { ...whole, condition: 0 } },
    PlaceLegalHold: {
      of: story,
      asked: { holdId: uuid(0x2a), matter: "Quay v. Courier", basis: "A letter" },
    },
    LiftLegalHold: { of: has.frozen, asked: { holdId: uuid(9) } },
    RecordCourtOrder: { of: story, asked: { ...ordered.data, orderId: uuid(0x2b) } },
    LiftCourtOrder: { of: side, asked: { orderId: ordered.data.orderId, basis: "The appeal" } },

    FilePhoto: "elsewhere",
    CreditPhoto: "elsewhere",
    DescribePhoto: "elsewhere",
    KillPhoto: "elsewhere",
    ClassifyRights: "elsewhere",
    GrantLease: "elsewhere",
    EndLease: "elsewhere",
    RequestPermission: "elsewhere",
    GrantPermission: "elsewhere",
    RefusePermission: "elsewhere",
    OverridePermission: "elsewhere",
    RecordVerificationCheck: "elsewhere",
    CheckManifest: "elsewhere",
    ConcludeVerification: "elsewhere",

    DraftArticle: {
      of: uuid(0x2c),
      asked: {
        storyId: story,
        language: "en",
        headline: "The harbour appeals",
        dek: null,
        byline: [author],
        body,
        importedFrom: null,
      },
    },
    OpenTranslation: {
      of: uuid(0x2d),
      asked: { source: { articleId: articles.source, revision: 1 }, language: "ru" },
    },
    ChangeHeadline: { of: articles.draft, asked: { headline: "The harbour appeals" } },
    SetHeadlineFor: { of: articles.draft, asked: { role: "seo", text: "Harbour fine" } },
    ChangeDek: { of: articles.draft, asked: { dek: "It will appeal." } },
    ChangeKicker: { of: articles.draft, asked: { kicker: "Courts" } },
    SetDateline: { of: articles.draft, asked: { dateline: { place: "Almaty", date: null, text: null } } },
    ChangeSlug: { of: articles.draft, asked: { slug: "harbour-fine" } },
    SetByline: { of: articles.draft, asked: { byline: [{ ...author, name: "I. Marku" }] } },
    SetEdNote: { of: articles.draft, asked: { text: "Check the name.", audience: "internal" } },
    RestoreRevision: { of: articles.changed, asked: { toRevision: 0 } },
    ReviseBody: { of: articles.draft, asked: { body } },
    WriteCaption: { of: articles.illustrated, asked: { placementId, caption: "The quay" } },
    WriteAltText: { of: articles.illustrated, asked: { placementId, altText: "Cranes" } },
    TranslateSegment: {
      of: articles.translation,
      asked: { segmentId: "headline", text: "Айыппұл", content: null },
    },
    RebaseTranslation: { of: articles.translation, asked: { revision: 2 } },
    SubmitArticle: { of: articles.draft, asked: { note: null } },
    ReturnArticle: { of: articles.waiting, asked: { notes: "Who was fined?" } },
    ApproveArticle: { of: articles.waiting, asked: { gate: "copy" } },
    RefuseApproval: { of: articles.waiting, asked: { gate: "copy", grounds: "Who was fined?" } },
    WaiveGate: { of: articles.waiting, asked: { gate: "copy" } },
    PutOnHold: { of: articles.draft, asked: none },
    ResumeArticle: { of: articles.onHold, asked: none },
    SpikeArticle: { of: articles.draft, asked: none },
    ReviveArticle: { of: articles.spiked, asked: none },
    TakeLock: { of: articles.draft, asked: { purpose: "Copy", until: "2026-03-02T13:00:00.000Z" } },
    ReleaseLock: { of: articles.locked, asked: none },
    BreakLock: { of: articles.locked, asked: none, by: ines },
    SuggestChange: { of: articles.draft, asked: has.suggestion },
    SuggestRemoval: { of: articles.draft, asked: { ...suggested, blockId: a } },
    SuggestInsertion: {
      of: articles.draft,
      asked: { ...suggested, block: { type: "paragraph", content: has.content }, after: null },
    },
    SuggestHeadline: { of: articles.draft, asked: { ...suggested, headline: "The harbour appeals" } },
    SuggestDek: { of: articles.draft, asked: { ...suggested, dek: "It will appeal." } },
    SuggestSegment: {
      of: articles.translation,
      asked: { ...suggested, segmentId: "headline", text: "Айыппұл", content: null },
    },
    AcceptSuggestion: { of: articles.suggested, asked: { suggestionId: has.suggestion.suggestionId } },
    RejectSuggestion: { of: articles.suggested, asked: { suggestionId: has.suggestion.suggestionId } },
    PublishArticle: { of: articles.ready, asked: none },
    SchedulePublication: {
      of: articles.ready,
      asked: { scheduleId: uuid(0x2e), revision: 3, ...hour },
    },
    MoveSchedule: { of: articles.scheduled, asked: { ...hour, wallTime: "2026-03-02T13:00:00" } },
    CancelSchedule: { of: articles.scheduled, asked: none },
    FireSchedule: { of: articles.scheduled, asked: { scheduleId: uuid(7) }, when: due },
    RaiseAlarm: {
      of: articles.live,
      asked: { alarmId: uuid(0x2f), code: "LIVE_PHOTO_KILLED", about: has.photo },
    },
    DismissAlarm: { of: articles.alarmed, asked: { alarmId: has.alarmId } },
    OpenCorrectionTask: {
      of: articles.translation,
      asked: {
        sourceArticleId: articles.source,
        sourceEdition: 3,
        sourceRevision: 2,
        because: "correction",
      },
    },
    CloseCorrectionTask: { of: articles.translation, asked: has.task },
    RequestCorrection: { of: articles.live, asked: has.request },
    OpenAskersContact: {
      of: articles.reached,
      asked: { requestId: has.request.requestId, openingId: uuid(0x3c) },
    },
    ExportEvidence: { of: articles.live, asked: { exportId: uuid(0x3d) } },
    AssessCorrection: {
      of: articles.doubted,
      asked: {
        requestId: has.request.requestId,
        outcome: "accepted",
        severity: "minor",
        grounds: "It was the city court.",
      } as const,
    },
    UpdateArticle: { of: articles.changed, asked: { note: null } },
    ClarifyArticle: { of: articles.changed, asked: { note } },
    CorrectArticle: {
      of: articles.changed,
      asked: { note, wrong: "The city court.", right: "The high court.", placement: "top" },
    },
    AddEditorsNote: { of: articles.live, asked: { note } },
    PublishCosmeticChange: { of: articles.retouched, asked: none },
    UnpublishArticle: { of: articles.live, asked: none },
    RepublishArticle: { of: articles.unpublished, asked: none },
    OrderWithdrawal: { of: articles.live, asked: { ...order, orderId: uuid(0x30), advisory: null } },
    RescindWithdrawalOrder: { of: articles.ordered, asked: { orderId: has.orderId } },
    RetractArticle: { of: articles.live, asked: { alarmId: uuid(0x31), notice: "It cannot stand." } },
    TakeDownArticle: {
      of: articles.live,
      asked: { alarmId: uuid(0x32), authority: "The court", basis: "Its order", isPublic: true },
    },
    KillArticle: { of: articles.live, asked: { alarmId: uuid(0x33), advisory: "Stop using it." } },
    AcknowledgeKill: { of: articles.killed, asked: { recipient: "The Quay" } },
    LiftKill: { of: articles.killed, asked: none },

    OpenThread: { of: uuid(0x34), asked: has.comment },
    ReplyToThread: {
      of: talks.open,
      asked: { replyId: uuid(0x35), text: "The harbour.", mentions: [], deskMentions: [] },
    },
    ResolveThread: { of: talks.open, asked: none },
    ReopenThread: { of: talks.resolved, asked: none },
    RaiseRequest: { of: uuid(0x36), asked: has.wanted },
    ClaimRequest: { of: requests.open, asked: none },
    ReleaseRequest: { of: requests.claimed, asked: none },
    CloseRequest: { of: requests.claimed, asked: { outcome: "done", note: null } },

    RecordConfidentialSource: { of: uuid(0x38), asked: { storyId: story, ...has.whoItIs } },
    ReviseConfidentialSource: { of: has.confidential, asked: { ...has.whoItIs, note: null } },
    KeepSourceConfidential: { of: has.confidential, asked: { storyId: story, sourceId: uuid(1) } },
    LetInToSource: { of: has.confidential, asked: { staffId: ines.staffId } },
    LetOutOfSource: { of: has.confidential, asked: { staffId: omar.staffId } },
    OpenConfidentialSource: { of: has.confidential, asked: { openingId: uuid(0x39) } },
    OrderErasure: {
      of: uuid(0x3a),
      asked: {
        orderId: uuid(0x3b),
        subject: { kind: "asker", articleId: articles.reached, requestId: has.request.requestId },
        basis: "dataSubjectRequest",
        grounds: "Their letter",
      },
    },
    ConfirmErasure: { of: has.erasure, asked: { orderId: has.erasureOrderId } },
    RescindErasureOrder: { of: has.erasure, asked: { orderId: has.erasureOrderId } },
    StayErasure: "elsewhere",
  };
}
