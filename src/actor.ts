/** The roles of a newsroom; what each may ask is in `permissions.ts`. */
export const roles = [
  "reporter",
  "deskEditor",
  "copyEditor",
  "photoEditor",
  "translator",
  "translationEditor",
  "legal",
  "standards",
  "publisher",
  "editorInChief",
  "auditor",
] as const;

/** One of the newsroom's roles. */
export type Role = (typeof roles)[number];

/**
 * A role held for one desk and one language (BCP 47); null means every one. A role that somebody else delegated says
 * from whom it is, by their staff id, and ends by itself at `until`, an instant.
 */
export type Grant = Readonly<{
  role: Role;
  desk: string | null;
  language: string | null;
  until?: string;
  from?: string;
}>;

/** Whether a role that is held is, or holds within it, one that is wanted. */
export const covers = (held: Grant, wanted: Pick<Grant, "role" | "desk" | "language">): boolean =>
  held.role === wanted.role &&
  (held.desk === null || held.desk === wanted.desk) &&
  (held.language === null || held.language === wanted.language);

/** The grants that are in force at an instant. */
export const grantsAt = (grants: readonly Grant[], at: string): readonly Grant[] =>
  grants.filter(({ until }) => until === undefined || at < until);

/** What a service may be let read: what readers see, what the staff see, and what happened. */
export const serviceScopes = ["readPublished", "readBoard", "readHistory"] as const;

/** Something that a service may read. */
export type ServiceScope = (typeof serviceScopes)[number];

/** Who asks: a staff member with the roles held at this moment, or a service under its own id. */
export type Actor = Readonly<{
  staffId: string;
  name: string;
  grants: readonly Grant[];
  /** What it may read, if it is a service; left out for people. */
  service?: Readonly<{ scopes: readonly ServiceScope[] }>;
}>;

/** Somebody with those of their roles that have not ended by an instant. */
export const heldAt = <One extends Pick<Actor, "grants">>(actor: One, at: string): One => ({
  ...actor,
  grants: grantsAt(actor.grants, at),
});
