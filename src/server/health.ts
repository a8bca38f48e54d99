import type { FastifyInstance } from "fastify";
import type { House } from "../../schema/context.js";

/**
 * Serves `/livez` (the process answers) and `/readyz` (the store answers and every read model runs; 503 and the reasons
 * otherwise). A policy that is held up tries again by itself: it is told, and makes nothing less ready.
 */
export function serveHealth(app: FastifyInstance, { store, readModels, policies }: House) {
  app.get("/livez", (_request, reply) => reply.type("text/plain").send("alive\n"));

  app.get("/readyz", async (_request, reply) => {
    const storeAnswers = await store.ping().then(
      () => true,
      () => false,
    );
    const models = readModels.health().map(({ name, behind, stopped, rebuilding }) => ({
      name,
      behind,
      running: stopped === null,
      rebuilding,
    }));
    const atWork = policies.health().map(({ name, trouble }) => ({ name, heldUp: trouble !== null }));
    const ready = storeAnswers && models.every(({ running }) => running);
    return reply
      .code(ready ? 200 : 503)
      .send({ ready, store: storeAnswers, readModels: models, policies: atWork });
  });
}
