import { z } from "zod";
import { Fault } from "../../fault.js";
import { providerAlgorithms, type ProviderSettings } from "./identityProvider.js";
import { isSafe } from "./providerKeys.js";

/** The settings that say how people sign in. */
export const signInSettings = {
  STET_OIDC_ISSUER: z
    .string()
    .refine(
      (address) => isSafe(address) && !/[?#]/.test(address),
      "An identity provider is named by its https address, exactly as its tokens spell it.",
    )
    .optional(),
  STET_OIDC_AUDIENCE: z.string().optional(),
  STET_OIDC_CLOCK_SKEW: z.coerce
    .number("A clock is off by a number of seconds.")
    .int("A clock is off by whole seconds.")
    .min(0, "A clock is off by 0 seconds at least.")
    .max(300, "A clock that is off by more than 300 seconds should be set.")
    .default(30),
  STET_OIDC_ALGORITHMS: z
    .string()
    .transform((words) => words.split(",").map((word) => word.trim()))
    .pipe(
      z.array(z.enum(providerAlgorithms, `Choose of ${providerAlgorithms.join(", ")}, with commas between.`)),
    )
    .optional(),
  STET_OWN_TOKENS: z.enum(["on", "off"], "Choose on or off.").default("on"),
};

type Read = z.infer<z.ZodObject<typeof signInSettings>>;

/** How people sign in, as the settings say. Throws CONFIG_INVALID where they contradict each other. */
export function providerSettings({
  STET_OIDC_ISSUER: issuer,
  STET_OIDC_AUDIENCE: audience,
  STET_OIDC_CLOCK_SKEW: clockSkew,
  STET_OIDC_ALGORITHMS: chosen,
  STET_OWN_TOKENS,
}: Read): Readonly<{ identityProvider: ProviderSettings | null; ownTokens: boolean }> {
  if (issuer !== undefined && audience === undefined)
    throw new Fault("CONFIG_INVALID", "STET_OIDC_AUDIENCE: Say what the tokens for this newsroom are for.");
  if (issuer === undefined && audience !== undefined)
    throw new Fault("CONFIG_INVALID", "STET_OIDC_ISSUER: Name the identity provider.");
  if (issuer === undefined && STET_OWN_TOKENS === "off")
    throw new Fault("CONFIG_INVALID", "STET_OWN_TOKENS: Without an identity provider, nobody could sign in.");
  const identityProvider =
    issuer === undefined || audience === undefined
      ? null
      : { issuer, audience, clockSkew, algorithms: chosen ?? providerAlgorithms };
  return { identityProvider, ownTokens: STET_OWN_TOKENS === "on" };
}
