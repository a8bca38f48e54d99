import type { ApolloServerPlugin } from "@apollo/server";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import { behindOf } from "../../../schema/behindOf.js";
import type { Context } from "../../../schema/context.js";
import { Position, readPosition } from "../../../schema/scalars.js";
import { httpError } from "../httpError.js";
import type { WatchedOperation } from "../watch/watchOperation.js";

/** The request header that names a position to wait for, and the response header that names the position answered from. */
export const positionHeader = "stet-position";

/**
 * A request as the server knows it: the contract's context, the position it asked to be waited for, whom it is charged
 * to, how to give it up, and who watches it.
 */
export type ServedContext = Context &
  Readonly<{
    awaited: number | null;
    principal: string;
    abort: AbortController;
    watched: WatchedOperation;
  }>;

const patience = 5_000;

/** Waits for the position that a request names, for five seconds at most; answers the position. */
export async function awaitPosition(
  header: string | readonly string[] | undefined,
  readModels: ReadModels,
): Promise<number | null> {
  if (header === undefined || header === "") return null;
  const awaited = read(String(header));
  await readModels.waitFor(awaited, patience);
  return awaited;
}

/**
 * Says with each answer how far the read models are. If that is not as far as was asked, or if one of them has stopped,
 * the answer's `extensions.consistency` says so: what it shows may be the past.
 */
export const sayConsistency: ApolloServerPlugin<ServedContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { readModels, awaited } }) {
        const position = spelled(readModels.position());
        response.http.headers.set(positionHeader, position);
        const stopped = readModels.health().flatMap(({ name, stopped: why }) => (why === null ? [] : [name]));
        if (response.body.kind !== "single" || (awaited === null && stopped.length === 0)) return;
        const asked = awaited === null ? null : spelled(awaited);
        const behind = awaited === null ? 0 : behindOf(readModels, awaited);
        const consistency = { asked, position, reached: behind === 0, behind, stopped };
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, consistency };
      },
    };
  },
};

const spelled = (position: number) => Position.serialize(position);

function read(header: string): number {
  try {
    return readPosition(header);
  } catch (error) {
    throw httpError(`${positionHeader}: ${(error as Error).message}`, {
      status: 400,
      code: "BAD_USER_INPUT",
    });
  }
}
