import type { IdentityProvider } from "../../server/signIn/identityProvider.js";
import type { Tokens } from "../../server/signIn/tokens.js";

/** What to tell whoever starts a newsroom of its identity provider: nothing waits for one that does not answer. */
export async function providerTold(
  provider: IdentityProvider | null,
  { taken }: Pick<Tokens, "taken">,
): Promise<readonly string[]> {
  if (provider === null) return [];
  if (await provider.reach()) return [`Staff sign in at ${provider.issuer}.`];
  const meanwhile = taken ? "the newsroom's own tokens are taken" : "nobody can sign in";
  return [`${provider.issuer} cannot be reached; it is tried again, and until then ${meanwhile}.`];
}
