import type { Event } from "../decider.js";
import type { Gate } from "../gate.js";

/** A step of a desk's work, in which a story can wait: its id on that desk, and its name. */
export type Stage = Readonly<{ stage: string; name: string }>;

/** Numbers that the house may choose: words a cosmetic edition may change, and minutes a schedule may be late. */
export type Thresholds = Readonly<{ cosmeticWords: number; lateMinutes: number }>;

/**
 * Everything that can happen to the newsroom itself: its name, desks, languages and house policy.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type NewsroomEvent =
  | Event<"NewsroomOpened", { name: string }>
  | Event<"LanguageAdded", { language: string }>
  | Event<"DeskOpened", { desk: string; name: string }>
  | Event<"DeskClosed", { desk: string; routedTo: string }>
  | Event<"DeskReopened", { desk: string }>
  | Event<"DeskStagesSet", { desk: string; stages: readonly Stage[] }>
  | Event<"DeskMemberAdded", { desk: string; staffId: string }>
  | Event<"DeskMemberRemoved", { desk: string; staffId: string }>
  | Event<
      "DeskPolicyAdopted",
      {
        desk: string;
        version: number;
        gatesForOriginals: readonly Gate[];
        gatesForTranslations: readonly Gate[];
      }
    >
  | Event<"ThresholdsSet", Thresholds>
  | Event<
      "PolicyAdopted",
      { version: number; gatesForOriginals: readonly Gate[]; gatesForTranslations: readonly Gate[] }
    >;
