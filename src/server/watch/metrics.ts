import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Watched, Watcher } from "./watcher.js";

/** What a server counts, in a register of its own. Labels are words of ours, so there are only so many series. */
export type Metrics = Readonly<{ registry: Registry; watcher: Watcher }>;

const answering = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
const writing = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
// A client may close with any of a thousand codes; those that mean something here are told apart.
const tellingCodes: ReadonlySet<number> = new Set([
  1000, 1001, 1005, 1006, 1009, 1011, 1013, 4008, 4400, 4401, 4403, 4406, 4408, 4409, 4429, 4500,
]);

/** Begins to count. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const operations = new Histogram({
    name: "stet_operation_duration_seconds",
    help: "How long operations took, by how they came in, what they were and what became of them. A subscription is not timed.",
    labelNames: ["transport", "type", "outcome"],
    buckets: answering,
    registers,
  });
  const errors = new Counter({
    name: "stet_errors_total",
    help: "Errors in answers, by code.",
    labelNames: ["code"],
    registers,
  });
  const subscriptions = new Gauge({
    name: "stet_subscriptions_open",
    help: "Subscriptions that are running.",
    labelNames: ["transport"],
    registers,
  });
  const sockets = new Gauge({ name: "stet_sockets_open", help: "Sockets that are open.", registers });
  const closings = new Counter({
    name: "stet_sockets_closed_total",
    help: "Sockets that were closed, by the code they were closed with.",
    labelNames: ["code"],
    registers,
  });
  const turnedAway = new Counter({
    name: "stet_lines_turned_away_total",
    help: "Sockets and streams that were refused before they were open: too many from one address, too many of all, or too much to do.",
    labelNames: ["transport", "why"],
    registers,
  });
  const commands = new Counter({
    name: "stet_commands_total",
    help: "Commands, by type, by the door they came in, and by what they were answered.",
    labelNames: ["type", "origin", "outcome"],
    registers,
  });
  const deciding = new Histogram({
    name: "stet_command_duration_seconds",
    help: "How long commands took, by the kind of stream.",
    labelNames: ["kind"],
    buckets: writing,
    registers,
  });
  const merges = new Counter({
    name: "stet_command_merges_total",
    help: "Commands that were applied on top of what others wrote meanwhile.",
    labelNames: ["type"],
    registers,
  });
  const stale = new Counter({
    name: "stet_command_stale_total",
    help: "Commands that were refused because others wrote the same thing meanwhile.",
    labelNames: ["type"],
    registers,
  });
  const appends = new Histogram({
    name: "stet_append_duration_seconds",
    help: "How long appending to the log took, until it was on the disk.",
    labelNames: ["kind", "outcome"],
    buckets: writing,
    registers,
  });
  const batches = new Histogram({
    name: "stet_read_model_batch_duration_seconds",
    help: "How long the read models took for a batch of events.",
    buckets: writing,
    registers,
  });
  const heard = new Counter({
    name: "stet_read_model_events_total",
    help: "Events that the read models have taken in.",
    registers,
  });

  const watcher: Watcher = {
    operation({ transport }) {
      const seconds = clock();
      return watched(({ type, outcome, codes }) => {
        if (type !== "subscription" || outcome !== "OK")
          operations.observe({ transport, type, outcome }, seconds());
        for (const code of codes) errors.inc({ code });
      });
    },
    command({ type, kind, origin }) {
      const seconds = clock();
      return watched(({ outcome, merged }) => {
        commands.inc({ type, origin, outcome });
        deciding.observe({ kind }, seconds());
        if (merged) merges.inc({ type });
        if (outcome === "STALE_REVISION") stale.inc({ type });
      });
    },
    append({ kind }) {
      const seconds = clock();
      return watched(({ outcome }) => appends.observe({ kind, outcome }, seconds()));
    },
    batch({ events }) {
      const seconds = clock();
      return watched(() => {
        batches.observe(seconds());
        heard.inc(events);
      });
    },
    socket() {
      sockets.inc();
      return (code) => {
        sockets.dec();
        closings.inc({ code: tellingCodes.has(code) ? String(code) : "other" });
      };
    },
    turnedAway: (transport, why) => turnedAway.inc({ transport, why }),
    listening(transport) {
      subscriptions.inc({ transport });
      return () => subscriptions.dec({ transport });
    },
  };
  return { registry, watcher };
}

const watched = <Ending>(end: (ending: Ending) => void): Watched<Ending> => ({ run: (work) => work(), end });

function clock(): () => number {
  const begun = performance.now();
  return () => (performance.now() - begun) / 1000;
}
