import { CloseCode } from "graphql-ws";
import type { WebSocket } from "ws";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import type { Viewer } from "../signIn/identify.js";

/** Closes a socket when something happens that ends its token before its time. */
export function closeWhenEnded(
  socket: WebSocket,
  { isEndedBy }: Viewer,
  readModels: Pick<ReadModels, "onApplied">,
): void {
  if (!isEndedBy) return;
  const stop = readModels.onApplied((events) => {
    if (events.some(isEndedBy)) socket.close(CloseCode.Forbidden, "The token no longer lets anybody in.");
  });
  socket.once("close", stop);
}
