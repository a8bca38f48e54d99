import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import type { FastifyInstance } from "fastify";

const welcome = `# Stet's contract. Press the book on the left for every type and field, each described.
# A reader sees what is published; put a token under "Headers" to see the newsroom:
#   { "authorization": "Bearer <token>" }

query LatestPublished {
  latestPublished(first: 10) {
    nodes {
      headline
      language
    }
  }
}
`;

/** Serves GraphiQL at `/`, whole and from this server, so that it works without internet. */
export function serveGraphiql(app: FastifyInstance) {
  let page: ReturnType<typeof render> | undefined;

  app.get("/", (request, reply) => {
    page ??= render();
    const { html, zipped, etag, policy } = page;
    void reply
      .header("content-security-policy", policy)
      .header("etag", etag)
      .header("cache-control", "no-cache")
      .header("vary", "accept-encoding")
      .type("text/html; charset=utf-8");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    if (!String(request.headers["accept-encoding"]).includes("gzip")) return reply.send(html);
    return reply.header("content-encoding", "gzip").send(zipped);
  });
}

function render() {
  const html = renderGraphiQL({
    endpoint: "/graphql",
    title: "Stet",
    subscriptionsProtocol: "WS",
    defaultQuery: welcome,
    shouldPersistHeaders: true,
  });
  const script = html.slice(html.indexOf("<script>") + "<script>".length, html.lastIndexOf("</script>"));
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src blob:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  return { html, zipped: gzipSync(html, { level: 6 }), etag, policy };
}
