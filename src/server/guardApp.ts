import cors from "@fastify/cors";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import { positionHeader } from "./operations/consistency.js";
import type { Guards } from "./limits/guards.js";

const contract = /^\/(?:graphql|evidence)(?:[/?]|$)/;
const day = 24 * 60 * 60;

/**
 * Puts a server's guards before whatever it serves: what a browser is told to make of the answers, which pages may read
 * them, and that nothing new is taken up while the process cannot keep up. Health and metrics are answered always.
 * Answers how to ask whether the process keeps up.
 */
export async function guardApp(
  app: FastifyInstance,
  { origins, overload }: Pick<Guards, "origins" | "overload">,
): Promise<() => boolean> {
  app.addHook("onRequest", async ({ url }, reply) => {
    void reply
      .header("x-content-type-options", "nosniff")
      .header("referrer-policy", "no-referrer")
      .header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    if (contract.test(url)) void reply.header("cache-control", "no-store");
  });

  if (origins.length > 0)
    await app.register(cors, {
      origin: [...origins],
      methods: ["GET", "POST"],
      exposedHeaders: [positionHeader, "retry-after", "content-disposition"],
      maxAge: day,
    });

  if (overload === null) return () => false;
  await app.register(underPressure, { maxEventLoopDelay: overload, pressureHandler: () => {} });
  app.addHook("onRequest", async ({ url }, reply) => {
    if (!contract.test(url) || !app.isUnderPressure()) return;
    const message = "The newsroom has more to do than it can at the moment. Ask again in a second.";
    await reply
      .code(503)
      .header("retry-after", "1")
      .send({ errors: [{ message, extensions: { code: "OVERLOADED", retryAfter: 1 } }] });
  });
  return () => app.isUnderPressure();
}
