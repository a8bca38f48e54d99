import { z } from "zod";
import { Fault } from "../fault.js";
import type { ProviderSettings } from "./signIn/identityProvider.js";
import { guardSettings, guardsFrom, type GuardConfig } from "./limits/guardSettings.js";
import { ledgerFrom, ledgerSettings, type LedgerConfig } from "./ledger/ledgerSettings.js";
import { providerSettings, signInSettings } from "./signIn/signInSettings.js";
import type { TracingParts } from "./watch/tracing.js";
import { tracingFrom, tracingSettings } from "./watch/tracingSettings.js";

/** Every setting by its name in the environment; docs/settings.md tells them one by one. */
export const settings = z.object({
  STET_DATA: z.string().min(1, "Name a folder.").default("data"),
  STET_HOST: z
    .string()
    .min(1, "Name an address to listen on, such as 127.0.0.1 or 0.0.0.0.")
    .default("127.0.0.1"),
  STET_PORT: z.coerce
    .number("A port is a number.")
    .int("A port is a whole number.")
    .min(0, "A port is at least 0, which picks a free one.")
    .max(65_535, "A port is at most 65535.")
    .default(4000),
  STET_EVENTSTORE_URL: z
    .string()
    .regex(
      /^(esdb|kurrentdb)(\+discover)?:\/\/\S+$/,
      "An event store is given as esdb://host:2113?tls=false or esdb+discover://…",
    )
    .optional(),
  STET_MASTER_KEY: z.string().optional(),
  STET_LOG: z
    .enum(["silent", "error", "warn", "info", "debug"], "Choose silent, error, warn, info or debug.")
    .default("info"),
  ...guardSettings,
  ...signInSettings,
  ...tracingSettings,
  ...ledgerSettings,
});

/** What Stet is started with. */
export type Config = Readonly<{
  /** The folder of the log (unless a cluster keeps it), the read models and the signing key. */
  data: string;
  host: string;
  port: number;
  /** The cluster that keeps the log; null for the embedded store. */
  eventStoreUrl: string | null;
  /** The key that wraps the keys of confidential words, or the file that holds it; null for the data folder's own. */
  masterKey: string | null;
  log: "silent" | "error" | "warn" | "info" | "debug";
  /** What is allowed of those who ask. */
  guards: GuardConfig;
  /** Where traces are sent; null for nowhere. */
  tracing: TracingParts | null;
  /** How the ledger is sealed, and to whom its checkpoints are told. */
  ledger: LedgerConfig;
  /** Where the staff sign in beside the newsroom's own tokens, or null. */
  identityProvider: ProviderSettings | null;
  /** Whether the newsroom takes the tokens that it signs itself. */
  ownTokens: boolean;
}>;

/**
 * Reads the settings from the environment, the only place that does. An empty variable counts as not set.
 * Throws CONFIG_INVALID with a line for everything that is wrong.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = settings.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Fault("CONFIG_INVALID", lines.join("\n"));
  }
  const { STET_DATA, STET_HOST, STET_PORT, STET_EVENTSTORE_URL, STET_MASTER_KEY, STET_LOG } = read.data;
  return {
    data: STET_DATA,
    host: STET_HOST,
    port: STET_PORT,
    eventStoreUrl: STET_EVENTSTORE_URL ?? null,
    masterKey: STET_MASTER_KEY ?? null,
    log: STET_LOG,
    guards: guardsFrom(read.data),
    tracing: tracingFrom(read.data),
    ledger: ledgerFrom(read.data),
    ...providerSettings(read.data),
  };
}
