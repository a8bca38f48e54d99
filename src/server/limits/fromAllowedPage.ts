import type { IncomingMessage } from "node:http";
import type { Guards } from "./guards.js";

/**
 * Whether a request may come from where it does: from no browser, from a page of this server, or from one that is
 * allowed. Browsers open sockets and streams for any page and leave it to the server to look.
 */
export function fromAllowedPage(
  { headers }: Pick<IncomingMessage, "headers">,
  { origins, behindProxy }: Pick<Guards, "origins" | "behindProxy">,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes(origin)) return true;
  const forwarded = behindProxy ? String(headers["x-forwarded-host"] ?? "") : "";
  const own = forwarded.split(",").at(-1)!.trim() || host;
  return URL.canParse(origin) && new URL(origin).host === own?.toLowerCase();
}
