import type { FastifyInstance } from "fastify";
import type { House } from "../../schema/context.js";

/**
 * Serves `/livez` (the process answers) and `/readyz` (the store answers and every read model runs; 503 and the reasons
 * otherwise).
 */
export function serveHealth(app: FastifyInstance, { store, readModels }: House) {
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
    const ready = storeAnswers && models.every(({ running }) => running);
    return reply.code(ready ? 200 : 503).send({ ready, store: storeAnswers, readModels: models });
  });
}
