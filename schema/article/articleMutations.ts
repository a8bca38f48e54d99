import { acceptSuggestion } from "./acceptSuggestion.js";
import { acknowledgeKill } from "./acknowledgeKill.js";
import { addEditorsNote } from "./addEditorsNote.js";
import { approveArticle } from "./approveArticle.js";
import { assessCorrection } from "./assessCorrection.js";
import { breakLock } from "./breakLock.js";
import { cancelSchedule } from "./cancelSchedule.js";
import { changeDek } from "./changeDek.js";
import { changeHeadline } from "./changeHeadline.js";
import { changeKicker } from "./changeKicker.js";
import { changeSlug } from "./changeSlug.js";
import { clarifyArticle } from "./clarifyArticle.js";
import { closeCorrectionTask } from "./closeCorrectionTask.js";
import { correctArticle } from "./correctArticle.js";
import { dismissAlarm } from "./dismissAlarm.js";
import { draftArticle } from "./draftArticle.js";
import { exportEvidence } from "./exportEvidence.js";
import { killArticle } from "./killArticle.js";
import { liftKill } from "./liftKill.js";
import { moveSchedule } from "./moveSchedule.js";
import { openAskersContact } from "./openAskersContact.js";
import { openTranslation } from "./openTranslation.js";
import { orderWithdrawal } from "./orderWithdrawal.js";
import { publishArticle } from "./publishArticle.js";
import { publishCosmeticChange } from "./publishCosmeticChange.js";
import { putOnHold } from "./putOnHold.js";
import { rebaseTranslation } from "./rebaseTranslation.js";
import { refuseApproval } from "./refuseApproval.js";
import { rejectSuggestion } from "./rejectSuggestion.js";
import { releaseLock } from "./releaseLock.js";
import { republishArticle } from "./republishArticle.js";
import { rescindWithdrawalOrder } from "./rescindWithdrawalOrder.js";
import { requestCorrection } from "./requestCorrection.js";
import { restoreRevision } from "./restoreRevision.js";
import { resumeArticle } from "./resumeArticle.js";
import { retractArticle } from "./retractArticle.js";
import { returnArticle } from "./returnArticle.js";
import { reviseBody } from "./reviseBody.js";
import { reviveArticle } from "./reviveArticle.js";
import { schedulePublication } from "./schedulePublication.js";
import { setByline } from "./setByline.js";
import { setDateline } from "./setDateline.js";
import { setEdNote } from "./setEdNote.js";
import { setHeadlineFor } from "./setHeadlineFor.js";
import { spikeArticle } from "./spikeArticle.js";
import { submitArticle } from "./submitArticle.js";
import { suggestChange } from "./suggestChange.js";
import { suggestDek } from "./suggestDek.js";
import { suggestHeadline } from "./suggestHeadline.js";
import { suggestInsertion } from "./suggestInsertion.js";
import { suggestRemoval } from "./suggestRemoval.js";
import { suggestSegment } from "./suggestSegment.js";
import { takeDownArticle } from "./takeDownArticle.js";
import { takeLock } from "./takeLock.js";
import { translateSegment } from "./translateSegment.js";
import { unpublishArticle } from "./unpublishArticle.js";
import { updateArticle } from "./updateArticle.js";
import { waiveGate } from "./waiveGate.js";
import { writeAltText } from "./writeAltText.js";
import { writeCaption } from "./writeCaption.js";

/** Everything that may be done to an article, in the order of a normal day. */
export const articleMutations = [
  draftArticle,
  openTranslation,
  changeHeadline,
  setHeadlineFor,
  changeDek,
  changeKicker,
  setDateline,
  changeSlug,
  setByline,
  setEdNote,
  reviseBody,
  restoreRevision,
  writeCaption,
  writeAltText,
  translateSegment,
  rebaseTranslation,
  submitArticle,
  returnArticle,
  approveArticle,
  refuseApproval,
  waiveGate,
  putOnHold,
  resumeArticle,
  spikeArticle,
  reviveArticle,
  takeLock,
  releaseLock,
  breakLock,
  suggestChange,
  suggestRemoval,
  suggestInsertion,
  suggestHeadline,
  suggestDek,
  suggestSegment,
  acceptSuggestion,
  rejectSuggestion,
  publishArticle,
  schedulePublication,
  moveSchedule,
  cancelSchedule,
  dismissAlarm,
  requestCorrection,
  openAskersContact,
  exportEvidence,
  assessCorrection,
  closeCorrectionTask,
  updateArticle,
  clarifyArticle,
  correctArticle,
  addEditorsNote,
  publishCosmeticChange,
  unpublishArticle,
  republishArticle,
  orderWithdrawal,
  rescindWithdrawalOrder,
  retractArticle,
  takeDownArticle,
  killArticle,
  acknowledgeKill,
  liftKill,
] as const;
