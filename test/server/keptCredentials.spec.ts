import { expect, test } from "vitest";
import { keptCredentials } from "../../src/server/signIn/keptCredentials.js";

/** What is kept at a moment that a spec moves on. */
function keeping() {
  let now = 1_000_000;
  const kept = keptCredentials<Readonly<{ staffId: string; expiresAt: number }>>(() => now);
  return { ...kept, pass: (milliseconds: number) => void (now += milliseconds), now: () => now };
}

test("What was found of a token is kept for a minute", () => {
  const { get, keep, pass, now } = keeping();
  const found = { staffId: "ines", expiresAt: now() + 3_600_000 };
  expect(get("one")).toBeUndefined();
  keep("one", found);
  pass(59_999);
  expect([get("one"), get("another")]).toStrictEqual([found, undefined]);
  pass(1);
  expect(get("one")).toBeUndefined();
});

test("What was found of a token is never kept beyond its end", () => {
  const { get, keep, pass, now } = keeping();
  keep("one", { staffId: "ines", expiresAt: now() + 1_500 });
  pass(1_499);
  expect(get("one")).toMatchObject({ staffId: "ines" });
  pass(1);
  expect(get("one")).toBeUndefined();
});

test("Tokens beyond the ten-thousandth push out those that were sent longest ago", () => {
  const { get, keep, now } = keeping();
  const found = { staffId: "ines", expiresAt: now() + 3_600_000 };
  for (let n = 0; n < 10_001; n++) keep(`token ${n}`, found);
  expect([get("token 0"), get("token 1")]).toStrictEqual([undefined, found]);
});
