import type { FastifyInstance } from "fastify";
import type { House } from "../../../schema/context.js";
import { verifierKey } from "../../ledger/signedNote.js";

/**
 * Serves the newest checkpoint at `/ledger/checkpoint` and the keys that check it at `/ledger/keys`, as plain text and to
 * everybody: a root says nothing of what lies under it, and the more people keep it, the less can be altered.
 */
export function serveLedger(app: FastifyInstance, { ledger }: House): void {
  const plain = "text/plain; charset=utf-8";
  app.get("/ledger/checkpoint", (_request, reply) => {
    const newest = ledger.newest();
    return newest
      ? reply.type(plain).header("cache-control", "no-cache").send(newest.words)
      : reply.code(404).type(plain).send("No checkpoint has been sealed yet.\n");
  });
  app.get("/ledger/keys", (_request, reply) => {
    const lines = ledger.keys().verifiers.map((verifier) => `${verifierKey(verifier)}\n`);
    return reply.type(plain).send(lines.join(""));
  });
}
