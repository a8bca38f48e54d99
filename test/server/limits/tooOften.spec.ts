import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { principalOf } from "../../../src/server/principalOf.js";
import { aServer, type AServer } from "../../support/serving/aServer.js";
import { everyTransport } from "../../support/serving/overEveryTransport.js";

let server: AServer;
afterEach(() => server.close());

const served = async (rates: { staff: number | null; readers: number | null }) => {
  server = await aServer({ guards: { rates } });
};

const small = "{ viewer { id } }";
const large = "{ latestPublished(first: 100) { nodes { id headline language } } }"; // Some three hundred.

describe.each(everyTransport)("Over %s, whoever asks too much in a minute", (_name, ask) => {
  test("is told when to come again, and nobody else is held up", async () => {
    await served({ staff: 700, readers: 400 });
    const codes = async (as: "reporter" | "auditor" | "reader", query: string) =>
      (await ask(server, as, query)).errors.map(({ extensions }) => extensions.code);

    expect(await codes("reporter", large)).toStrictEqual([]);
    expect(await codes("reporter", large)).toStrictEqual([]);
    const { errors } = await ask(server, "reporter", large);
    expect(errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
    const { retryAfter } = errors[0]!.extensions as unknown as { retryAfter: number };
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);

    expect(await codes("auditor", large)).toStrictEqual([]);
    expect(await codes("reader", large)).toStrictEqual([]);
    expect(await codes("reader", large)).toStrictEqual(["RATE_LIMITED"]);
    expect(await codes("auditor", small)).toStrictEqual([]);
  });

  test("pays for what cannot be understood, too", async () => {
    await served({ staff: 20, readers: 20 });
    const wrong = `{ salary } # ${"x".repeat(5_000)}`;
    expect((await ask(server, "reader", wrong)).errors).toMatchObject([
      { extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
    ]);
    const { errors } = await ask(server, "reader", wrong);
    expect(errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
  });

  test("is not asked for anything where there is no limit", async () => {
    await served({ staff: null, readers: 2 });
    for (let time = 0; time < 5; time++)
      expect((await ask(server, "auditor", large)).errors).toStrictEqual([]);
    expect((await ask(server, "reader", large)).errors).toHaveLength(1);
  });
});

test("A page of a hundred costs more than a page of one: it is cost that is charged, not requests", async () => {
  await served({ staff: 400, readers: null });
  const page = (first: number) => `{ latestPublished(first: ${first}) { nodes { id headline } } }`;
  for (let time = 0; time < 20; time++)
    expect((await server.post("auditor", page(1))).status, String(time)).toBe(200);
  expect((await server.post("reporter", page(100))).status).toBe(200);
  expect((await server.post("reporter", page(100))).status).toBe(429);
});

test("Over HTTP, the answer has the status and the header that clients know", async () => {
  await served({ staff: null, readers: 1 });
  const { status, headers, body } = await server.post("reader", large);
  expect(status).toBe(429);
  expect(headers.get("retry-after")).toMatch(/^\d+$/);
  expect(body.errors![0]!.extensions).not.toHaveProperty("http");
});

test("A reader is an address; one proxy in front is believed, and what it was told by others is not", async () => {
  const behind = async (behindProxy: boolean) => {
    const proxied = await aServer({ guards: { behindProxy, rates: { staff: null, readers: 3 } } });
    onTestFinished(proxied.close);
    const from = async (forwarded: string) =>
      (await proxied.post("reader", small, {}, { "x-forwarded-for": forwarded })).status;
    return from;
  };
  await served({ staff: null, readers: null });
  const believed = await behind(true);
  expect([await believed("192.0.2.1"), await believed("192.0.2.1")]).toStrictEqual([200, 429]);
  expect(await believed("192.0.2.2")).toBe(200);
  expect(await believed("192.0.2.99, 192.0.2.1")).toBe(429);
  const ignored = await behind(false);
  expect([await ignored("192.0.2.1"), await ignored("192.0.2.2")]).toStrictEqual([200, 429]);
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["2001:db8:1:2:3:4:5::", "2001:db8:1:2"],
])("A reader at %s is charged as %s", (address, as) => {
  expect(principalOf(null, address)).toBe(`reader:${as}`);
});
