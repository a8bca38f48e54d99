import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { drafted, omar } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const lock = { purpose: "Second read", until: minute(60) };
const taken = { type: "LockTaken", data: lock } satisfies ArticleEvent;
const released = { type: "LockReleased", data: {} } satisfies ArticleEvent;
const release = { type: "ReleaseLock", at: minute(2) } as const;

describe("Releasing the lock", () => {
  test("gives one's own lock back before it runs out", () => {
    given(drafted, taken).when(release).thenRecorded(released);
    expect(articleAfter([drafted, taken, released]).lock).toBeNull();
  });

  test("changes nothing where there is no lock, or none any more", () => {
    given(drafted).when(release).thenNothing();
    given(drafted, taken, released).when(release).thenNothing();
    given(drafted, { ...taken, by: omar.staffId })
      .when({ ...release, at: minute(60) })
      .thenNothing();
  });

  test("is for its holder: somebody else's has to be broken", () => {
    given(drafted, { ...taken, by: omar.staffId })
      .when(release)
      .thenRefused({ code: "LOCKED", holder: omar.staffId, ...lock });
  });

  test("needs an article", () => {
    given().when(release).thenRefused({ code: "NOT_FOUND" });
  });
});
