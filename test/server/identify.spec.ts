import { join } from "node:path";
import { SignJWT } from "jose";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signingKey } from "../../src/server/signIn/signingKey.js";
import { tokensOf } from "../../src/server/signIn/tokens.js";
import { aServer, type AServer } from "../support/serving/aServer.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const viewer = "{ viewer { name } }";
const ask = (authorization: string) => server.post("reader", viewer, {}, { authorization });
const days = 24 * 60 * 60 * 1000;

/** Tokens that the server must not take, each for a reason of its own. */
const bad: Readonly<Record<string, () => Promise<string>>> = {
  "one that has expired": () => server.tokens.issue(server.staff.reporter.staffId, -1),
  "one that another newsroom signed": async () => {
    const other = tokensOf(await signingKey(join(server.folder, "other-key.json")), () => new Date());
    return other.issue(server.staff.reporter.staffId, 1);
  },
  "one for nobody here": () => server.tokens.issue(v7(), 1),
  "one that was cut off": async () =>
    (await server.tokens.issue(server.staff.reporter.staffId, 1)).slice(0, -4),
  "no token at all": () => Promise.resolve("garbage"),
  "one that is not signed": () => {
    const part = (words: object) => Buffer.from(JSON.stringify(words)).toString("base64url");
    const claims = { iss: "stet", aud: "stet", sub: server.staff.reporter.staffId, exp: Date.now() };
    return Promise.resolve(`${part({ alg: "none" })}.${part(claims)}.`);
  },
  "one for another audience": async () => signed({ audience: "elsewhere" }),
  "one that never expires": async () => signed({ expires: false }),
};

async function signed({ audience = "stet", expires = true }) {
  const { privateKey } = await signingKey(join(server.folder, "signing-key.json"));
  const token = new SignJWT()
    .setProtectedHeader({ alg: "EdDSA" })
    .setIssuer("stet")
    .setAudience(audience)
    .setSubject(server.staff.reporter.staffId);
  return (expires ? token.setExpirationTime("1 day") : token).sign(privateKey);
}

describe("A token", () => {
  test("says who asks", async () => {
    const { body, headers } = await server.post("reporter", viewer);
    expect(body.data).toStrictEqual({ viewer: { name: "Ines Marku" } });
    expect(headers.get("www-authenticate")).toBeNull();
  });

  test("is taken in either spelling of its scheme, and when it is hand-made just as well", async () => {
    const { token } = server.staff.reporter;
    expect((await ask(`bearer  ${token}`)).body.data).toStrictEqual({ viewer: { name: "Ines Marku" } });
    expect((await ask(`Bearer ${await signed({})}`)).body.data).toStrictEqual({
      viewer: { name: "Ines Marku" },
    });
  });

  test.each(Object.keys(bad))("is refused with 401 and without a word of data: %s", async (what) => {
    const { status, headers, body } = await ask(`Bearer ${await bad[what]!()}`);
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toBe('Bearer realm="stet"');
    expect(body.data).toBeUndefined();
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect(body.errors![0]!.message).toMatch(/^This token [^:]+\.$/);
  });

  test("of another scheme is refused, and the right one is named", async () => {
    const { status, body } = await ask("Basic aW5lczpzZWNyZXQ=");
    expect(status).toBe(401);
    expect(body.errors![0]!.message).toBe("Send a token as `Authorization: Bearer <token>`.");
  });

  test("never reaches the log", async () => {
    const { token } = server.staff.reporter;
    await ask(`Bearer ${token}x`);
    expect(JSON.stringify(server.logged)).not.toContain(token.slice(-20));
  });

  test("is good until the second it expires", async () => {
    const key = await signingKey(join(server.folder, "signing-key.json"));
    const noon = new Date("2026-03-01T12:00:00.000Z");
    const token = await tokensOf(key, () => noon).issue("someone", 2);
    const read = (at: number) => tokensOf(key, () => new Date(at)).read(token);
    const expiresAt = noon.getTime() + 2 * days;
    expect(await read(expiresAt - 1_000)).toStrictEqual({ staffId: "someone", expiresAt });
    expect(await read(expiresAt)).toStrictEqual({ problem: "This token has expired; ask for a new one." });
  });
});
