import { checkManifest } from "./checkManifest.js";
import { classifyRights } from "./classifyRights.js";
import { concludeVerification } from "./concludeVerification.js";
import { creditPhoto } from "./creditPhoto.js";
import { describePhoto } from "./describePhoto.js";
import { endLease } from "./endLease.js";
import { filePhoto } from "./filePhoto.js";
import { grantLease } from "./grantLease.js";
import { grantPermission } from "./grantPermission.js";
import { killPhoto } from "./killPhoto.js";
import { overridePermission } from "./overridePermission.js";
import { recordVerificationCheck } from "./recordVerificationCheck.js";
import { refusePermission } from "./refusePermission.js";
import { requestPermission } from "./requestPermission.js";

/** Everything that may be done to a photo, in the order of a normal day. */
export const photoMutations = [
  filePhoto,
  describePhoto,
  creditPhoto,
  classifyRights,
  grantLease,
  endLease,
  requestPermission,
  grantPermission,
  refusePermission,
  overridePermission,
  recordVerificationCheck,
  checkManifest,
  concludeVerification,
  killPhoto,
] as const;
