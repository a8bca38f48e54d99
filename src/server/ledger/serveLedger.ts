import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../../../schema/context.js";
import { proveConsistency } from "../../ledger/proveConsistency.js";
import { verifierKey } from "../../ledger/signedNote.js";
import { addressOf } from "../addressOf.js";
import { httpOf } from "../httpError.js";
import type { Admission } from "../limits/admission.js";
import { principalOf } from "../principalOf.js";

/** What the ledger is served with: where it is, and how whoever asks is charged. */
export type ServedLedger = Readonly<{
  house: House;
  admit: Pick<Admission, "toBeRead">;
  behindProxy: boolean;
}>;

const plain = "text/plain; charset=utf-8";

/**
 * Serves the newest checkpoint at `/ledger/checkpoint`, the keys that check it at `/ledger/keys`, and at
 * `/ledger/consistency?from=<size>` what proves that an earlier checkpoint is its beginning, as `stet ledger verify`
 * reads it. To everybody: hashes say nothing of what lies under them, and the more people keep a checkpoint, the less
 * can be altered.
 */
export function serveLedger(
  app: FastifyInstance,
  { house: { ledger }, admit, behindProxy }: ServedLedger,
): void {
  const preHandler = async ({ raw, url }: FastifyRequest, reply: FastifyReply) => {
    try {
      await admit.toBeRead(url, { viewer: null, principal: principalOf(null, addressOf(raw, behindProxy)) });
    } catch (error) {
      const { status, headers } = httpOf(error);
      for (const [name, value] of headers) void reply.header(name, value);
      return answer(reply, status, (error as Error).message);
    }
    return undefined;
  };

  app.get("/ledger/checkpoint", { preHandler }, (_request, reply) => {
    const newest = ledger.newest();
    if (!newest) return answer(reply, 404, "No checkpoint has been sealed yet.");
    return reply.type(plain).header("cache-control", "no-cache").send(newest.words);
  });

  app.get("/ledger/keys", { preHandler }, (_request, reply) => {
    const lines = ledger.keys().verifiers.map((verifier) => `${verifierKey(verifier)}\n`);
    return reply.type(plain).header("cache-control", "no-cache").send(lines.join(""));
  });

  app.get("/ledger/consistency", { preHandler }, ({ query }, reply) => {
    const { from } = query as Readonly<{ from?: unknown }>;
    if (typeof from !== "string" || !/^\d{1,15}$/.test(from))
      return answer(reply, 400, "Say the size of the checkpoint that you have: /ledger/consistency?from=42");
    const [first, second] = [ledger.checkpoint(Number(from)), ledger.newest()];
    if (!first || !second) return answer(reply, 404, `No checkpoint was sealed over ${Number(from)} events.`);
    return reply.header("cache-control", "no-cache").send(proveConsistency(ledger, first, second));
  });
}

const answer = (reply: FastifyReply, status: number, sentence: string) =>
  reply.code(status).type(plain).send(`${sentence}\n`);
