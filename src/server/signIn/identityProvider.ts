import { errors, jwtVerify, type JWTVerifyGetKey } from "jose";
import type { Identity } from "../../staff/identity.js";
import { providerKeys, Unreachable } from "./providerKeys.js";

/** The newsroom's identity provider, as the settings name it. */
export type ProviderSettings = Readonly<{
  issuer: string;
  /** What its tokens for this newsroom say that they are for. */
  audience: string;
  /** How many seconds its clock may be off. */
  clockSkew: number;
  algorithms: readonly string[];
}>;

/** Who a provider's token speaks for, and until when; why it cannot be taken; or that the provider has to be asked, and cannot be. */
export type ReadIdentity =
  | Readonly<{ identity: Identity; expiresAt: number }>
  | Readonly<{ problem: string }>
  | Readonly<{ unreachable: true }>;

/** Reads the tokens of the newsroom's identity provider (OpenID Connect). */
export type IdentityProvider = Readonly<{
  issuer: string;
  read: (token: string) => Promise<ReadIdentity>;
  /** Fetches its keys if there are none yet; false if it cannot be reached. Tokens try again by themselves. */
  reach: () => Promise<boolean>;
}>;

/** What a provider is spoken to with. */
export type ProviderParts = Readonly<{
  settings: ProviderSettings;
  now: () => Date;
  /** Told why when it cannot be reached, and null once it can be again. */
  onTrouble: (why: string | null) => void;
  /** Milliseconds: between two looks for a key that is not known, until keys are fetched anew, and before it is tried again. */
  patience?: Readonly<{ cooldown: number; keep: number; pause: number }>;
}>;

/** The signatures that are taken: every one whose public half is published. Never `none`, and none with a shared secret. */
export const providerAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
] as const;

const usualPatience = { cooldown: 30_000, keep: 600_000, pause: 10_000 };

/** Speaks to the identity provider: its keys are found by discovery, kept, and fetched again when one is not known. */
export function identityProvider({
  settings,
  now,
  onTrouble,
  patience = usualPatience,
}: ProviderParts): IdentityProvider {
  const { issuer, audience, clockSkew, algorithms } = settings;
  const keys = providerKeys({ issuer, patience, onTrouble });

  async function read(token: string): Promise<ReadIdentity> {
    // Fetched only once the token's own words allow it, so that nobody makes us ask for what could not be taken anyway.
    const keyOf: JWTVerifyGetKey = async (header, signed) => (await keys.known())(header, signed);
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: clockSkew,
        requiredClaims: ["sub", "exp"],
        currentDate: now(),
      });
      if (typeof payload.sub !== "string" || payload.sub === "") return { problem: damaged };
      return { identity: { issuer, subject: payload.sub }, expiresAt: (payload.exp! + clockSkew) * 1000 };
    } catch (error) {
      if (error instanceof Unreachable) return { unreachable: true };
      if (error instanceof errors.JOSEError) return { problem: problemOf(error) };
      throw error;
    }
  }

  const reach = () =>
    keys.known().then(
      () => true,
      (error: unknown) => {
        if (error instanceof Unreachable) return false;
        throw error;
      },
    );
  return { issuer, read, reach };
}

const damaged = "This token was not issued by the newsroom's identity provider, or is damaged.";

function problemOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "This token has expired; sign in again.";
  if (error instanceof errors.JWKSNoMatchingKey)
    return "This token is signed with a key that the identity provider does not publish.";
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud")
    return "This token is for somebody else than this newsroom.";
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "nbf")
    return "This token is not good yet.";
  return damaged;
}
