import { GraphQLError } from "graphql";
import type { LegalFilter } from "../../projections/work/legalMatters.js";
import type { Actor, Grant, Role } from "../../src/actor.js";
import type { Newsroom } from "../../src/newsroom/newsroom.js";
import { routedTo } from "../../src/newsroom/routing.js";
import { staffOnly, type Context } from "../context.js";
import type { LegalQueueArgs } from "./LegalQueueArgs.js";

/** Who may see the legal queue. */
const mayRead: readonly Role[] = ["legal", "standards", "publisher", "editorInChief", "auditor"];

/** Whoever asks for legal matters, with those of their roles that let them see any; throws if none does. */
export function legalReadersOnly(context: Pick<Context, "viewer">): Actor {
  const viewer = staffOnly(context);
  const grants = viewer.grants.filter(({ role }) => mayRead.includes(role));
  if (grants.length === 0)
    throw new GraphQLError(
      "Only legal, standards, a publisher, an editor-in-chief or an auditor may read this.",
      { extensions: { code: "FORBIDDEN" } },
    );
  return { ...viewer, grants };
}

/** What of the legal queue these roles let somebody see of what they ask for. */
export function legalFilterOf(
  { kinds, desk }: LegalQueueArgs,
  grants: readonly Grant[],
  newsroom: Newsroom | null,
): LegalFilter {
  const readable = desksFor(grants, newsroom);
  const desks = desk == null ? readable : [desk].filter((one) => readable?.includes(one) ?? true);
  return { desks, kinds: kinds ?? null };
}

/** The desks whose legal matters these roles show, closed ones with those that they are routed to; null for all. */
function desksFor(grants: readonly Grant[], newsroom: Newsroom | null): readonly string[] | null {
  if (grants.some(({ desk }) => desk === null)) return null;
  if (newsroom === null) return [];
  return Object.keys(newsroom.desks).filter((desk) =>
    grants.some((grant) => grant.desk === desk || grant.desk === routedTo(newsroom, desk)),
  );
}
