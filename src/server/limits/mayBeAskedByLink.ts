import type { FastifyRequest } from "fastify";

// Sent by browsers, and to be written by no page: who led here. Without it no browser leads here, or an old one does.
const led: ReadonlySet<string | undefined> = new Set([undefined, "same-origin", "none"]);

/**
 * Whether a request may be answered though a link could have made it. Only a query may come by GET, and it comes without
 * a token of the browser's own accord; from another site's page it is refused all the same.
 */
export const mayBeAskedByLink = ({ method, headers }: Pick<FastifyRequest, "method" | "headers">): boolean =>
  method === "GET" && led.has(headers["sec-fetch-site"]);
