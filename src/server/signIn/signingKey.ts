import { existsSync, readFileSync } from "node:fs";
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from "jose";
import { Fault } from "../../fault.js";
import { writeOnce } from "../../writeOnce.js";

/** The key that signs a newsroom's tokens (Ed25519), and what tells it from other keys. */
export type SigningKey = Readonly<{ privateKey: CryptoKey; publicKey: CryptoKey; keyId: string }>;

/** Reads the newsroom's signing key, a JWK that only its owner may read; makes it at the first start. */
export async function signingKey(file: string): Promise<SigningKey> {
  if (!existsSync(file)) await makeKey(file);
  try {
    const jwk = parse(readFileSync(file, "utf8"));
    const { d: _, ...open } = jwk;
    const [privateKey, publicKey] = await Promise.all([importJWK(jwk, "EdDSA"), importJWK(open, "EdDSA")]);
    return {
      privateKey: privateKey as CryptoKey,
      publicKey: publicKey as CryptoKey,
      keyId: await calculateJwkThumbprint(open),
    };
  } catch (error) {
    const message = `${file} is not a signing key: ${(error as Error).message}. Put the right one back; a new one makes every token void.`;
    throw new Fault("CONFIG_INVALID", message, { file }, { cause: error });
  }
}

function parse(words: string): JWK {
  let jwk: JWK | null;
  try {
    jwk = JSON.parse(words) as JWK | null;
  } catch {
    // The parser's own message quotes what it stumbled over, and that may be the key.
    throw new TypeError("it is no JSON");
  }
  if (jwk?.kty !== "OKP" || jwk.crv !== "Ed25519" || !jwk.d)
    throw new TypeError("it holds no Ed25519 private key");
  return jwk;
}

async function makeKey(file: string) {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const jwk = JSON.stringify(await exportJWK(privateKey));
  try {
    writeOnce(file, `${jwk}\n`);
  } catch (error) {
    const message = `The signing key ${file} cannot be written: ${(error as Error).message}.`;
    throw new Fault("STORE_READ_ONLY", message, { file }, { cause: error });
  }
}
