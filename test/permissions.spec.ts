import { describe, expect, test } from "vitest";
import { roles, type Actor, type Grant, type Role } from "../src/actor.js";
import type { AnyCommand } from "../src/anyCommand.js";
import { gates } from "../src/gate.js";
import {
  grantFor,
  mayAsk,
  mayAskOfTranslation,
  mayDismiss,
  rolesFor,
  type Scope,
} from "../src/permissions.js";
import { holds } from "./support/telling/facts.js";

describe("Who may ask what", () => {
  test("is exactly this", () => {
    expect(table()).toBe(`
                                 Rp De Ce Pe Tr Te Le St Pu EiC Au
      OpenNewsroom               .  .  .  .  .  .  .  .  .  x   .
      AddLanguage                .  .  .  .  .  .  .  .  .  x   .
      OpenDesk                   .  .  .  .  .  .  .  .  .  x   .
      CloseDesk                  .  .  .  .  .  .  .  .  .  x   .
      ReopenDesk                 .  .  .  .  .  .  .  .  .  x   .
      SetDeskStages              .  .  .  .  .  .  .  .  .  x   .
      AddDeskMember              .  .  .  .  .  .  .  .  .  x   .
      RemoveDeskMember           .  .  .  .  .  .  .  .  .  x   .
      AdoptPolicy                .  .  .  .  .  .  .  .  .  x   .
      AdoptDeskPolicy            .  .  .  .  .  .  .  .  .  x   .
      SetThresholds              .  .  .  .  .  .  .  .  .  x   .
      AddStaffMember             .  .  .  .  .  .  .  .  .  x   .
      RenameStaffMember          .  .  .  .  .  .  .  .  .  x   .
      GrantRole                  .  .  .  .  .  .  .  .  .  x   .
      RevokeRole                 .  .  .  .  .  .  .  .  .  x   .
      DelegateRole               x  x  x  x  x  x  x  x  x  x   .
      EndDelegation              x  x  x  x  x  x  x  x  x  x   .
      LinkIdentity               .  .  .  .  .  .  .  .  .  x   .
      UnlinkIdentity             .  .  .  .  .  .  .  .  .  x   .
      SaveBoardFilter            x  x  x  x  x  x  x  x  x  x   x
      RemoveBoardFilter          x  x  x  x  x  x  x  x  x  x   x
      IssueServiceToken          .  .  .  .  .  .  .  .  .  x   .
      RevokeServiceToken         .  .  .  .  .  .  .  .  .  x   .
      OpenStory                  x  x  .  .  .  .  .  .  x  x   .
      SendStory                  x  x  x  x  .  x  .  .  x  x   .
      ChangeSlugline             x  x  x  .  .  .  .  .  .  x   .
      AttributeSource            x  x  x  .  .  .  .  x  .  x   .
      CautionSource              x  x  x  .  .  .  x  x  .  x   .
      WithdrawCaution            x  x  x  .  .  .  x  x  .  x   .
      RemoveSource               x  x  x  .  .  .  .  x  .  x   .
      ArchiveLink                x  x  x  .  .  .  x  x  .  x   .
      RecordClaim                x  x  x  .  .  .  .  x  .  x   .
      SupportClaim               x  x  x  .  .  .  .  x  .  x   .
      DisputeClaim               x  x  x  .  .  .  x  x  .  x   .
      CheckClaim                 x  x  x  .  .  .  .  x  .  x   .
      LetClaimStand              .  x  .  .  .  .  .  x  .  x   .
      WithdrawClaim              x  x  x  .  .  .  x  x  .  x   .
      RecordQuote                x  x  x  .  .  .  .  x  .  x   .
      TranslateQuote             x  x  x  .  x  x  .  .  .  x   .
      WithdrawQuote              x  x  x  .  .  .  x  x  .  x   .
      RecordFigure               x  x  x  .  .  .  .  x  .  x   .
      CorrectFigureInput         x  x  x  .  .  .  .  x  .  x   .
      WithdrawFigure             x  x  x  .  .  .  x  x  .  x   .
      HoldStory                  .  x  .  .  .  .  .  x  x  x   .
      ReleaseStory               .  x  .  .  .  .  .  x  x  x   .
      SetUrgency                 .  x  x  .  .  .  .  .  x  x   .
      TagStory                   x  x  x  .  .  .  .  .  .  x   .
      UntagStory                 x  x  x  .  .  .  .  .  .  x   .
      RelateStory                x  x  x  .  .  .  .  .  .  x   .
      UnrelateStory              x  x  x  .  .  .  .  .  .  x   .
      AssignStory                .  x  .  .  .  .  .  .  .  x   .
      AcceptAssignment           x  x  x  x  x  x  x  x  x  x   .
      DeclineAssignment          x  x  x  x  x  x  x  x  x  x   .
      ReassignStory              .  x  .  .  .  .  .  .  .  x   .
      MoveDeadline               .  x  .  .  .  .  .  .  .  x   .
      CompleteAssignment         x  x  x  x  x  x  x  x  x  x   .
      CancelAssignment           .  x  .  .  .  .  .  .  .  x   .
      PlacePhoto                 x  x  .  x  .  .  .  .  .  x   .
      TakeOutPhoto               .  x  .  x  .  .  .  .  x  x   .
      ReplacePhoto               .  x  .  x  .  .  .  .  x  x   .
      SetCrop                    .  x  .  x  .  .  .  .  .  x   .
      SetEmbargo                 x  x  .  .  .  .  x  x  x  x   .
      LiftEmbargo                .  x  .  .  .  .  .  x  x  x   .
      ReportEmbargoBreach        x  x  x  x  x  x  x  x  x  x   .
      RequestLegalReview         x  x  x  x  x  x  x  x  x  x   .
      ClearLegally               .  .  .  .  .  .  x  .  .  x   .
      ClearLegallyWithConditions .  .  .  .  .  .  x  .  .  x   .
      RefuseLegally              .  .  .  .  .  .  x  .  .  x   .
      MeetLegalCondition         .  x  .  .  .  .  x  x  .  x   .
      PlaceLegalHold             .  .  .  .  .  .  x  x  x  x   .
      LiftLegalHold              .  .  .  .  .  .  x  x  .  x   .
      RecordCourtOrder           .  .  .  .  .  .  x  .  .  x   .
      LiftCourtOrder             .  .  .  .  .  .  x  .  .  x   .
      FilePhoto                  x  x  .  x  .  .  .  .  .  x   .
      CreditPhoto                .  x  .  x  .  .  .  .  .  x   .
      DescribePhoto              .  x  .  x  .  .  .  .  .  x   .
      KillPhoto                  .  .  .  x  .  .  x  x  x  x   .
      ClassifyRights             .  x  .  x  .  .  .  .  .  x   .
      GrantLease                 .  .  .  x  .  .  .  .  .  x   .
      EndLease                   .  .  .  x  .  .  x  .  .  x   .
      RequestPermission          x  x  .  x  .  .  .  .  .  x   .
      GrantPermission            .  x  .  x  .  .  .  .  .  x   .
      RefusePermission           .  x  .  x  .  .  x  .  .  x   .
      OverridePermission         .  .  .  .  .  .  .  .  x  x   .
      RecordVerificationCheck    x  x  .  x  .  .  .  x  .  x   .
      CheckManifest              .  .  .  x  .  .  .  x  .  x   .
      ConcludeVerification       .  .  .  x  .  .  .  x  .  x   .
      DraftArticle               x  x  x  .  .  .  .  .  .  x   .
      OpenTranslation            .  x  .  .  x  x  .  .  .  x   .
      ChangeHeadline             x  x  x  .  .  .  .  .  .  x   .
      SetHeadlineFor             x  x  x  .  x  x  .  .  .  x   .
      ChangeDek                  x  x  x  .  .  .  .  .  .  x   .
      ChangeKicker               x  x  x  .  x  x  .  .  .  x   .
      SetDateline                x  x  x  .  x  x  .  .  .  x   .
      ChangeSlug                 x  x  x  .  x  x  .  .  .  x   .
      SetByline                  x  x  x  .  x  x  .  .  .  x   .
      SetEdNote                  x  x  x  x  x  x  x  x  x  x   .
      ReviseBody                 x  x  x  .  .  .  .  .  .  x   .
      RestoreRevision            x  x  x  .  .  .  .  .  .  x   .
      WriteCaption               x  x  x  x  .  .  .  .  .  x   .
      WriteAltText               x  x  x  x  .  .  .  .  .  x   .
      TranslateSegment           .  .  .  .  x  x  .  .  .  x   .
      RebaseTranslation          .  .  .  .  x  x  .  .  .  x   .
      SubmitArticle              x  x  x  .  x  x  .  .  .  x   .
      ReturnArticle              .  x  x  x  .  x  x  x  x  x   .
      ApproveArticle copy        .  x  x  .  .  .  .  .  .  x   .
      ApproveArticle photo       .  .  .  x  .  .  .  .  .  x   .
      ApproveArticle legal       .  .  .  .  .  .  x  .  .  x   .
      ApproveArticle standards   .  .  .  .  .  .  .  x  .  x   .
      ApproveArticle translation .  .  .  .  .  x  .  .  .  x   .
      RefuseApproval copy        .  x  x  .  .  .  .  .  .  x   .
      RefuseApproval photo       .  .  .  x  .  .  .  .  .  x   .
      RefuseApproval legal       .  .  .  .  .  .  x  .  .  x   .
      RefuseApproval standards   .  .  .  .  .  .  .  x  .  x   .
      RefuseApproval translation .  .  .  .  .  x  .  .  .  x   .
      WaiveGate                  .  .  .  .  .  .  .  .  .  x   .
      PutOnHold                  .  x  .  .  .  .  x  x  x  x   .
      ResumeArticle              .  x  .  .  .  .  x  x  x  x   .
      SpikeArticle               .  x  .  .  .  .  .  .  x  x   .
      ReviveArticle              .  x  .  .  .  .  .  .  x  x   .
      TakeLock                   x  x  x  x  x  x  x  x  x  x   .
      ReleaseLock                x  x  x  x  x  x  x  x  x  x   .
      BreakLock                  .  x  x  .  .  x  .  .  x  x   .
      SuggestChange              x  x  x  x  x  x  x  x  x  x   .
      SuggestRemoval             x  x  x  x  x  x  x  x  x  x   .
      SuggestInsertion           x  x  x  x  x  x  x  x  x  x   .
      SuggestHeadline            x  x  x  x  x  x  x  x  x  x   .
      SuggestDek                 x  x  x  x  x  x  x  x  x  x   .
      SuggestSegment             x  x  x  x  x  x  x  x  x  x   .
      AcceptSuggestion           x  x  x  .  .  .  .  .  .  x   .
      RejectSuggestion           x  x  x  .  .  .  .  .  .  x   .
      PublishArticle             .  .  .  .  .  .  .  .  x  x   .
      SchedulePublication        .  .  .  .  .  .  .  .  x  x   .
      MoveSchedule               .  .  .  .  .  .  .  .  x  x   .
      CancelSchedule             .  x  .  .  .  .  x  x  x  x   .
      FireSchedule               .  .  .  .  .  .  .  .  x  x   .
      RaiseAlarm                 .  .  .  .  .  .  .  .  x  x   .
      DismissAlarm               .  x  .  x  .  .  .  x  x  x   .
      OpenCorrectionTask         .  .  .  .  .  .  .  .  x  x   .
      CloseCorrectionTask        .  .  .  .  .  x  .  x  x  x   .
      RequestCorrection          x  x  x  x  x  x  x  x  x  x   .
      AssessCorrection           .  .  .  .  .  .  .  x  x  x   .
      UpdateArticle              .  .  .  .  .  .  .  .  x  x   .
      ClarifyArticle             .  .  .  .  .  .  .  x  x  x   .
      CorrectArticle             .  .  .  .  .  .  .  x  x  x   .
      AddEditorsNote             .  .  .  .  .  .  .  x  x  x   .
      PublishCosmeticChange      .  .  .  .  .  .  .  .  x  x   .
      UnpublishArticle           .  .  .  .  .  .  .  x  x  x   .
      RepublishArticle           .  .  .  .  .  .  .  .  x  x   .
      OrderWithdrawal            .  .  .  .  .  .  x  x  .  x   .
      RescindWithdrawalOrder     .  .  .  .  .  .  x  x  .  x   .
      RetractArticle             .  .  .  .  .  .  .  .  x  x   .
      TakeDownArticle            .  .  .  .  .  .  .  .  x  x   .
      KillArticle                .  .  .  .  .  .  .  .  x  x   .
      AcknowledgeKill            .  x  .  .  .  .  x  x  x  x   .
      LiftKill                   .  .  .  .  .  .  .  .  .  x   .
      OpenThread                 x  x  x  x  x  x  x  x  x  x   .
      ReplyToThread              x  x  x  x  x  x  x  x  x  x   .
      ResolveThread              x  x  x  x  x  x  x  x  x  x   .
      ReopenThread               x  x  x  x  x  x  x  x  x  x   .
      RaiseRequest               x  x  x  x  x  x  x  x  x  x   .
      ClaimRequest               x  x  x  x  x  x  x  x  x  x   .
      ReleaseRequest             x  x  x  x  x  x  x  x  x  x   .
      CloseRequest               x  x  x  x  x  x  x  x  x  x   .
      RecordConfidentialSource   x  x  x  .  .  .  x  x  .  x   .
      ReviseConfidentialSource   x  x  x  x  x  x  x  x  x  x   .
      KeepSourceConfidential     x  x  x  x  x  x  x  x  x  x   .
      LetInToSource              x  x  x  x  x  x  x  x  x  x   .
      LetOutOfSource             x  x  x  x  x  x  x  x  x  x   x
      OpenConfidentialSource     x  x  x  x  x  x  x  x  x  x   x
      OpenAskersContact          .  .  .  .  .  .  x  x  x  x   .
      ExportEvidence             .  .  .  .  .  .  x  x  .  x   x
      OrderErasure               .  .  .  .  .  .  x  x  .  x   .
      ConfirmErasure             .  .  .  .  .  .  x  x  .  x   .
      RescindErasureOrder        .  .  .  .  .  .  x  x  .  x   .
      StayErasure                .  .  .  .  .  .  x  .  .  x   .
    `);
  });

  test("is, where something was withdrawn without an order, for those to dismiss who could have ordered it", () => {
    expect(mayDismiss("WITHDRAWN_WITHOUT_ORDER")).toEqual(mayAsk.OrderWithdrawal);
    for (const code of ["LIVE_PHOTO_KILLED", undefined] as const)
      expect(mayDismiss(code)).toEqual(mayAsk.DismissAlarm);
  });

  test("is another matter for translations, where translators do what an original's writers do", () => {
    expect(mayAskOfTranslation).toEqual({
      RestoreRevision: mayAsk.TranslateSegment,
      AcceptSuggestion: mayAsk.TranslateSegment,
      RejectSuggestion: mayAsk.TranslateSegment,
    });
  });

  test("is said in a word for each role", () => {
    expect(Object.keys(short)).toEqual([...roles]);
  });
});

describe("A role", () => {
  test("held for every desk and language reaches everywhere", () => {
    expect(reaches(holds("reporter"), { desk: "courts", language: "kk" })).toBe(true);
    expect(reaches(holds("reporter"), { desk: null, language: null })).toBe(true);
    expect(reaches(holds("reporter"), "newsroom")).toBe(true);
  });

  test.each<[Grant, Scope, boolean]>([
    [holds("reporter", "courts"), { desk: "courts", language: "kk" }, true],
    [holds("reporter", "courts"), { desk: "culture", language: "kk" }, false],
    [holds("reporter", null, "kk"), { desk: "culture", language: "kk" }, true],
    [holds("reporter", null, "kk"), { desk: "culture", language: "ru" }, false],
    [holds("reporter", "courts", "kk"), { desk: "courts", language: "kk" }, true],
    [holds("reporter", "courts", "kk"), { desk: "courts", language: "ru" }, false],
    [holds("reporter", "courts", "kk"), { desk: "culture", language: "kk" }, false],
  ])("held for a desk or a language reaches no further: %j in %j", (grant, scope, expected) => {
    expect(reaches(grant, scope)).toBe(expected);
  });

  test("held for one desk reaches what belongs to no desk", () => {
    expect(reaches(holds("reporter", "courts", "kk"), { desk: null, language: null })).toBe(true);
  });

  test("held for one desk or language does not reach the newsroom as a whole", () => {
    expect(reaches(holds("reporter", "courts"), "newsroom")).toBe(false);
    expect(reaches(holds("reporter", null, "kk"), "newsroom")).toBe(false);
  });

  test("may be needed that the actor holds for another desk only: both have to fit one grant", () => {
    const grants = [holds("copyEditor", "culture"), holds("reporter", "courts")];
    expect(grantFor(actor(...grants), ["copyEditor"], { desk: "courts", language: "en" })).toBeNull();
  });

  test("is the editor-in-chief's only where no plainer one suffices", () => {
    const grants = [holds("editorInChief"), holds("reporter", "courts")];
    expect(grantFor(actor(...grants), ["reporter"], { desk: "courts", language: "en" })).toEqual(grants[1]);
    expect(grantFor(actor(...grants), ["reporter"], { desk: "culture", language: "en" })).toEqual(grants[0]);
  });

  test("is held by nobody who holds none", () => {
    expect(grantFor(actor(), roles, { desk: null, language: null })).toBeNull();
  });
});

const short: Readonly<Record<Role, string>> = {
  reporter: "Rp",
  deskEditor: "De",
  copyEditor: "Ce",
  photoEditor: "Pe",
  translator: "Tr",
  translationEditor: "Te",
  legal: "Le",
  standards: "St",
  publisher: "Pu",
  editorInChief: "EiC",
  auditor: "Au",
};
const actor = (...grants: readonly Grant[]): Actor => ({ staffId: "somebody", name: "Somebody", grants });
const reaches = (grant: Grant, scope: Scope) => grantFor(actor(grant), [grant.role], scope) !== null;

/** Every command, and every gate that can be approved, against every role. */
function table(): string {
  const commands = (Object.keys(mayAsk) as AnyCommand["type"][]).flatMap((type) =>
    type === "ApproveArticle" || type === "RefuseApproval"
      ? gates.map((gate) => ({ name: `${type} ${gate}`, needed: rolesFor({ type, gate }) }))
      : [{ name: type, needed: rolesFor({ type }) }],
  );
  const line = (name: string, cells: readonly string[]) =>
    `      ${name.padEnd(27)}${cells.join(" ")}`.trimEnd();
  const heading = line("", Object.values(short));
  const rows = commands.map(({ name, needed }) =>
    line(
      name,
      roles.map((role) => {
        const may = grantFor(actor(holds(role)), needed, { desk: null, language: null }) !== null;
        return (may ? "x" : ".").padEnd(short[role].length);
      }),
    ),
  );
  return `\n${[heading, ...rows].join("\n")}\n    `;
}
