import { describe, expect, test, vi } from "vitest";
import { keepPresence, mostVisits, type Visit } from "../src/presence.js";
import { a, articleId, b, dana, ines, omar, translationId, uuid } from "./support/telling/facts.js";
import { minute } from "./support/telling/recorded.js";

/** A presence by a clock that is set by hand. */
function atNine() {
  let minutes = 0;
  const presence = keepPresence({ now: () => new Date(minute(minutes)) });
  const clock = (at: number) => void (minutes = at);
  const comes = (who: typeof ines, visit: Partial<Visit> = {}, heard: () => void = () => {}) =>
    presence.enter({ articleId, staffId: who.staffId, doing: "reading", block: null, ...visit }, heard)!;
  return { presence, clock, comes };
}

const reading = (who: typeof ines, since: number) => ({
  staffId: who.staffId,
  doing: "reading",
  block: null,
  since: minute(since),
});

describe("Who is at an article", () => {
  test("is told with what they do, in which block and since when, the first to come before the others", () => {
    const { presence, clock, comes } = atNine();
    comes(omar);
    clock(5);
    comes(ines, { doing: "editing", block: a });
    comes(dana, { articleId: translationId });
    expect(presence.at(articleId)).toStrictEqual([
      reading(omar, 0),
      { staffId: ines.staffId, doing: "editing", block: a, since: minute(5) },
    ]);
    expect(presence.at(translationId)).toStrictEqual([reading(dana, 5)]);
    expect(presence.at(uuid(1))).toStrictEqual([]);
  });

  test("is gone when they leave, once however often they say so", () => {
    const { presence, comes } = atNine();
    const leave = comes(ines);
    comes(omar);
    leave();
    leave();
    expect(presence.at(articleId)).toStrictEqual([reading(omar, 0)]);
  });

  test("is there once, however many tabs they have open, doing the most that they do in any", () => {
    const { presence, clock, comes } = atNine();
    const closeFirst = comes(ines, { block: b });
    clock(3);
    const closeSecond = comes(ines, { doing: "editing", block: a });
    clock(4);
    comes(ines);
    const entry = { staffId: ines.staffId, since: minute(0) };
    expect(presence.at(articleId)).toStrictEqual([{ ...entry, doing: "editing", block: a }]);
    closeFirst();
    expect(presence.at(articleId)).toStrictEqual([{ ...entry, doing: "editing", block: a }]);
    closeSecond();
    expect(presence.at(articleId)).toStrictEqual([{ ...entry, doing: "reading", block: null }]);
  });

  test("goes on to another block without a break, and after one is new", () => {
    const { presence, clock, comes } = atNine();
    const before = comes(ines, { doing: "editing", block: a });
    clock(2);
    const leave = comes(ines, { doing: "editing", block: b });
    before();
    expect(presence.at(articleId)).toMatchObject([{ block: b, since: minute(0) }]);
    leave();
    clock(9);
    comes(ines);
    expect(presence.at(articleId)).toStrictEqual([reading(ines, 9)]);
  });
});

describe("Everybody at an article", () => {
  test("hears who comes, leaves or does something else, and nobody hears of other articles", () => {
    const { comes } = atNine();
    const heard = vi.fn();
    const leave = comes(omar, {}, heard);
    expect(heard).toHaveBeenCalledTimes(1);
    const leaves = comes(ines);
    expect(heard).toHaveBeenCalledTimes(2);
    comes(ines, { doing: "editing" });
    expect(heard).toHaveBeenCalledTimes(3);
    comes(dana, { articleId: translationId });
    expect(heard).toHaveBeenCalledTimes(3);
    leaves();
    expect(heard, "Ines is still there, in the other tab").toHaveBeenCalledTimes(3);
    leave();
    comes(dana);
    expect(heard, "Omar has left").toHaveBeenCalledTimes(3);
  });
});

test("Nobody has more open than anybody can look at, and what they close counts no more", () => {
  const { presence, comes } = atNine();
  const leaves = Array.from({ length: mostVisits }, (_, n) => comes(ines, { articleId: uuid(n) }));
  const visit = { articleId, staffId: ines.staffId, doing: "reading", block: null } as const;
  expect(presence.enter(visit, () => {})).toBeNull();
  expect(presence.at(articleId)).toStrictEqual([]);
  expect(comes(omar)).not.toBeNull();
  leaves[0]!();
  leaves[0]!();
  expect(presence.enter(visit, () => {})).not.toBeNull();
  expect(presence.enter(visit, () => {})).toBeNull();
});
