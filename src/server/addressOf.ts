import type { IncomingMessage } from "node:http";

/** From where a request came. Behind a proxy its word is taken: the last address in the header is the one it wrote. */
export function addressOf({ headers, socket }: IncomingMessage, behindProxy: boolean): string | undefined {
  const told = behindProxy ? String(headers["x-forwarded-for"] ?? "") : "";
  return told.split(",").at(-1)!.trim() || socket.remoteAddress;
}
