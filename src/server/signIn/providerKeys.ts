import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

/** The identity provider gives no keys at the moment. */
export class Unreachable extends Error {}

/** The keys that an identity provider publishes. */
export type ProviderKeys = Readonly<{
  /** Finds the key of a token. Throws Unreachable, as does the finding, where the provider has to be asked and gives no answer. */
  known: () => Promise<JWTVerifyGetKey>;
}>;

/** How the keys of a provider are kept. */
export type KeyParts = Readonly<{
  issuer: string;
  patience: Readonly<{ cooldown: number; keep: number; pause: number }>;
  onTrouble: (why: string | null) => void;
}>;

const mostMilliseconds = 5_000;
const discovered = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * Finds a provider's keys by its discovery document, at the first need. One that does not answer is left alone for a
 * while, so that a token with a made-up key makes nobody ask it again and again.
 */
export function providerKeys({ issuer, patience, onTrouble }: KeyParts): ProviderKeys {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  let triedAgainAt = 0;
  let inTrouble = false;

  /** Asks the provider for a document; what is wrong with the answer is what is wrong with the provider. */
  async function fetched(address: string, asked: RequestInit): Promise<Response> {
    if (Date.now() < triedAgainAt) throw new Unreachable("It was asked a moment ago.");
    try {
      const response = await fetch(address, { ...asked, redirect: "error" });
      if (response.status !== 200) throw new Error(`It answered ${response.status}`);
      return response;
    } catch (error) {
      throw trouble(error);
    }
  }

  function trouble(error: unknown): Unreachable {
    triedAgainAt = Date.now() + patience.pause;
    if (!inTrouble) onTrouble(reasonOf(error));
    inTrouble = true;
    return new Unreachable("The identity provider gives no keys.", { cause: error });
  }

  async function fetchedKeys(address: string, asked: RequestInit): Promise<Response> {
    const response = await fetched(address, asked);
    if (inTrouble) onTrouble(null);
    inTrouble = false;
    return response;
  }

  async function discover(): Promise<JWTVerifyGetKey> {
    const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const response = await fetched(address, { signal: AbortSignal.timeout(mostMilliseconds) });
    const read = discovered.safeParse(await response.json().catch(() => null));
    if (!read.success) throw trouble(new Error("Its discovery document names no issuer and keys"));
    if (read.data.issuer !== issuer)
      throw trouble(new Error(`Its discovery document is another issuer's: ${read.data.issuer}`));
    if (!isSafe(read.data.jwks_uri)) throw trouble(new Error("Its keys are not published over https"));

    const remote = createRemoteJWKSet(new URL(read.data.jwks_uri), {
      cooldownDuration: patience.cooldown,
      cacheMaxAge: patience.keep,
      timeoutDuration: mostMilliseconds,
      [customFetch]: fetchedKeys,
    });
    const find: JWTVerifyGetKey = async (header, signed) => {
      try {
        return await remote(header, signed);
      } catch (error) {
        throw isOfTheKeys(error) ? trouble(error) : error;
      }
    };
    await remote.reload().catch((error: unknown) => {
      throw error instanceof Unreachable ? error : trouble(error);
    });
    return find;
  }

  async function known(): Promise<JWTVerifyGetKey> {
    const mine = (keys ??= discover());
    try {
      return await mine;
    } catch (error) {
      if (keys === mine) keys = null;
      throw error;
    }
  }
  return { known };
}

/** Whether an address may name a provider or its keys: over https, or on this very machine. */
export function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === "https:" || (protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}

// What jose says of an answer that holds no keys; what it says of a token has codes of its own.
const isOfTheKeys = (error: unknown) =>
  error instanceof errors.JWKSInvalid ||
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === "ERR_JOSE_GENERIC");

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== ""
    ? `${error.message}: ${cause.message}`
    : error.message;
}
