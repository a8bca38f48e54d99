import type { Event } from "../decider.js";
import type { Gate } from "../gate.js";

/**
 * Everything that can happen to the newsroom itself: its name, desks, languages and house policy.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type NewsroomEvent =
  | Event<"NewsroomOpened", { name: string }>
  | Event<"LanguageAdded", { language: string }>
  | Event<"DeskOpened", { desk: string; name: string }>
  | Event<
      "PolicyAdopted",
      { version: number; gatesForOriginals: readonly Gate[]; gatesForTranslations: readonly Gate[] }
    >;
