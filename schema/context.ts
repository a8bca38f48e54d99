import { GraphQLError } from "graphql";
import type { ReadModels } from "../projections/readModels.js";
import type { Actor } from "../src/actor.js";
import type { NewsroomDesk } from "../src/newsroom.js";
import type { RunningPolicies } from "../src/policies/runPolicies.js";
import type { Presence } from "../src/presence.js";
import type { EventStore } from "../src/store/eventStore.js";
import { loaders, type Loaders } from "./loaders.js";

/** What every request may reach, made once by the server. */
export type House = Readonly<{
  newsroom: NewsroomDesk;
  readModels: ReadModels;
  store: EventStore;
  policies: Pick<RunningPolicies, "health">;
  presence: Presence;
}>;

/** What one request may reach: the newsroom, and its memory read in batches. */
export type Context = House & {
  /** Who asks; null for a reader without a token. */
  readonly viewer: Actor | null;
  readonly load: Loaders;
  /** Forgets what was read, after something was written. */
  readonly refresh: () => void;
};

/** Begins a request. */
export function contextFor(house: House, viewer: Actor | null): Context {
  const load = loaders(house.readModels);
  // Emptied in place: the server hands copies of the context to the resolvers.
  const refresh = () => Object.values(load).forEach((loader) => loader.clearAll());
  return { ...house, viewer, load, refresh };
}

/** The staff member who asks; readers are told to sign in, and people without any role that they have none. */
export function staffOnly({ viewer }: Pick<Context, "viewer">): Actor {
  if (!viewer)
    throw new GraphQLError("This is for the newsroom's staff: send a token as `Authorization: Bearer …`.", {
      extensions: { code: "UNAUTHENTICATED" },
    });
  if (viewer.grants.length === 0)
    throw new GraphQLError(
      "You hold no role in this newsroom at present; an editor-in-chief can grant one.",
      {
        extensions: { code: "FORBIDDEN" },
      },
    );
  return viewer;
}
