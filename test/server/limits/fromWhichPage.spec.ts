import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import type { Guards } from "../../../src/server/limits/guards.js";
import { aServer, type AServer } from "../../support/serving/aServer.js";

const desk = "https://desk.example";
const elsewhere = "https://elsewhere.example";
const json = { "content-type": "application/json" };
const body = JSON.stringify({ query: "{ viewer { id } }" });

let server: AServer;
beforeAll(async () => {
  server = await aServer({ guards: { origins: [desk] } });
});
afterAll(() => server.close());

const preflight = (origin: string) =>
  fetch(`${server.url}/graphql`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    },
  });

describe("Over HTTP, a page", () => {
  test("that is allowed may ask, with a token, and read the answer and its position", async () => {
    const asked = await preflight(desk);
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe(desk);
    expect(asked.headers.get("access-control-allow-headers")).toContain("authorization");
    expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
    expect(asked.headers.get("vary")?.toLowerCase()).toContain("origin");
    const answer = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { ...json, origin: desk },
      body,
    });
    expect(answer.headers.get("access-control-allow-origin")).toBe(desk);
    const read = answer.headers.get("access-control-expose-headers");
    for (const header of ["stet-position", "content-disposition"]) expect(read).toContain(header);
  });

  test.each([elsewhere, "null", "http://desk.example", "https://desk.example:8443", `${desk}.evil.example`])(
    "that is not may not: %s",
    async (origin) => {
      expect((await preflight(origin)).headers.get("access-control-allow-origin")).toBeNull();
      const headers = { ...json, origin };
      const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    },
  );
});

async function opening(origin: string | undefined, guards: Partial<Guards> = {}, headers = {}) {
  const at = Object.keys(guards).length === 0 ? server : await aServer({ guards });
  if (at !== server) onTestFinished(at.close);
  const url = `${at.url.replace("http", "ws")}/graphql`;
  const socket = new WebSocket(url, "graphql-transport-ws", { ...(origin && { origin }), headers });
  onTestFinished(() => void (socket.readyState === WebSocket.OPEN && socket.terminate()));
  return await Promise.race([
    once(socket, "open").then(() => 101),
    once(socket, "unexpected-response").then((said) => (said[1] as { statusCode: number }).statusCode),
  ]);
}

describe("A socket", () => {
  test("is opened for programs, for the server's own page and for one that is allowed", async () => {
    expect(await opening(undefined)).toBe(101);
    expect(await opening(server.url)).toBe(101);
    expect(await opening(desk)).toBe(101);
  });

  test.each([elsewhere, "null", "http://desk.example", "nonsense", "http://127.0.0.1:1"])(
    "is not opened for any other: %s",
    async (origin) => {
      expect(await opening(origin)).toBe(403);
    },
  );

  test("is opened for the server's own page, in whichever letters its name is asked for", async () => {
    expect(await opening("http://stet.example", {}, { host: "STET.example" })).toBe(101);
  });

  test("is opened for the page that the nearest of several proxies names, and for none of the others", async () => {
    const forwarded = { "x-forwarded-host": "elsewhere.example, stet.example" };
    expect(await opening("https://stet.example", { behindProxy: true }, forwarded)).toBe(101);
    expect(await opening(elsewhere, { behindProxy: true }, forwarded)).toBe(403);
  });

  test("is opened for the page that a proxy serves under its own name, if the proxy is to be believed", async () => {
    const forwarded = { "x-forwarded-host": "stet.example" };
    expect(await opening("https://stet.example", { behindProxy: true }, forwarded)).toBe(101);
    expect(await opening(elsewhere, { behindProxy: true }, forwarded)).toBe(403);
    expect(await opening("https://stet.example", { behindProxy: false }, forwarded)).toBe(403);
  });

  test("is not opened where there are as many as there may be", async () => {
    const narrow = await aServer({ guards: { sockets: 2 } });
    onTestFinished(narrow.close);
    const open = () => {
      const socket = new WebSocket(`${narrow.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
      onTestFinished(() => void (socket.readyState === WebSocket.OPEN && socket.terminate()));
      return socket;
    };
    const [one, two] = [open(), open()];
    await Promise.all([once(one, "open"), once(two, "open")]);
    const [, response] = (await once(open(), "unexpected-response")) as [
      unknown,
      { statusCode: number; headers: Record<string, string> },
    ];
    expect(response.statusCode).toBe(503);
    expect(response.headers["retry-after"]).toBe("1");
    one.close();
    await once(one, "close");
    await expect(once(open(), "open")).resolves.toBeDefined();
  });
});

test("A page of another site may not listen to the stream", async () => {
  const headers = { ...json, accept: "text/event-stream", origin: elsewhere };
  const answer = await fetch(`${server.url}/graphql/stream`, { method: "POST", headers, body });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
});

describe("Every answer tells browsers", () => {
  test.each(["/graphql?query=%7B__typename%7D", "/livez", "/readyz", "/", "/nowhere"])(
    "not to guess what it is, nor to show it in a frame: %s",
    async (path) => {
      const { headers } = await fetch(server.url + path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    },
  );

  test("to keep nothing of what the newsroom said", async () => {
    for (const sent of [body, "{", JSON.stringify({ query: "{ nothing }" })]) {
      const { headers } = await fetch(`${server.url}/graphql`, { method: "POST", headers: json, body: sent });
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });
});
