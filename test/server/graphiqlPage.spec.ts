import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";

let server: AServer;
let page: Response;
let html: string;
beforeAll(async () => {
  server = await aServer();
  page = await fetch(server.url, { headers: { "accept-encoding": "identity" } });
  html = await page.text();
});
afterAll(() => server.close());

describe("The GraphiQL page", () => {
  test("is served at the root, as a page", () => {
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toMatch(/^\s*<!doctype html>/i);
    expect(html).toContain("latestPublished(first: 10)");
  });

  test("loads nothing from anywhere: it works without internet", () => {
    const markup = html.replace(/(<(?:script|style)[^>]*>)[\s\S]*?(<\/(?:script|style)>)/g, "$1$2");
    expect(markup.match(/\b(?:src|href)\s*=\s*["']?(?!data:)[^"'\s>]+/gi) ?? []).toStrictEqual([]);
    const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join("\n");
    expect(styles.match(/(?:@import|url\(\s*["']?(?!data:|#))[^)]{0,80}/g) ?? []).toStrictEqual([]);
  });

  test("has a policy that lets nothing else in, and that allows exactly the script it has", () => {
    const policy = page.headers.get("content-security-policy")!;
    const directives = Object.fromEntries(
      policy
        .split("; ")
        .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
    );
    const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
    const hashes = scripts.map(
      (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    );
    expect(directives["script-src"]!.split(" ").sort()).toStrictEqual(hashes.sort());
    expect(directives).toMatchObject({
      "default-src": "'none'",
      "connect-src": "'self'",
      "frame-ancestors": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test("comes small to those who can unpack it, and not at all to those who have it", async () => {
    const etag = page.headers.get("etag")!;
    const again = await fetch(server.url, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toStrictEqual([304, ""]);

    const { request } = await import("node:http");
    const zipped = await new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      request(server.url, { headers: { "accept-encoding": "gzip" } }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ encoding: response.headers["content-encoding"], body: Buffer.concat(parts) }),
        );
      })
        .on("error", reject)
        .end();
    });
    expect(zipped.encoding).toBe("gzip");
    expect(zipped.body.length).toBeLessThan(html.length / 2);
    expect(gunzipSync(zipped.body).toString("utf8") === html).toBe(true);
  });
});
