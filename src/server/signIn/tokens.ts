import { errors, jwtVerify, SignJWT } from "jose";
import { Fault } from "../../fault.js";
import type { SigningKey } from "./signingKey.js";

/** Who a token speaks for, and until when; or why it cannot be taken. */
export type ReadToken = Readonly<{ staffId: string; expiresAt: number }> | Readonly<{ problem: string }>;

/** Issues and reads the tokens of one newsroom. */
export type Tokens = Readonly<{
  /** A JWT (EdDSA) for a staff member. It says who, never what they may: roles are read from the log at each request. */
  issue: (staffId: string, days: number) => Promise<string>;
  read: (token: string) => Promise<ReadToken>;
  /** Whether the newsroom takes tokens of its own at all; where it does not, none are issued. */
  taken: boolean;
}>;

const issuer = "stet";
const day = 24 * 60 * 60;

/** Tokens signed by this key. */
export function tokensOf(
  { privateKey, publicKey, keyId }: SigningKey,
  now: () => Date,
  taken = true,
): Tokens {
  const seconds = () => Math.floor(now().getTime() / 1000);

  async function issue(staffId: string, days: number): Promise<string> {
    if (!taken)
      throw new Fault(
        "CONFIG_INVALID",
        "This newsroom takes no tokens of its own (STET_OWN_TOKENS=off): people sign in at its identity provider.",
      );
    return new SignJWT()
      .setProtectedHeader({ alg: "EdDSA", typ: "JWT", kid: keyId })
      .setIssuer(issuer)
      .setAudience(issuer)
      .setSubject(staffId)
      .setIssuedAt(seconds())
      .setExpirationTime(seconds() + days * day)
      .sign(privateKey);
  }

  async function read(token: string): Promise<ReadToken> {
    if (!taken)
      return {
        problem: "This token is the newsroom's own, and it takes only those of its identity provider.",
      };
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        issuer,
        audience: issuer,
        algorithms: ["EdDSA"],
        requiredClaims: ["sub", "exp"],
        currentDate: now(),
      });
      return { staffId: payload.sub!, expiresAt: payload.exp! * 1000 };
    } catch (error) {
      if (error instanceof errors.JWTExpired)
        return { problem: "This token has expired; ask for a new one." };
      if (error instanceof errors.JOSEError)
        return { problem: "This token was not issued by this newsroom, or is damaged." };
      throw error;
    }
  }

  return { issue, read, taken };
}
