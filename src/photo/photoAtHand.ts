import type { PhotoBlocker } from "../blocker.js";
import { endOf } from "./lease.js";
import type { Photo } from "./photo.js";
import { needsPermission, needsVerification } from "./rightsCategory.js";

/** What a decision about an article that runs this picture must know of it: its credit, and all that speaks against it. */
export function photoAtHand(photo: Photo): Readonly<{
  creditLine: string | null;
  creditedBy: Readonly<Record<string, number>>;
  blockers: readonly PhotoBlocker[];
}> {
  const { credit, creditedBy } = photo;
  return { creditLine: credit?.creditLine ?? null, creditedBy, blockers: [...blockersOf(photo)] };
}

function* blockersOf(photo: Photo): Generator<PhotoBlocker> {
  const { killed, credit, rights, fromSocialMedia } = photo;
  if (killed !== null) yield { code: "PHOTO_KILLED" };
  if (credit === null) yield { code: "PHOTO_UNCREDITED" };
  if (rights === null && fromSocialMedia) yield { code: "RIGHTS_UNCLASSIFIED" };
  yield* permissionBlockers(photo);
  yield* verificationBlockers(photo);
  yield* leaseBlockers(photo);
}

function* permissionBlockers({ permission, rights }: Photo): Generator<PhotoBlocker> {
  const standing = permission?.standing ?? null;
  // An owner's no stands in the way by whatever right the house would have run it.
  if (standing === "refused") yield { code: "PERMISSION_REFUSED" };
  else if (rights && needsPermission(rights.category) && standing !== "granted" && standing !== "overridden")
    yield { code: "PERMISSION_MISSING" };
}

function* verificationBlockers({ conclusion, rights }: Photo): Generator<PhotoBlocker> {
  if (conclusion?.verdict === "false") yield { code: "PHOTO_FALSE" };
  else if (
    rights &&
    needsVerification(rights.category) &&
    (conclusion?.verdict !== "verified" || conclusion.shaken)
  )
    yield { code: "PHOTO_UNVERIFIED" };
}

function* leaseBlockers({ lease }: Photo): Generator<PhotoBlocker> {
  if (!lease) return;
  if (lease.from !== null) yield { code: "LEASE_NOT_BEGUN", until: lease.from };
  const end = endOf(lease);
  if (end !== null) yield { code: "LEASE_ENDED", from: end };
}
