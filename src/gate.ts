/** The gates that a newsroom's policy may put before publication. */
export const gates = ["copy", "photo", "legal", "standards", "translation"] as const;

/** One gate; who may open it is in `permissions.ts`. */
export type Gate = (typeof gates)[number];
