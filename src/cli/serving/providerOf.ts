import type { Logger } from "pino";
import type { Config } from "../../server/config.js";
import { identityProvider, type IdentityProvider } from "../../server/signIn/identityProvider.js";

/** The identity provider that the settings name, or null; the log is told when it cannot be reached, and when it can again. */
export function providerOf(
  { identityProvider: settings }: Config,
  log: Logger,
  now: () => Date,
): IdentityProvider | null {
  if (settings === null) return null;
  const { issuer } = settings;
  const onTrouble = (why: string | null) =>
    why === null
      ? log.info({ issuer }, "The identity provider can be reached again.")
      : log.warn({ issuer, why }, "The identity provider cannot be reached; it is tried again.");
  return identityProvider({ settings, now, onTrouble });
}
