import { describe, expect, test } from "vitest";
import { takeTurns } from "../../src/store/takeTurns.js";

describe("Turns", () => {
  test("come in the order they were asked for, one after the other", async () => {
    const { inTurn, happened, work } = watched();
    await Promise.all(["a", "b", "c"].map((name) => inTurn("stream", work(name))));
    expect(happened).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  test("on different things do not wait for each other", async () => {
    const { inTurn, happened, work } = watched();
    await Promise.all([inTurn("one", work("a")), inTurn("another", work("b"))]);
    expect(happened).toEqual(["a begins", "b begins", "a ends", "b ends"]);
  });

  test("go on after one that failed, which alone hears of it", async () => {
    const { inTurn, work } = watched();
    const failed = inTurn("stream", () => Promise.reject(new Error("The line is dead.")));
    const next = inTurn("stream", work("b"));
    await expect(failed).rejects.toThrow("The line is dead.");
    expect(await next).toBe("b");
  });

  test("are not held up for ever by one that hangs", async () => {
    const inTurn = takeTurns(5);
    let letGo = () => {};
    const hanging = inTurn("stream", () => new Promise<string>((resolve) => (letGo = () => resolve("late"))));
    expect(await inTurn("stream", async () => "next")).toBe("next");
    letGo();
    expect(await hanging).toBe("late");
  });
});

function watched() {
  const happened: string[] = [];
  const work = (name: string) => async () => {
    happened.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    happened.push(`${name} ends`);
    return name;
  };
  return { inTurn: takeTurns(60_000), happened, work };
}
