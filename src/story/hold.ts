/** Why a story waits as a whole, who said so, and when it goes on by itself; null if somebody has to release it. */
export type StoryHold = Readonly<{ reason: string; until: string | null; by: string; at: string }>;

/** Whether a hold holds at an instant: up to its end, not at it. */
export const isHeldAt = (hold: StoryHold | null, at: string): hold is StoryHold =>
  hold !== null && (hold.until === null || at < hold.until);
