import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { atInstant } from "../src/atInstant.js";

const day = 86_400_000;
beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-03-01T09:00:00.000Z") }));
afterEach(() => void vi.useRealTimers());

describe("What waits for an instant", () => {
  test.each([1, 24, 25, 90, 365])("is done %i days later, and no millisecond before", (days) => {
    const then = vi.fn();
    atInstant(Date.now() + days * day, Date.now, then);
    vi.advanceTimersByTime(days * day - 1);
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(then).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is not done early when the timer goes off before the clock is there", () => {
    const then = vi.fn();
    const instant = Date.now() + 1_000;
    atInstant(instant, () => Date.now() - 5, then);
    vi.advanceTimersByTime(1_004);
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(then).toHaveBeenCalledOnce();
  });

  test("follows a clock that is set while it waits: forward within a day, back without hurry", () => {
    const then = vi.fn();
    const instant = Date.now() + 300 * day;
    atInstant(instant, Date.now, then);
    vi.setSystemTime(instant - 2 * day);
    vi.advanceTimersByTime(day);
    expect(then).not.toHaveBeenCalled();
    vi.setSystemTime(instant - 3 * day);
    vi.advanceTimersByTime(3 * day - 1);
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(then).toHaveBeenCalledOnce();
  });

  test("is done soon if the instant has passed, but not before whoever asked can forget it", () => {
    const then = vi.fn();
    atInstant(Date.now() - day, Date.now, then);
    const forget = atInstant(Date.now(), Date.now, then);
    expect(then).not.toHaveBeenCalled();
    forget();
    vi.runAllTimers();
    expect(then).toHaveBeenCalledOnce();
  });

  test("is never done once it is forgotten, however far the waiting has come", () => {
    const then = vi.fn();
    const forget = atInstant(Date.now() + 90 * day, Date.now, then);
    vi.advanceTimersByTime(80 * day);
    forget();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(20 * day);
    expect(then).not.toHaveBeenCalled();
  });
});
