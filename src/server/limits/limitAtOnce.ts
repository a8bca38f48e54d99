import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { tooManyAtOnce } from "./tooManyAtOnce.js";

/**
 * Keeps a client of HTTP/1.1 that asks on without waiting for its answers to so many requests at once on a connection.
 * Whoever asks more is told so in their turn, and the connection ends with it.
 */
export function limitAtOnce(app: FastifyInstance, most: number): void {
  const underWay = new WeakMap<Socket, number>();
  app.addHook("onRequest", async ({ raw: { socket } }, reply) => {
    const before = underWay.get(socket) ?? 0;
    underWay.set(socket, before + 1);
    reply.raw.once("close", () => underWay.set(socket, underWay.get(socket)! - 1));
    if (before < most) return;
    // What else is on its way is not read any more.
    socket.pause();
    const { message, extensions } = tooManyAtOnce(most);
    await reply
      .code(400)
      .header("connection", "close")
      .send({ errors: [{ message, extensions }] });
  });
}
