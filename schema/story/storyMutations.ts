import { acceptAssignment } from "./acceptAssignment.js";
import { archiveLink } from "./archiveLink.js";
import { assignStory } from "./assignStory.js";
import { attributeSource } from "./attributeSource.js";
import { cancelAssignment } from "./cancelAssignment.js";
import { cautionSource } from "./cautionSource.js";
import { changeSlugline } from "./changeSlugline.js";
import { checkClaim } from "./checkClaim.js";
import { clearLegally } from "./clearLegally.js";
import { clearLegallyWithConditions } from "./clearLegallyWithConditions.js";
import { completeAssignment } from "./completeAssignment.js";
import { correctFigureInput } from "./correctFigureInput.js";
import { declineAssignment } from "./declineAssignment.js";
import { disputeClaim } from "./disputeClaim.js";
import { holdStory } from "./holdStory.js";
import { liftCourtOrder } from "./liftCourtOrder.js";
import { letClaimStand } from "./letClaimStand.js";
import { liftEmbargo } from "./liftEmbargo.js";
import { liftLegalHold } from "./liftLegalHold.js";
import { meetLegalCondition } from "./meetLegalCondition.js";
import { moveDeadline } from "./moveDeadline.js";
import { openStory } from "./openStory.js";
import { placeLegalHold } from "./placeLegalHold.js";
import { placePhoto } from "./placePhoto.js";
import { reassignStory } from "./reassignStory.js";
import { recordClaim } from "./recordClaim.js";
import { recordCourtOrder } from "./recordCourtOrder.js";
import { recordFigure } from "./recordFigure.js";
import { recordQuote } from "./recordQuote.js";
import { refuseLegally } from "./refuseLegally.js";
import { relateStory } from "./relateStory.js";
import { releaseStory } from "./releaseStory.js";
import { removeSource } from "./removeSource.js";
import { replacePhoto } from "./replacePhoto.js";
import { reportEmbargoBreach } from "./reportEmbargoBreach.js";
import { requestLegalReview } from "./requestLegalReview.js";
import { sendStory } from "./sendStory.js";
import { setCrop } from "./setCrop.js";
import { setEmbargo } from "./setEmbargo.js";
import { setUrgency } from "./setUrgency.js";
import { supportClaim } from "./supportClaim.js";
import { tagStory } from "./tagStory.js";
import { takeOutPhoto } from "./takeOutPhoto.js";
import { translateQuote } from "./translateQuote.js";
import { unrelateStory } from "./unrelateStory.js";
import { untagStory } from "./untagStory.js";
import { withdrawCaution } from "./withdrawCaution.js";
import { withdrawClaim } from "./withdrawClaim.js";
import { withdrawFigure } from "./withdrawFigure.js";
import { withdrawQuote } from "./withdrawQuote.js";

/** Everything that may be done to a story, in the order of a normal day. */
export const storyMutations = [
  openStory,
  changeSlugline,
  sendStory,
  holdStory,
  releaseStory,
  setUrgency,
  assignStory,
  acceptAssignment,
  declineAssignment,
  reassignStory,
  moveDeadline,
  completeAssignment,
  cancelAssignment,
  tagStory,
  untagStory,
  relateStory,
  unrelateStory,
  attributeSource,
  cautionSource,
  withdrawCaution,
  removeSource,
  archiveLink,
  recordClaim,
  supportClaim,
  disputeClaim,
  checkClaim,
  letClaimStand,
  withdrawClaim,
  recordQuote,
  translateQuote,
  withdrawQuote,
  recordFigure,
  correctFigureInput,
  withdrawFigure,
  placePhoto,
  replacePhoto,
  setCrop,
  takeOutPhoto,
  setEmbargo,
  liftEmbargo,
  reportEmbargoBreach,
  requestLegalReview,
  clearLegally,
  clearLegallyWithConditions,
  refuseLegally,
  meetLegalCondition,
  placeLegalHold,
  liftLegalHold,
  recordCourtOrder,
  liftCourtOrder,
] as const;
