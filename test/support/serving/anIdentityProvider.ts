import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from "jose";
import {
  identityProvider,
  providerAlgorithms,
  type IdentityProvider,
} from "../../../src/server/signIn/identityProvider.js";

type Key = Readonly<{ kid: string; privateKey: CryptoKey; publicKey: CryptoKey }>;

/** An identity provider over HTTP, with keys of its own, as newsrooms have one. */
export type AnIdentityProvider = Readonly<{
  issuer: string;
  /** How often its keys were asked for. */
  asked: () => number;
  /** A token that it signs with its newest key: good for an hour, for this newsroom, unless said otherwise. */
  token: (subject: string, claims?: JWTPayload, kid?: string) => Promise<string>;
  /** Makes another key, which signs from now on; the older ones stay published. */
  rotate: () => Promise<string>;
  /** Publishes a key no longer. */
  withdraw: (kid: string) => void;
  publicKey: () => CryptoKey;
  /** Answers every question with 503, or no longer. */
  beDown: (down: boolean) => void;
  /** What it says of itself in its discovery document. */
  callItself: (issuer: string) => void;
  /** Where it says there that its keys are. */
  sayKeysAreAt: (address: string) => void;
  close: () => Promise<void>;
}>;

/** The audience that its tokens are for. */
export const audience = "https://desk.courier.example";

/** The allowance for clocks that the specs give it, in seconds. */
export const clockSkew = 5;

/** Starts an identity provider on a free port; what is asked for under `/moved` is led on to where it is. */
export async function anIdentityProvider(): Promise<AnIdentityProvider> {
  const keys: Key[] = [];
  let asked = 0;
  let down = false;
  let issuer = "";
  let named = "";
  let keysAt = "";

  const server = createServer((request, response) => {
    const led = /^\/moved(\/.*)$/.exec(request.url ?? "")?.[1];
    if (led) return void response.writeHead(302, { location: `/newsroom${led}` }).end();
    void answer(request.url ?? "").then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  async function answer(path: string): Promise<Readonly<{ status: number; body: object }>> {
    if (path === "/keys") asked++;
    if (down) return { status: 503, body: {} };
    if (path === "/newsroom/.well-known/openid-configuration")
      return { status: 200, body: { issuer: named, jwks_uri: keysAt } };
    if (path !== "/keys") return { status: 404, body: {} };
    const published = await Promise.all(
      keys.map(async ({ kid, publicKey }) => ({
        ...(await exportJWK(publicKey)),
        kid,
        alg: "RS256",
        use: "sig",
      })),
    );
    return { status: 200, body: { keys: published } };
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/newsroom`;
  named = issuer;
  keysAt = `${new URL(issuer).origin}/keys`;

  async function rotate(): Promise<string> {
    const kid = `key-${keys.length + 1}-${Math.random().toString(36).slice(2)}`;
    keys.push({ kid, ...(await generateKeyPair("RS256", { extractable: true })) });
    return kid;
  }
  await rotate();

  const signedBy = new Map<string, Key>();
  function keyOf(kid: string | undefined): Key {
    for (const key of keys) signedBy.set(key.kid, key);
    return kid === undefined ? keys.at(-1)! : signedBy.get(kid)!;
  }
  const seconds = Math.floor(Date.now() / 1000);
  const token = (subject: string, claims: JWTPayload = {}, kid?: string) => {
    const key = keyOf(kid);
    const usual = { iss: issuer, aud: audience, sub: subject, iat: seconds, exp: seconds + 3_600 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: key.kid })
      .sign(key.privateKey);
  };

  return {
    issuer,
    asked: () => asked,
    token,
    rotate,
    withdraw(kid) {
      keyOf(kid);
      keys.splice(
        keys.findIndex((key) => key.kid === kid),
        1,
      );
    },
    publicKey: () => keys.at(-1)!.publicKey,
    beDown(isDown) {
      down = isDown;
    },
    callItself(name) {
      named = name;
    },
    sayKeysAreAt(address) {
      keysAt = address;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** That provider as a newsroom knows it, with little patience; `troubles` hears what its log would. */
export const knownAs = (
  { issuer }: Pick<AnIdentityProvider, "issuer">,
  troubles: (string | null)[] = [],
  patience: Readonly<Partial<{ cooldown: number; keep: number; pause: number }>> = {},
): IdentityProvider =>
  identityProvider({
    settings: { issuer, audience, clockSkew, algorithms: providerAlgorithms },
    now: () => new Date(),
    onTrouble: (why) => troubles.push(why),
    patience: { cooldown: 0, keep: 60_000, pause: 50, ...patience },
  });
