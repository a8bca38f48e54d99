import type { FastifyInstance } from "fastify";
import type { House } from "../../schema/context.js";

/**
 * Serves `/livez` (the process answers) and `/readyz` (the store answers, every read model runs, and the log is the one
 * that was sealed; 503 and the reasons otherwise). What tries again by itself is told, and makes nothing less ready: a
 * policy that is held up, a checkpoint that could not be handed on.
 */
export function serveHealth(app: FastifyInstance, { store, readModels, policies, ledger }: House) {
  app.get("/livez", (_request, reply) => reply.type("text/plain").send("alive\n"));

  app.get("/readyz", async (_request, reply) => {
    const storeAnswers = await store.ping().then(
      () => true,
      () => false,
    );
    const head = storeAnswers ? await store.head().catch(() => null) : null;
    const models = readModels.health().map(({ name, behind, stopped, rebuilding }) => ({
      name,
      behind,
      running: stopped === null,
      rebuilding,
    }));
    const atWork = policies.health().map(({ name, trouble }) => ({ name, heldUp: trouble !== null }));
    const proof = {
      behind: head === null ? null : Math.max(0, head - ledger.position()),
      events: ledger.size(),
      sealed: ledger.newest()?.size ?? 0,
      running: ledger.trouble() === null,
      handedOn: !ledger.handingOnFails(),
    };
    const ready = storeAnswers && proof.running && models.every(({ running }) => running);
    return reply
      .code(ready ? 200 : 503)
      .send({ ready, store: storeAnswers, readModels: models, policies: atWork, ledger: proof });
  });
}
