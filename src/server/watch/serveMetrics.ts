import type { FastifyInstance } from "fastify";
import { Counter, Gauge } from "prom-client";
import type { House } from "../../../schema/context.js";
import type { Metrics } from "./metrics.js";

type Registry = Metrics["registry"];

/**
 * Serves `/metrics` as Prometheus reads it: what was counted, and how far the log, the read models and the policies of
 * this node are at this moment.
 */
export function serveMetrics(app: FastifyInstance, { registry }: Metrics, house: House): void {
  const looks = [
    lookAtStore(registry, house),
    lookAtReadModels(registry, house),
    lookAtPolicies(registry, house),
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

const gauge = <Label extends string = never>(
  registry: Registry,
  name: string,
  help: string,
  ...labelNames: readonly Label[]
) => new Gauge<Label>({ name, help, labelNames: [...labelNames], registers: [registry] });
