/** Where a text may stand under another headline than its own: short for lists, for search engines, social media, alerts. */
export const headlineRoles = ["short", "seo", "social", "push"] as const;

/** One of the places. */
export type HeadlineRole = (typeof headlineRoles)[number];

/** A text's other headlines, by place; where there is none, the headline itself stands. */
export type Headlines = Readonly<Partial<Record<HeadlineRole, string>>>;

/** Whether two sets of headlines read the same everywhere. */
export const sameHeadlines = (one: Headlines, other: Headlines): boolean =>
  headlineRoles.every((role) => one[role] === other[role]);

/** Whether there is another headline for any place. */
export const hasHeadlines = (headlines: Headlines): boolean =>
  headlineRoles.some((role) => headlines[role] !== undefined);
