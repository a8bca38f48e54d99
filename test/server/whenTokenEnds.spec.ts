import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Recorded } from "../../src/decider.js";
import { whenTokenEnds } from "../../src/server/signIn/whenTokenEnds.js";

const day = 86_400_000;
beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-03-01T09:00:00.000Z") }));
afterEach(() => void vi.useRealTimers());

/** Read models that only say what they have applied, and who still listens. */
function appliedBy() {
  const heard = new Set<(events: readonly Recorded[]) => void>();
  return {
    heard,
    readModels: {
      onApplied(hear: (events: readonly Recorded[]) => void) {
        heard.add(hear);
        return () => void heard.delete(hear);
      },
    },
    apply: (...types: readonly string[]) =>
      heard.forEach((hear) => hear(types.map((type) => ({ type }) as Recorded))),
  };
}

const isEndedBy = ({ type }: Recorded) => type === "ServiceTokenRevoked";

describe("The end of a token", () => {
  test("comes with its hour, however far away", () => {
    const { readModels } = appliedBy();
    const then = vi.fn();
    whenTokenEnds({ expiresAt: Date.now() + 90 * day }, readModels, then);
    vi.advanceTimersByTime(90 * day - 1);
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(then.mock.calls).toStrictEqual([["The token has expired."]]);
  });

  test("comes before its hour with the event that ends it, once, and is then watched no longer", () => {
    const { readModels, heard, apply } = appliedBy();
    const then = vi.fn();
    whenTokenEnds({ expiresAt: Date.now() + day, isEndedBy }, readModels, then);
    apply("ServiceTokenIssued");
    expect(then).not.toHaveBeenCalled();
    apply("ServiceTokenIssued", "ServiceTokenRevoked");
    apply("ServiceTokenRevoked");
    vi.advanceTimersByTime(2 * day);
    expect(then.mock.calls).toStrictEqual([["The token no longer lets anybody in."]]);
    expect(heard.size).toBe(0);
  });

  test("is not told to whoever has gone, and leaves nothing behind", () => {
    const { readModels, heard } = appliedBy();
    const then = vi.fn();
    const forget = whenTokenEnds({ expiresAt: Date.now() + day, isEndedBy }, readModels, then);
    forget();
    expect([vi.getTimerCount(), heard.size]).toStrictEqual([0, 0]);
    vi.advanceTimersByTime(2 * day);
    expect(then).not.toHaveBeenCalled();
  });

  test("never comes for a reader without one", () => {
    const { readModels, heard } = appliedBy();
    whenTokenEnds({ expiresAt: null }, readModels, vi.fn());
    expect([vi.getTimerCount(), heard.size]).toStrictEqual([0, 0]);
  });
});
