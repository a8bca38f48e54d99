import type { Newsroom } from "./newsroom.js";

/** The desks that somebody is a member of. */
export const desksOf = ({ members }: Pick<Newsroom, "members">, staffId: string): readonly string[] =>
  Object.entries(members).flatMap(([desk, people]) => (people.includes(staffId) ? [desk] : []));
