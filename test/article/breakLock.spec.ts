import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { dana, drafted, headlineChanged, omar } from "../support/telling/facts.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const lock = { purpose: "Second read", until: minute(60) };
const taken = { type: "LockTaken", data: lock, by: omar.staffId } satisfies Told<ArticleEvent>;
const broken = {
  type: "LockBroken",
  data: { reason: "Omar has gone home.", holder: omar.staffId, since: minute(1), ...lock, revisions: [2, 4] },
} satisfies ArticleEvent;
const atStake: readonly Told<ArticleEvent>[] = [
  drafted,
  taken,
  { ...headlineChanged("Fined"), by: omar.staffId },
  { ...headlineChanged("Fined again"), by: dana.staffId },
  { ...headlineChanged("Fined twice"), by: omar.staffId },
];
const breakLock = (reason: string | null, at = minute(5)) => ({ type: "BreakLock", reason, at }) as const;

describe("Breaking a lock", () => {
  test("ends it, and says what was at stake: whose, since when, what for, and what they wrote meanwhile", () => {
    given(...atStake)
      .when(breakLock("Omar has gone  home."))
      .thenRecorded(broken);
    expect(articleAfter([...atStake, broken]).lock).toBeNull();
  });

  test.each([null, "", " \n"])("needs a reason: %j", (reason) => {
    given(...atStake)
      .when(breakLock(reason))
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("changes nothing where there is no lock, or none any more", () => {
    given(drafted).when(breakLock("x")).thenNothing();
    given(...atStake, broken)
      .when(breakLock("x"))
      .thenNothing();
    given(...atStake)
      .when(breakLock("x", minute(60)))
      .thenNothing();
  });

  test("lets another take it", () => {
    given(...atStake, broken)
      .when({ type: "TakeLock", ...lock, at: minute(6) })
      .thenRecorded({ type: "LockTaken", data: lock });
  });

  test("needs an article", () => {
    given().when(breakLock("x")).thenRefused({ code: "NOT_FOUND" });
  });
});
