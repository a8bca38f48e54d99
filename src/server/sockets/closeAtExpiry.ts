import { CloseCode } from "graphql-ws";
import { WebSocket } from "ws";
import { whenExpired } from "../signIn/whenExpired.js";

/** Closes a socket when its token expires (milliseconds since 1970; null: never). */
export function closeAtExpiry(socket: WebSocket, expiresAt: number | null): void {
  if (socket.readyState !== WebSocket.OPEN) return;
  socket.once(
    "close",
    whenExpired(expiresAt, () => socket.close(CloseCode.Forbidden, "The token has expired.")),
  );
}
