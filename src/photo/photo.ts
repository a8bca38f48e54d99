import { deciderOf, type Seam } from "../deciderOf.js";
import { classifying } from "./classifying.js";
import type { PhotoCommand, PhotoRefusal } from "./commands.js";
import { crediting } from "./crediting.js";
import type { PhotoEvent } from "./events.js";
import { filing } from "./filing.js";
import { killing } from "./killing.js";
import { leasing, type Lease } from "./leasing.js";
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
  credit: Readonly<{
    creditLine: string;
    photographer: string | null;
    copyrightHolder: string | null;
  }> | null;
  rights: Readonly<{ category: RightsCategory; usageTerms: string | null }> | null;
  lease: Lease | null;
  permission: Permission | null;
  /** What was looked into, each check as it was last made. */
  checks: Readonly<Partial<Record<Check, CheckMade>>>;
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
const classified = untilKilled(classifying);
const leased = untilKilled(leasing);
const permitted = untilKilled(permitting);
const verified = untilKilled(verifying);

/** How a picture comes to the desk, gets its credit, its rights and the desk's belief, and may be killed. */
export const photoDecider = deciderOf<Photo, PhotoCommand, PhotoEvent, PhotoRefusal>({
  category: "photo",
  initial: {
    revision: -1,
    filed: false,
    fromSocialMedia: false,
    credit: null,
    rights: null,
    lease: null,
    permission: null,
    checks: {},
    conclusion: null,
    killed: null,
  },
  exists: ({ filed }) => filed,
  beginning: ["FilePhoto"],
  answers: {
    ...filing.answers,
    ...credited.answers,
    ...classified.answers,
    ...leased.answers,
    ...permitted.answers,
    ...verified.answers,
    ...killing.answers,
  },
  effects: {
    ...filing.effects,
    ...credited.effects,
    ...classified.effects,
    ...leased.effects,
    ...permitted.effects,
    ...verified.effects,
    ...killing.effects,
  },
});
