import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { drafted, headlineChanged, ines, omar } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const purpose = "Second read";
const taken = (until: string) => ({ type: "LockTaken", data: { purpose, until } }) satisfies ArticleEvent;
const take = (until: string, at = minute(2)) => ({ type: "TakeLock", purpose, until, at }) as const;

describe("Taking the lock", () => {
  test("tells the others who is at work, at what, and until when", () => {
    given(drafted)
      .when(take(minute(60)))
      .thenRecorded(taken(minute(60)));
    expect(articleAfter([drafted, taken(minute(60))]).lock).toEqual({
      holder: ines.staffId,
      since: minute(1),
      purpose,
      until: minute(60),
      revisions: [],
    });
  });

  test("reads an instant with any offset from UTC", () => {
    given(drafted)
      .when({ ...take("2026-03-01T15:00:00+05:00"), purpose: " Second  read" })
      .thenRecorded(taken(minute(60)));
  });

  test("may be done for longer; it is held since it was first taken", () => {
    given(drafted, taken(minute(60)))
      .when(take(minute(90)))
      .thenRecorded(taken(minute(90)));
    const { lock } = articleAfter([drafted, taken(minute(60)), headlineChanged("Fined"), taken(minute(90))]);
    expect(lock).toMatchObject({ since: minute(1), until: minute(90), revisions: [2] });
  });

  test("changes nothing when it is held just so already", () => {
    given(drafted, taken(minute(60)))
      .when(take(minute(60)))
      .thenNothing();
  });

  test("is refused while another holds it", () => {
    given(drafted, { ...taken(minute(60)), by: omar.staffId })
      .when(take(minute(90), minute(59)))
      .thenRefused({ code: "LOCKED", holder: omar.staffId, purpose, until: minute(60) });
  });

  test("is free again from the second at which it runs out, and begins anew", () => {
    const theirs = { ...taken(minute(60)), by: omar.staffId };
    given(drafted, theirs)
      .when(take(minute(90), minute(60)))
      .thenRecorded(taken(minute(90)));
    const { lock } = articleAfter([drafted, taken(minute(2)), { ...taken(minute(90)), at: minute(61) }]);
    expect(lock).toMatchObject({ since: minute(61), revisions: [] });
  });

  test.each(["", "soon", "2026-03-01T10:00:00", minute(2), minute(1), minute(2 + 8 * 60 + 1)])(
    "needs an end within eight hours: %j",
    (until) => {
      given(drafted).when(take(until)).thenInvalid("until");
    },
  );

  test("may last eight hours to the second", () => {
    given(drafted)
      .when(take(minute(2 + 8 * 60)))
      .thenRecorded(taken(minute(2 + 8 * 60)));
  });

  test("needs a purpose", () => {
    given(drafted)
      .when({ ...take(minute(60)), purpose: " " })
      .thenInvalid("purpose");
  });

  test("needs an article", () => {
    given()
      .when(take(minute(60)))
      .thenRefused({ code: "NOT_FOUND" });
  });
});

describe("A lock", () => {
  test("refuses nobody's words", () => {
    given(drafted, taken(minute(60)))
      .when({ type: "ChangeHeadline", headline: "Fined", by: omar, at: minute(2) })
      .thenRecorded(headlineChanged("Fined"));
  });

  test("remembers what its holder records meanwhile, and nobody else's work", () => {
    const { lock } = articleAfter([
      drafted,
      { ...taken(minute(60)), by: omar.staffId },
      headlineChanged("Fined"),
      { ...headlineChanged("Harbour fined"), by: omar.staffId },
      { ...headlineChanged("Port fined"), by: omar.staffId, at: minute(60) },
    ]);
    expect(lock?.revisions).toEqual([3]);
  });
});
