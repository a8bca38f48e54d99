import { setTimeout } from "node:timers/promises";
import { exportSPKI, SignJWT } from "jose";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { openNewsroom } from "../../src/newsroom.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { anIdentityProvider, audience, clockSkew, knownAs } from "../support/serving/anIdentityProvider.js";
import type { AnIdentityProvider } from "../support/serving/anIdentityProvider.js";
import { command, obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { listener } from "../support/serving/listener.js";

let provider: AnIdentityProvider;
let server: AServer;
beforeAll(async () => {
  provider = await anIdentityProvider();
  server = await aServer({ provider: knownAs(provider) });
  await link("reporter", "ines");
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

const canary = "canary-5f0c1d";
const viewer = "{ viewer { name } }";
const now = () => Math.floor(Date.now() / 1000);
const ask = (token: string, query = viewer) =>
  server.post("reader", query, {}, { authorization: `Bearer ${token}` });

const about = (role: "reporter" | "photoEditor" | "legal", subject: string, expectedRevision = 1) => ({
  staffId: `staff-${server.staff[role].staffId}`,
  issuer: provider.issuer,
  subject,
  expectedRevision,
});
const link = (...given: Parameters<typeof about>) =>
  obey(server, "editorInChief", "linkIdentity", about(...given));

/** Tokens that the server must not take, each for a reason of its own. */
const bad: Readonly<Record<string, readonly [() => Promise<string>, RegExp]>> = {
  "for another audience": [
    () => provider.token("ines", { aud: "https://elsewhere.example" }),
    /for somebody else/,
  ],
  "for nobody in particular": [() => provider.token("ines", { aud: [] }), /for somebody else/],
  "of another issuer": [() => provider.token("ines", { iss: "https://elsewhere.example" }), /not issued by/],
  "of an issuer that is spelled almost the same": [
    () => provider.token("ines", { iss: `${provider.issuer}/` }),
    /not issued by/,
  ],
  "that expired longer ago than clocks differ": [
    () => provider.token("ines", { exp: now() - clockSkew - 1 }),
    /has expired/,
  ],
  "that is not good yet": [() => provider.token("ines", { nbf: now() + clockSkew + 60 }), /not good yet/],
  "that never expires": [() => provider.token("ines", { exp: null } as never), /not issued by/],
  "that does not say when it expires": [
    () => provider.token("ines", { exp: undefined } as never),
    /not issued by/,
  ],
  "that names nobody": [() => provider.token(""), /not issued by/],
  "that is not signed": [() => Promise.resolve(unsigned("none")), /not issued by/],
  "that is not signed, in other letters": [() => Promise.resolve(unsigned("nOnE")), /not issued by/],
  "signed with the public key as if it were a secret": [
    async () => {
      const secret = new TextEncoder().encode(await exportSPKI(provider.publicKey()));
      return new SignJWT(claims()).setProtectedHeader({ alg: "HS256" }).sign(secret);
    },
    /not issued by/,
  ],
  "that was cut off": [async () => (await provider.token("ines")).slice(0, -6), /not issued by/],
  "of nobody who is linked": [
    () => provider.token("stranger"),
    /^Nobody on this newsroom's staff is linked to “stranger” of http/,
  ],
  "of somebody whose name differs in one letter's size": [() => provider.token("Ines"), /^Nobody .*“Ines”/],
  "that is longer than any": [() => provider.token("x".repeat(20_000)), /too long|Header|431/],
};

const claims = () => ({ iss: provider.issuer, aud: audience, sub: "ines", exp: now() + 3_600 });
function unsigned(alg: string): string {
  const part = (words: object) => Buffer.from(JSON.stringify(words)).toString("base64url");
  return `${part({ alg })}.${part(claims())}.`;
}

describe("A token of the identity provider", () => {
  test("lets whoever is linked in, with the roles that they hold here", async () => {
    const { body } = await ask(await provider.token("ines"), "{ viewer { name grants { role } } }");
    expect(body.data).toStrictEqual({ viewer: { name: "Ines Marku", grants: [{ role: "REPORTER" }] } });
  });

  test("is taken as long as clocks may differ", async () => {
    const late = await provider.token("ines", { exp: now() - clockSkew + 2 });
    const early = await provider.token("ines", { nbf: now() + clockSkew - 2 });
    for (const token of [late, early])
      expect((await ask(token)).body.data).toStrictEqual({ viewer: { name: "Ines Marku" } });
  });

  test("lets somebody in until clocks may no longer differ", async () => {
    const exp = now() + 60;
    expect(await knownAs(provider).read(await provider.token("ines", { exp }))).toStrictEqual({
      identity: { issuer: provider.issuer, subject: "ines" },
      expiresAt: (exp + clockSkew) * 1000,
    });
  });

  test("stands beside the newsroom's own", async () => {
    expect((await ask(server.staff.legal.token)).body.data).toStrictEqual({ viewer: { name: "Lena Fox" } });
  });

  const overHttp = Object.entries(bad).filter(([what]) => !what.includes("longer than any"));
  test.each(overHttp)("is refused with 401 and without a word of data: %s", async (_what, [token, why]) => {
    const { status, headers, body } = await ask(await token());
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toBe('Bearer realm="stet"');
    expect(body.data).toBeUndefined();
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect(body.errors![0]!.message).toMatch(why);
  });

  test.each(Object.entries(bad))("closes a socket that it is sent over: %s", async (_what, [token, why]) => {
    const { closed, tear } = listener(server, { token: await token() });
    onTestFinished(tear);
    const { code, reason } = await closed;
    expect(code).toBe(4403);
    expect(reason).toMatch(why);
  });

  test("lets a socket stay until it expires, and no longer", async () => {
    const token = await provider.token("ines", { exp: now() - clockSkew + 2 });
    const { closed, connected, listen, tear } = listener(server, { token });
    onTestFinished(tear);
    await connected;
    const told = listen("subscription { boardChanged { position } }");
    expect(await closed).toStrictEqual({ code: 4403, reason: "The token has expired." });
    expect(told.answers).toStrictEqual([]);
  });

  test("never reaches the log or an answer, whatever is wrong with it", async () => {
    const said: string[] = [];
    for (const make of [
      () => provider.token("ines", { aud: canary }),
      () => provider.token("ines", { canary, exp: now() - 60 }),
      () => provider.token("ines", { canary, nbf: now() + 600 }),
      () => provider.token("ines", { iss: canary }),
      () => Promise.resolve(`${canary}.${canary}.${canary}`),
    ]) {
      const token = await make();
      const { body } = await ask(token);
      said.push(JSON.stringify(body));
      for (const part of token.split(".")) expect(said.at(-1)).not.toContain(part.slice(-20));
      for (const part of token.split("."))
        expect(JSON.stringify(server.logged)).not.toContain(part.slice(-20));
    }
    expect(said.join()).not.toContain(canary);
    expect(JSON.stringify(server.logged)).not.toContain(canary);
  });
});

describe("A link to an identity", () => {
  test("belongs to one of the staff", async () => {
    const { errors } = await command(server, "editorInChief", "linkIdentity", about("legal", "ines"));
    expect(errors).toMatchObject([{ __typename: "Refused", code: "IDENTITY_TAKEN" }]);
    expect(errors[0]!.message).toContain(`staff-${server.staff.reporter.staffId}`);
  });

  test("is for an editor-in-chief to make and to end", async () => {
    for (const name of ["linkIdentity", "unlinkIdentity"]) {
      const { errors } = await command(server, "deskEditor", name, about("legal", "lena"));
      expect(errors).toMatchObject([{ __typename: "NotPermitted" }]);
    }
  });

  test("ends at the next request, with the sockets that were opened by it and no others", async () => {
    await link("photoEditor", "pavel");
    await link("photoEditor", "pavel-at-home", 2);
    const token = await provider.token("pavel");
    const own = listener(server, "photoEditor");
    const his = listener(server, { token });
    const atHome = listener(server, { token: await provider.token("pavel-at-home") });
    for (const { tear } of [own, his, atHome]) onTestFinished(tear);
    await Promise.all([own.connected, his.connected, atHome.connected]);
    expect((await ask(token)).status).toBe(200);

    await obey(server, "editorInChief", "unlinkIdentity", about("photoEditor", "pavel", 3));
    expect((await ask(token)).status).toBe(401);
    expect(await his.closed).toStrictEqual({ code: 4403, reason: "The token no longer lets anybody in." });
    const told = [own, atHome].map(({ listen }) =>
      listen(`subscription { boardChanged(after: "p0") { position } }`),
    );
    await draftedArticle(server);
    for (const { until, refusals } of told) {
      await until(1);
      expect(refusals()).toStrictEqual([]);
    }
  });

  test("lets nobody in while two of them did not see each other", async () => {
    // A door that does not see what others link, as two doors at the same moment do not.
    const newsroom = openNewsroom({ store: server.house.store, now: () => new Date(), newId: v7 });
    const [one, other] = [server.staff.legal, server.staff.standards];
    const asked = { type: "LinkIdentity", issuer: provider.issuer, subject: "twin" } as const;
    const linkOf = ({ staffId }: typeof one) => {
      const by = { ...server.staff.editorInChief, grants: [] };
      const request = { by, origin: "api", id: staffId, expectedRevision: 1 } as const;
      return newsroom.ask({ ...request, commandId: v7() }, asked);
    };
    for (const answer of [await linkOf(one), await linkOf(other)])
      expect(answer).toMatchObject({ recorded: [{ type: "IdentityLinked" }] });
    await server.house.readModels.waitFor(await server.house.store.head(), 5_000);
    const { status, body } = await ask(await provider.token("twin"));
    expect(status).toBe(401);
    expect(body.errors![0]!.message).toMatch(/^More than one of .*“twin”/);
    await obey(server, "editorInChief", "unlinkIdentity", about("legal", "twin", 2));
    expect((await ask(await provider.token("twin"))).status).toBe(200);
  });

  test("is shown to whom it concerns", async () => {
    const query = `{ node(id: "staff-${server.staff.reporter.staffId}") {
      ... on StaffMember { identities { issuer subject } } } }`;
    const shown = { node: { identities: [{ issuer: provider.issuer, subject: "ines" }] } };
    expect(await server.ask("reporter", query)).toStrictEqual(shown);
    expect(await server.ask("editorInChief", query)).toStrictEqual(shown);
    expect(await server.ask("auditor", query)).toStrictEqual(shown);
    expect(await server.ask("publisher", query)).toStrictEqual({ node: { identities: null } });
  });
});

describe("The identity provider's keys", () => {
  async function alone(patience = {}) {
    const one = await anIdentityProvider();
    onTestFinished(one.close);
    const troubles: (string | null)[] = [];
    return { one, troubles, known: knownAs(one, troubles, patience) };
  }
  const good = (subject: string) => ({ identity: expect.objectContaining({ subject }) as object });

  test("are asked for once, and again when a token is signed with another one", async () => {
    const { one, known } = await alone();
    for (let n = 0; n < 3; n++) expect(await known.read(await one.token("ines"))).toMatchObject(good("ines"));
    expect(one.asked()).toBe(1);
    await one.rotate();
    expect(await known.read(await one.token("ines"))).toMatchObject(good("ines"));
    expect(one.asked()).toBe(2);
  });

  test("are not asked for again and again because of tokens with made-up ones", async () => {
    const { one, known } = await alone({ cooldown: 60_000 });
    expect(await known.read(await one.token("ines"))).toMatchObject(good("ines"));
    await one.rotate();
    for (let n = 0; n < 5; n++)
      expect(await known.read(await one.token("ines"))).toMatchObject({
        problem: expect.stringMatching(/does not publish/) as string,
      });
    expect(one.asked()).toBe(1);
  });

  test("are taken no longer, once they were withdrawn and are fetched anew", async () => {
    const { one, known } = await alone({ keep: 300 });
    const kid = await one.rotate();
    const token = await one.token("ines", {}, kid);
    expect(await known.read(token)).toMatchObject(good("ines"));
    one.withdraw(kid);
    await vi.waitUntil(async () => "problem" in (await known.read(token)), { timeout: 5_000, interval: 50 });
  });

  test("are fetched once it can be reached, if it cannot be at the start", async () => {
    const { one, troubles, known } = await alone();
    const token = await one.token("ines");
    one.beDown(true);
    expect(await known.reach()).toBe(false);
    expect(await known.read(token)).toStrictEqual({ unreachable: true });
    expect(troubles).toStrictEqual(["It answered 503"]);
    one.beDown(false);
    await setTimeout(60);
    expect(await known.read(token)).toMatchObject(good("ines"));
    expect(troubles).toStrictEqual(["It answered 503", null]);
    expect(await known.reach()).toBe(true);
  });

  test("that are known are good while it is down; one that is not waits for it", async () => {
    const { one, troubles, known } = await alone();
    const token = await one.token("ines");
    expect(await known.read(token)).toMatchObject(good("ines"));
    await one.rotate();
    const newer = await one.token("ines");
    one.beDown(true);
    expect(await known.read(newer)).toStrictEqual({ unreachable: true });
    expect(await known.read(token)).toMatchObject(good("ines"));
    expect(troubles).toHaveLength(1);
  });

  test("are another's if the discovery document says so", async () => {
    const { one, troubles, known } = await alone();
    one.callItself("https://elsewhere.example");
    expect(await known.read(await one.token("ines"))).toStrictEqual({ unreachable: true });
    expect(troubles).toStrictEqual(["Its discovery document is another issuer's: https://elsewhere.example"]);
  });

  test.each(["http://keys.courier.example/keys", "http://localhost.courier.example/keys"])(
    "are not asked for where others on the way could change them: %s",
    async (address) => {
      const { one, troubles, known } = await alone();
      one.sayKeysAreAt(address);
      expect(await known.read(await one.token("ines"))).toStrictEqual({ unreachable: true });
      expect(troubles).toStrictEqual(["Its keys are not published over https"]);
    },
  );

  test("are not looked for where the provider's address leads on to", async () => {
    const { one } = await alone();
    const issuer = `${new URL(one.issuer).origin}/moved`;
    one.callItself(issuer);
    const token = await one.token("ines", { iss: issuer });
    expect(await knownAs({ issuer }).read(token)).toStrictEqual({ unreachable: true });
    expect(one.asked()).toBe(0);
  });

  test("are left alone for a while once they could not be had", async () => {
    const { one, known } = await alone({ pause: 60_000 });
    expect(await known.read(await one.token("ines"))).toMatchObject(good("ines"));
    await one.rotate();
    const newer = await one.token("ines");
    one.beDown(true);
    for (let n = 0; n < 3; n++) expect(await known.read(newer)).toStrictEqual({ unreachable: true });
    expect(one.asked()).toBe(2);
  });

  test("that cannot be had are told of once, however often they are asked for", async () => {
    const { one, troubles, known } = await alone({ pause: 0 });
    one.beDown(true);
    for (let n = 0; n < 3; n++) expect(await known.reach()).toBe(false);
    expect(troubles).toStrictEqual(["It answered 503"]);
  });

  test("are not asked for because of a token that could not be taken anyway", async () => {
    const { one, known } = await alone();
    expect(await known.read(unsigned("none"))).toMatchObject({
      problem: expect.stringMatching(/not issued by/) as string,
    });
    expect(one.asked()).toBe(0);
  });
});

describe("While the identity provider is down,", () => {
  test("its tokens are to be sent again, and the newsroom's own are taken", async () => {
    const one = await anIdentityProvider();
    one.beDown(true);
    const alone = await aServer({ provider: knownAs(one) });
    onTestFinished(async () => {
      await alone.close();
      await one.close();
    });
    const authorization = `Bearer ${await one.token("ines")}`;
    const { status, headers, body } = await alone.post("reader", viewer, {}, { authorization });
    expect([status, headers.get("retry-after")]).toStrictEqual([503, "10"]);
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAVAILABLE" } }]);
    const socket = listener(alone, { token: await one.token("ines") });
    onTestFinished(socket.tear);
    expect((await socket.closed).code).toBe(1013);
    expect((await alone.post("reporter", viewer)).status).toBe(200);
  });
});
