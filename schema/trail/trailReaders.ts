import { GraphQLError } from "graphql";
import type { Actor, Role } from "../../src/actor.js";
import { grantFor } from "../../src/permissions.js";
import { historyReadersOnly, type Context } from "../context.js";

/** Which roles may read the whole newsroom's trail, beside an editor-in-chief. */
const mayRead: readonly Role[] = ["auditor", "legal", "standards"];

/** Whoever asks for the whole newsroom's trail; throws if their roles do not let them read it. */
export function trailReadersOnly(context: Pick<Context, "viewer">): Actor {
  const viewer = historyReadersOnly(context);
  if (grantFor(viewer, mayRead, "newsroom") === null)
    throw new GraphQLError(
      "Only an auditor, legal, standards or an editor-in-chief for every desk and language may read the whole " +
        "newsroom's trail; `articleTrail` tells an article's.",
      { extensions: { code: "FORBIDDEN" } },
    );
  return viewer;
}
