import { CloseCode } from "graphql-ws";
import { WebSocket } from "ws";

const longestTimer = 2 ** 31 - 1; // Milliseconds, some 24 days; a longer one would go off at once.

/** Closes a socket when its token expires (milliseconds since 1970; null: never). */
export function closeAtExpiry(socket: WebSocket, expiresAt: number | null): void {
  if (expiresAt === null || socket.readyState !== WebSocket.OPEN) return;
  let timer: NodeJS.Timeout;
  function watch(until: number) {
    const left = until - Date.now();
    if (left <= 0) return socket.close(CloseCode.Forbidden, "The token has expired.");
    timer = setTimeout(() => watch(until), Math.min(left, longestTimer)).unref();
  }
  watch(expiresAt);
  socket.once("close", () => clearTimeout(timer));
}
