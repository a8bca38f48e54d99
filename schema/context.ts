import { GraphQLError } from "graphql";
import type { ReadModels } from "../projections/engine/readModels.js";
import type { Actor } from "../src/actor.js";
import type { Ledger } from "../src/ledger/openLedger.js";
import type { NewsroomDesk } from "../src/newsroom.js";
import type { RunningPolicies } from "../src/policies/runPolicies.js";
import type { Presence } from "../src/presence.js";
import type { EventStore } from "../src/store/eventStore.js";
import type { LiveLists } from "./live/liveLists.js";
import { loaders, type Loaders } from "./loaders.js";
import { whileWanted } from "./whileWanted.js";

/** What every request may reach, made once by the server. */
export type House = Readonly<{
  newsroom: NewsroomDesk;
  readModels: ReadModels;
  store: EventStore;
  policies: Pick<RunningPolicies, "health">;
  ledger: Pick<
    Ledger,
    | "size"
    | "position"
    | "indexOf"
    | "leaf"
    | "inclusion"
    | "consistency"
    | "newest"
    | "checkpoint"
    | "keys"
    | "trouble"
  > &
    Readonly<{ handingOnFails: () => boolean }>;
  presence: Presence;
  live: LiveLists;
}>;

/** What one request may reach: the newsroom, and its memory read in batches. */
export type Context = House & {
  /** Who asks; null for a reader without a token. */
  readonly viewer: Actor | null;
  readonly load: Loaders;
  /** Forgets what was read, after something was written. */
  readonly refresh: () => void;
  /** Aborted when the request is given up: nothing more of the house is then reached through this context. */
  readonly signal: AbortSignal;
};

/** Begins a request, which may be given up by `signal`. */
export function contextFor(whole: House, viewer: Actor | null, signal: AbortSignal): Context {
  const house = whileWanted(whole, signal);
  const load = loaders(house.readModels);
  // Emptied in place: the server hands copies of the context to the resolvers.
  const refresh = () => Object.values(load).forEach((loader) => loader.clearAll());
  return { ...house, viewer, load, refresh, signal };
}

/** Whoever asks for what happened, or for what is no more; services need to have been let. */
export function historyReadersOnly(context: Pick<Context, "viewer">): Actor {
  const viewer = staffOnly(context);
  if (viewer.service && !viewer.service.scopes.includes("readHistory"))
    throw new GraphQLError(
      "This service may not read histories or past texts: its token was issued without READ_HISTORY.",
      {
        extensions: { code: "FORBIDDEN" },
      },
    );
  return viewer;
}

/** The staff member or service who asks; readers are told to sign in, and people without any role that they have none. */
export function staffOnly({ viewer }: Pick<Context, "viewer">): Actor {
  if (!viewer)
    throw new GraphQLError("This is for the newsroom's staff: send a token as `Authorization: Bearer …`.", {
      extensions: { code: "UNAUTHENTICATED" },
    });
  if (viewer.service && !viewer.service.scopes.includes("readBoard") && viewer.grants.length === 0)
    throw new GraphQLError(
      "This service may read only what readers see: its token was issued without READ_BOARD.",
      {
        extensions: { code: "FORBIDDEN" },
      },
    );
  if (viewer.grants.length === 0 && !viewer.service)
    throw new GraphQLError(
      "You hold no role in this newsroom at present; an editor-in-chief can grant one.",
      {
        extensions: { code: "FORBIDDEN" },
      },
    );
  return viewer;
}
