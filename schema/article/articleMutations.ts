import { acceptSuggestion } from "./acceptSuggestion.js";
import { acknowledgeKill } from "./acknowledgeKill.js";
import { addEditorsNote } from "./addEditorsNote.js";
import { approveArticle } from "./approveArticle.js";
import { breakLock } from "./breakLock.js";
import { cancelSchedule } from "./cancelSchedule.js";
import { changeDek } from "./changeDek.js";
import { changeHeadline } from "./changeHeadline.js";
import { changeKicker } from "./changeKicker.js";
import { changeSlug } from "./changeSlug.js";
import { clarifyArticle } from "./clarifyArticle.js";
import { correctArticle } from "./correctArticle.js";
import { dismissAlarm } from "./dismissAlarm.js";
import { draftArticle } from "./draftArticle.js";
import { killArticle } from "./killArticle.js";
import { liftKill } from "./liftKill.js";
import { moveSchedule } from "./moveSchedule.js";
import { openTranslation } from "./openTranslation.js";
import { publishArticle } from "./publishArticle.js";
import { publishCosmeticChange } from "./publishCosmeticChange.js";
import { putOnHold } from "./putOnHold.js";
import { rebaseTranslation } from "./rebaseTranslation.js";
import { rejectSuggestion } from "./rejectSuggestion.js";
import { releaseLock } from "./releaseLock.js";
import { republishArticle } from "./republishArticle.js";
import { resumeArticle } from "./resumeArticle.js";
import { retractArticle } from "./retractArticle.js";
import { returnArticle } from "./returnArticle.js";
import { reviseBody } from "./reviseBody.js";
import { reviveArticle } from "./reviveArticle.js";
import { schedulePublication } from "./schedulePublication.js";
import { setByline } from "./setByline.js";
import { setDateline } from "./setDateline.js";
import { spikeArticle } from "./spikeArticle.js";
import { submitArticle } from "./submitArticle.js";
import { suggestChange } from "./suggestChange.js";
import { takeDownArticle } from "./takeDownArticle.js";
import { takeLock } from "./takeLock.js";
import { translateSegment } from "./translateSegment.js";
import { unpublishArticle } from "./unpublishArticle.js";
import { updateArticle } from "./updateArticle.js";
import { writeAltText } from "./writeAltText.js";
import { writeCaption } from "./writeCaption.js";

/** Everything that may be done to an article, in the order of a normal day. */
export const articleMutations = [
  draftArticle,
  openTranslation,
  changeHeadline,
  changeDek,
  changeKicker,
  setDateline,
  changeSlug,
  setByline,
  reviseBody,
  writeCaption,
  writeAltText,
  translateSegment,
  rebaseTranslation,
  submitArticle,
  returnArticle,
  approveArticle,
  putOnHold,
  resumeArticle,
  spikeArticle,
  reviveArticle,
  takeLock,
  releaseLock,
  breakLock,
  suggestChange,
  acceptSuggestion,
  rejectSuggestion,
  publishArticle,
  schedulePublication,
  moveSchedule,
  cancelSchedule,
  dismissAlarm,
  updateArticle,
  clarifyArticle,
  correctArticle,
  addEditorsNote,
  publishCosmeticChange,
  unpublishArticle,
  republishArticle,
  retractArticle,
  takeDownArticle,
  killArticle,
  acknowledgeKill,
  liftKill,
] as const;
