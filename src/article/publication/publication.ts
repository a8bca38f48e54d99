/** Whether readers see an article, whatever is being done to its working copy. */
export const publicationStates = [
  "unpublished",
  "live",
  "unpublishedAfterLive",
  "retracted",
  "takenDown",
  "killed",
] as const;

/** One of the states. */
export type PublicationState = (typeof publicationStates)[number];

/** Where an article stands before its readers, with what they and others were told when it was withdrawn. */
export type Publication =
  | Readonly<{ state: "unpublished" | "live" | "unpublishedAfterLive" }>
  | Readonly<{ state: "retracted"; notice: string }>
  | Readonly<{ state: "takenDown"; authority: string; basis: string; isPublic: boolean }>
  | Readonly<{ state: "killed"; advisory: string; acknowledgedBy: readonly string[] }>;
