import { decodeJwt } from "jose";
import { staffList } from "../../../projections/staffList.js";
import type { House } from "../../../schema/context.js";
import type { Actor } from "../../actor.js";
import { streamName } from "../../asked.js";
import type { Recorded } from "../../decider.js";
import { isSealOf, serviceIdOf, serviceTokenPrefix } from "../../serviceToken.js";
import { sameIdentity, type Identity } from "../../staff/identity.js";
import { httpError } from "../httpError.js";
import type { IdentityProvider } from "./identityProvider.js";
import { keptCredentials } from "./keptCredentials.js";
import type { Tokens } from "./tokens.js";

/** Who asks, by the token sent; nobody without one. Throws UNAUTHENTICATED for a token that cannot be taken. */
export type Identify = (authorization: string | undefined) => Promise<Viewer>;

/** Who asks, and how long the token lets them; a reader without a token is nobody, for as long as they like. */
export type Viewer = Readonly<{
  actor: Actor | null;
  /** Milliseconds since 1970. */
  expiresAt: number | null;
  /** Whether an event ends it before its time; left out where none can. */
  isEndedBy?: (event: Recorded) => boolean;
}>;

/** What people are recognised with. */
export type IdentifyParts = Readonly<{
  tokens: Tokens;
  /** The newsroom's identity provider, or null. */
  provider: IdentityProvider | null;
  house: Pick<House, "newsroom" | "readModels">;
}>;

/** What a token that holds says: a member of the staff by their id, or by their name at the identity provider. */
type Credential = Readonly<{ expiresAt: number }> &
  (Readonly<{ staffId: string }> | Readonly<{ identity: Identity }>);

// A header may be as long; a provider that puts more into its tokens puts what is not asked for.
const longestToken = 16_384;

/** Recognises staff by the newsroom's own tokens and its identity provider's, and services by theirs. */
export function identifier({ tokens, provider, house }: IdentifyParts): Identify {
  const { newsroom, readModels } = house;
  const kept = keptCredentials<Credential>(Date.now);

  async function verified(token: string): Promise<Credential> {
    if (token.length > longestToken) throw unauthenticated("This token is too long to be one of ours.");
    // Not verified yet: it only says which of the two to ask, and each takes nothing but its own.
    const read = await (provider && issuerOf(token) === provider.issuer ? provider : tokens).read(token);
    if ("problem" in read) throw unauthenticated(read.problem);
    if ("unreachable" in read) throw unavailable();
    kept.keep(token, read);
    return read;
  }

  /** The member of the staff who is linked to an identity: found in the read model, and confirmed by the log. */
  async function linked(identity: Identity): Promise<string> {
    const look = newsroom.look();
    const found = await Promise.all(
      readModels
        .of(staffList)
        .linkedTo(identity)
        .map(async (id) => ((await look.staff(id)).identities.some(sameIdentity(identity)) ? [id] : [])),
    );
    const [staffId, ...others] = found.flat();
    if (staffId !== undefined && others.length === 0) return staffId;
    // Whoever has signed in may read their own name there: an editor-in-chief needs it to let them in.
    throw unauthenticated(
      staffId === undefined
        ? `Nobody on this newsroom's staff is linked to “${identity.subject}” of ${identity.issuer}; an editor-in-chief can link it.`
        : `More than one of this newsroom's staff is linked to “${identity.subject}” of ${identity.issuer}; an editor-in-chief has to unlink one.`,
    );
  }

  /** A service by its token: what it hashes to is in the log, and so is whether it still lets anybody in. */
  async function ofService(token: string): Promise<Viewer> {
    const id = serviceIdOf(token);
    const service = id === null ? null : await newsroom.look().service(id);
    if (!id || !service?.issued || !isSealOf(token, service))
      throw unauthenticated("This token is no service's of this newsroom, or is damaged.");
    if (service.revoked) throw unauthenticated("This token was revoked.");
    const actor = await newsroom.actor(id);
    if (!actor) throw unauthenticated("This token has expired; ask for a new one.");
    const isEndedBy = ({ type, stream }: Recorded) =>
      type === "ServiceTokenRevoked" && stream === streamName("service", id);
    return { actor, expiresAt: Date.parse(service.expiresAt), isEndedBy };
  }

  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === "") return { actor: null, expiresAt: null };
    const token = /^Bearer\s+(\S+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined) throw unauthenticated("Send a token as `Authorization: Bearer <token>`.");
    if (token.startsWith(serviceTokenPrefix)) return ofService(token);
    const credential = kept.get(token) ?? (await verified(token));
    const { expiresAt } = credential;
    const staffId = "identity" in credential ? await linked(credential.identity) : credential.staffId;
    const actor = await newsroom.actor(staffId);
    if (!actor) throw unauthenticated("This token belongs to nobody on this newsroom's staff.");
    if (!("identity" in credential)) return { actor, expiresAt };
    return { actor, expiresAt, isEndedBy: unlinks(staffId, credential.identity) };
  };
}

const unlinks =
  (staffId: string, identity: Identity) =>
  ({ stream, type, data }: Recorded): boolean =>
    type === "IdentityUnlinked" &&
    stream === streamName("staff", staffId) &&
    sameIdentity(identity)(data as Identity);

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

const unauthenticated = (message: string) =>
  httpError(message, {
    status: 401,
    code: "UNAUTHENTICATED",
    headers: { "www-authenticate": 'Bearer realm="stet"' },
  });

const unavailable = () =>
  httpError(
    "The newsroom's identity provider cannot be reached, and this token cannot be checked without it. Ask again in a moment.",
    { status: 503, code: "UNAVAILABLE", retryAfter: 10 },
  );
