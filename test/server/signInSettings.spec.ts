import { describe, expect, test } from "vitest";
import { Fault } from "../../src/fault.js";
import { readConfig } from "../../src/server/config.js";
import { providerAlgorithms } from "../../src/server/signIn/identityProvider.js";

const provider = { STET_OIDC_ISSUER: "https://id.courier.example", STET_OIDC_AUDIENCE: "stet" };
const problemIn = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    return (error as Fault).message;
  }
};

describe("The settings for signing in", () => {
  test("name no identity provider unless they are set", () => {
    expect(readConfig({})).toMatchObject({ identityProvider: null, ownTokens: true });
  });

  test("take its address and audience as they are given, and all signatures that can be checked in public", () => {
    expect(readConfig(provider)).toMatchObject({
      identityProvider: {
        issuer: "https://id.courier.example",
        audience: "stet",
        clockSkew: 30,
        algorithms: providerAlgorithms,
      },
      ownTokens: true,
    });
  });

  test("may narrow the signatures, the clock and the newsroom's own tokens", () => {
    const narrowed = {
      STET_OIDC_ALGORITHMS: "ES256, EdDSA",
      STET_OIDC_CLOCK_SKEW: "0",
      STET_OWN_TOKENS: "off",
    };
    expect(readConfig({ ...provider, ...narrowed })).toMatchObject({
      identityProvider: { algorithms: ["ES256", "EdDSA"], clockSkew: 0 },
      ownTokens: false,
    });
  });

  test("take a provider on this very machine without https", () => {
    for (const issuer of ["http://127.0.0.1:8080/realm", "http://localhost", "http://[::1]:9"])
      expect(problemIn({ ...provider, STET_OIDC_ISSUER: issuer })).toBeNull();
  });

  test.each([
    ["STET_OIDC_ISSUER", "http://id.courier.example"],
    ["STET_OIDC_ISSUER", "http://localhost.courier.example"],
    ["STET_OIDC_ISSUER", "https://id.courier.example/?realm=news"],
    ["STET_OIDC_ISSUER", "id.courier.example"],
    ["STET_OIDC_CLOCK_SKEW", "-1"],
    ["STET_OIDC_CLOCK_SKEW", "301"],
    ["STET_OIDC_CLOCK_SKEW", "soon"],
    ["STET_OIDC_ALGORITHMS", "none"],
    ["STET_OIDC_ALGORITHMS", "HS256"],
    ["STET_OIDC_ALGORITHMS", "RS256,HS256"],
    ["STET_OWN_TOKENS", "no"],
  ])("are refused by name: %s=%s", (name, value) => {
    expect(problemIn({ ...provider, [name]: value })).toMatch(new RegExp(`^${name}[^\n]*: [A-Z][^\n]*[.]$`));
  });

  test("belong together", () => {
    const { STET_OIDC_ISSUER, STET_OIDC_AUDIENCE } = provider;
    expect(problemIn({ STET_OIDC_ISSUER })).toMatch(/^STET_OIDC_AUDIENCE: /);
    expect(problemIn({ STET_OIDC_AUDIENCE })).toMatch(/^STET_OIDC_ISSUER: /);
    expect(problemIn({ STET_OWN_TOKENS: "off" })).toMatch(/^STET_OWN_TOKENS: /);
  });
});
