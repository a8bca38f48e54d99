import { deciderOf, type Seam } from "../deciderOf.js";
import { checkingManifest } from "./checkingManifest.js";
import { classifying } from "./classifying.js";
import type { PhotoCommand, PhotoRefusal } from "./commands.js";
import { crediting } from "./crediting.js";
import { undescribed, type PhotoDescription } from "./description.js";
import { describing } from "./describing.js";
import type { PhotoEvent } from "./events.js";
import { filing } from "./filing.js";
import { killing } from "./killing.js";
import type { Lease } from "./lease.js";
import { leasing } from "./leasing.js";
import type { ManifestCheck } from "./manifest.js";
import { permitting, type Permission } from "./permitting.js";
import type { RightsCategory } from "./rightsCategory.js";
import { untilKilled } from "./untilKilled.js";
import type { Check } from "./verification.js";
import { verifying, type CheckMade, type Conclusion } from "./verifying.js";

/** A picture as its stream tells it. */
export type Photo = Readonly<{
  revision: number;
  filed: boolean;
  /** What came with it is an address on social media. */
  fromSocialMedia: boolean;
  /** What is said of it now, by whoever said it last: at its filing, with its credit, or by itself. */
  described: PhotoDescription;
  credit: Readonly<{ creditLine: string }> | null;
  /** By staff member, the revision at which they last credited it. */
  creditedBy: Readonly<Record<string, number>>;
  rights: Readonly<{ category: RightsCategory; usageTerms: string | null }> | null;
  lease: Lease | null;
  permission: Permission | null;
  /** What was looked into, each check as it was last made. */
  checks: Readonly<Partial<Record<Check, CheckMade>>>;
  /** What became of its content credentials; null as long as nobody has looked for any. */
  manifest: ManifestCheck | null;
  conclusion: Conclusion | null;
  killed: string | null;
}>;

/** One seam of the photo desk's work. */
export type PhotoSeam<Commands extends PhotoCommand["type"], Events extends PhotoEvent["type"]> = Seam<
  Photo,
  PhotoCommand,
  PhotoEvent,
  PhotoRefusal,
  Commands,
  Events
>;

const credited = untilKilled(crediting);
const described = untilKilled(describing);
const classified = untilKilled(classifying);
const leased = untilKilled(leasing);
const permitted = untilKilled(permitting);
const manifestChecked = untilKilled(checkingManifest);
const verified = untilKilled(verifying);

/** How a picture comes to the desk, gets its credit, its rights and the desk's belief, and may be killed. */
export const photoDecider = deciderOf<Photo, PhotoCommand, PhotoEvent, PhotoRefusal>({
  category: "photo",
  initial: {
    revision: -1,
    filed: false,
    fromSocialMedia: false,
    described: undescribed,
    credit: null,
    creditedBy: {},
    rights: null,
    lease: null,
    permission: null,
    checks: {},
    manifest: null,
    conclusion: null,
    killed: null,
  },
  exists: ({ filed }) => filed,
  beginning: ["FilePhoto"],
  answers: {
    ...filing.answers,
    ...credited.answers,
    ...described.answers,
    ...classified.answers,
    ...leased.answers,
    ...permitted.answers,
    ...manifestChecked.answers,
    ...verified.answers,
    ...killing.answers,
  },
  effects: {
    ...filing.effects,
    ...credited.effects,
    ...described.effects,
    ...classified.effects,
    ...leased.effects,
    ...permitted.effects,
    ...manifestChecked.effects,
    ...verified.effects,
    ...killing.effects,
  },
});
