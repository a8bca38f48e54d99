import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Actor } from "../actor.js";
import type { NewsroomDesk } from "../newsroom.js";
import type { Tokens } from "./tokens.js";

/** Who asks, by the token sent; nobody without one. Throws UNAUTHENTICATED for a token that cannot be taken. */
export type Identify = (authorization: string | undefined) => Promise<Viewer>;

/** Who asks, and until when the token is good (milliseconds since 1970); both null for a reader without a token. */
export type Viewer = Readonly<{ actor: Actor | null; expiresAt: number | null }>;

/** Recognises staff by their tokens. */
export function identifier(tokens: Tokens, newsroom: NewsroomDesk): Identify {
  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === "") return { actor: null, expiresAt: null };
    const token = /^Bearer\s+(\S+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined) throw unauthenticated("Send a token as `Authorization: Bearer <token>`.");
    const read = await tokens.read(token);
    if ("problem" in read) throw unauthenticated(read.problem);
    const actor = await newsroom.actor(read.staffId);
    if (!actor) throw unauthenticated("This token belongs to nobody on this newsroom's staff.");
    return { actor, expiresAt: read.expiresAt };
  };
}

function unauthenticated(message: string) {
  const headers = new HeaderMap([["www-authenticate", 'Bearer realm="stet"']]);
  // A plain map in the eyes of other libraries' typings; Apollo asks for its own.
  const http: object = { status: 401, headers };
  return new GraphQLError(message, { extensions: { code: "UNAUTHENTICATED", http } });
}
