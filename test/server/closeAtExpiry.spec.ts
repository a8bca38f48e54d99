import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { closeAtExpiry } from "../../src/server/sockets/closeAtExpiry.js";

const day = 24 * 60 * 60 * 1000;
beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-01T09:00:00.000Z") }));
afterEach(() => void vi.useRealTimers());

/** A socket that is open and only remembers how it was closed. */
function anOpenSocket() {
  const close = vi.fn();
  const socket = Object.assign(new EventEmitter(), { readyState: WebSocket.OPEN, close });
  return { socket: socket as unknown as WebSocket, close };
}

test.each([1, 24, 25, 90, 365])("A token of %i days keeps its socket for as long, and no longer", (days) => {
  const { socket, close } = anOpenSocket();
  closeAtExpiry(socket, Date.now() + days * day);
  vi.advanceTimersByTime(days * day - 1);
  expect(close).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(close.mock.calls).toStrictEqual([[4403, "The token has expired."]]);
});

test("A reader's socket has no end of its own, and a closed one leaves no timer behind", () => {
  closeAtExpiry(anOpenSocket().socket, null);
  expect(vi.getTimerCount()).toBe(0);
  const { socket } = anOpenSocket();
  closeAtExpiry(socket, Date.now() + day);
  expect(vi.getTimerCount()).toBe(1);
  socket.emit("close");
  expect(vi.getTimerCount()).toBe(0);
});
