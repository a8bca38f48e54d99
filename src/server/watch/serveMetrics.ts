import type { FastifyInstance } from "fastify";
import { Counter, Gauge } from "prom-client";
import type { House } from "../../../schema/context.js";
import type { Metrics } from "./metrics.js";

type Registry = Metrics["registry"];

/**
 * Serves `/metrics` as Prometheus reads it: what was counted, and how far the log, the read models, the policies and the
 * ledger of this node are at this moment.
 */
export function serveMetrics(app: FastifyInstance, { registry }: Metrics, house: House): void {
  const looks = [
    lookAtStore(registry, house),
    lookAtReadModels(registry, house),
    lookAtPolicies(registry, house),
    lookAtLedger(registry, house),
  ];
  countResponses(app, registry);
  app.get("/metrics", async (_request, reply) => {
    for (const look of looks) await look();
    const text = await registry.metrics();
    return reply.header("cache-control", "no-store").type(registry.contentType).send(text);
  });
}

// What is turned away before it is read, by its size or because there is too much to do, is told by its status alone.
function countResponses(app: FastifyInstance, registry: Registry) {
  const responses = new Counter({
    name: "stet_http_responses_total",
    help: "Responses over HTTP, by status.",
    labelNames: ["status"],
    registers: [registry],
  });
  app.addHook("onResponse", async (_request, { statusCode }) => responses.inc({ status: statusCode }));
}

function lookAtStore(registry: Registry, { store }: House) {
  const up = gauge(registry, "stet_store_up", "Whether the event store answers.");
  const head = gauge(
    registry,
    "stet_log_head",
    "The position of the newest event in the log; -1 in an empty one.",
  );
  return async () => {
    try {
      head.set(await store.head());
      up.set(1);
    } catch {
      up.set(0);
    }
  };
}

function lookAtReadModels(registry: Registry, { readModels }: House) {
  const of = (what: string, help: string) => gauge(registry, `stet_read_model_${what}`, help, "name");
  const at = of("position", "The place in the log that each read model has reached.");
  const lag = of("behind", "How far each read model is behind the newest event known.");
  const halted = of("stopped", "Whether each read model reads no further.");
  const building = of("rebuilding", "Whether each read model is being built anew.");
  return async () => {
    for (const { name, position, behind, stopped, rebuilding } of readModels.health()) {
      at.set({ name }, position);
      lag.set({ name }, behind);
      halted.set({ name }, Number(stopped !== null));
      building.set({ name }, Number(rebuilding));
    }
  };
}

function lookAtPolicies(registry: Registry, { policies }: House) {
  const of = (what: string, help: string) => gauge(registry, `stet_policy_${what}`, help, "name");
  const at = of("position", "The place in the log that each policy has reached.");
  const heldUp = of("held_up", "Whether each policy is held up by a fault, and tries again.");
  return async () => {
    for (const { name, position, trouble } of policies.health()) {
      at.set({ name }, position);
      heldUp.set({ name }, Number(trouble !== null));
    }
  };
}

function lookAtLedger(registry: Registry, { ledger }: House) {
  const of = (what: string, help: string) => gauge(registry, `stet_ledger_${what}`, help);
  const at = of("position", "The place in the log that the ledger has reached.");
  const entered = of("events", "Events that are entered in the ledger.");
  const sealed = of("sealed_events", "Events that the newest checkpoint covers; 0 before the first.");
  const sealedAt = of(
    "sealed_timestamp_seconds",
    "When the newest checkpoint was sealed, as Unix time; 0 before the first.",
  );
  const broken = of(
    "broken",
    "Whether the log is not the one that was sealed, or can no longer be followed.",
  );
  const failing = of("handing_on_failing", "Whether the newest checkpoint could not be handed on outside.");
  return async () => {
    const newest = ledger.newest();
    at.set(ledger.position());
    entered.set(ledger.size());
    sealed.set(newest?.size ?? 0);
    sealedAt.set(newest?.sealedAt ? Date.parse(newest.sealedAt) / 1_000 : 0);
    broken.set(Number(ledger.trouble() !== null));
    failing.set(Number(ledger.handingOnFails()));
  };
}

const gauge = <Label extends string = never>(
  registry: Registry,
  name: string,
  help: string,
  ...labelNames: readonly Label[]
) => new Gauge<Label>({ name, help, labelNames: [...labelNames], registers: [registry] });
