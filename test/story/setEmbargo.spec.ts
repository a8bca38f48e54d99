import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { opened } from "../support/telling/facts.js";
import { embargoed, embargoedForNow, embargoLifted, noon } from "../support/telling/legalFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const one = "2026-03-01T13:00:00.000Z";
const later = { type: "EmbargoSet", data: { ...embargoed.data, until: one } } as const;

describe("Setting an embargo", () => {
  test("holds the story until an instant", () => {
    given(opened)
      .when(set({ instant: noon }))
      .thenRecorded(embargoed);
    given(opened)
      .when(set({ instant: "2026-03-01T17:00:00+05:00" }))
      .thenRecorded(embargoed);
  });

  test("holds it until the clocks of a zone show a time, and remembers both", () => {
    const local = { wallTime: "2026-03-01T17:00:00", zone: "Asia/Almaty" };
    given(opened)
      .when(set(local))
      .thenRecorded({ type: "EmbargoSet", data: { ...embargoed.data, ...local } });
  });

  test("holds it until somebody lifts it", () => {
    given(opened).when(set(null)).thenRecorded(embargoedForNow);
  });

  test("counts the hour as the zone's clocks do on the day that they change", () => {
    const local = { wallTime: "2026-10-25T02:30:00", zone: "Europe/Amsterdam" };
    given(opened).when(set(local)).thenInvalid("until", "which");
    for (const [which, until] of [
      ["earlier", "2026-10-25T00:30:00.000Z"],
      ["later", "2026-10-25T01:30:00.000Z"],
    ] as const)
      given(opened)
        .when(set({ ...local, which }))
        .thenRecorded({ type: "EmbargoSet", data: { ...embargoed.data, ...local, until } });
    given(opened)
      .when(set({ wallTime: "2026-03-29T02:30:00", zone: "Europe/Amsterdam" }))
      .thenInvalid("until", "wallTime");
  });

  test("needs an hour that there is", () => {
    given(opened)
      .when(set({ instant: "tomorrow" }))
      .thenInvalid("until", "instant");
    given(opened)
      .when(set({ instant: "2026-03-01T12:00:00" }))
      .thenInvalid("until", "instant");
    given(opened)
      .when(set({ wallTime: "2026-03-01T12:00:00", zone: "Europe/Atlantis" }))
      .thenInvalid("until", "zone");
    for (const neither of [{}, { wallTime: "2026-03-01T12:00:00" }, { zone: "UTC" }])
      given(opened).when(set(neither)).thenInvalid("until");
    given(opened)
      .when(set({ instant: noon, wallTime: "2026-03-01T12:00:00", zone: "UTC" }))
      .thenInvalid("until");
  });

  test.each([noon, "2026-03-01T12:00:01.000Z"])("needs one that is still to come: at %s", (at) => {
    given(opened)
      .when({ ...set({ instant: noon }), at })
      .thenInvalid("until");
  });

  test("needs somebody who imposed it", () => {
    given(opened)
      .when({ ...set(null), imposedBy: " " })
      .thenInvalid("imposedBy");
  });

  test("says anew by which clocks it ends, though it ends at the same instant", () => {
    const local = { wallTime: "2026-03-01T17:00:00", zone: "Asia/Almaty" };
    given(opened, embargoed)
      .when(set(local))
      .thenRecorded({ type: "EmbargoSet", data: { ...embargoed.data, ...local } });
  });

  test("changes nothing when it says what is so already, not even after its hour", () => {
    given(opened, embargoed)
      .when(set({ instant: noon }))
      .thenNothing();
    given(opened, embargoed)
      .when({ ...set({ instant: noon }), at: one })
      .thenNothing();
    given(opened, embargoedForNow).when(set(null)).thenNothing();
  });

  test("may be set again to hold longer", () => {
    given(opened, embargoed)
      .when(set({ instant: one }))
      .thenRecorded(later);
    given(opened, embargoed).when(set(null)).thenRecorded(embargoedForNow);
  });

  test("never shortens one that is in force: that is lifting it", () => {
    given(opened, later)
      .when(set({ instant: noon }))
      .thenRefused({ code: "EMBARGO_HOLDS_LONGER", until: one });
    given(opened, embargoedForNow)
      .when(set({ instant: noon }))
      .thenRefused({ code: "EMBARGO_HOLDS_LONGER", until: null });
  });

  test("may end earlier than one that was lifted, or is over", () => {
    given(opened, later, embargoLifted)
      .when(set({ instant: noon }))
      .thenRecorded(embargoed);
    const tomorrow = "2026-03-02T12:00:00.000Z";
    given(opened, embargoed)
      .when({ ...set({ instant: tomorrow }), at: one })
      .thenRecorded({ type: "EmbargoSet", data: { ...embargoed.data, until: tomorrow } });
  });

  test("needs a story", () => {
    given().when(set(null)).thenRefused({ code: "NOT_FOUND" });
  });
});

type SetEmbargo = Extract<Said<StoryCommand>, { type: "SetEmbargo" }>;
const set = (until: Partial<NonNullable<SetEmbargo["until"]>> | null): SetEmbargo => ({
  type: "SetEmbargo",
  until: until && { instant: null, wallTime: null, zone: null, which: null, ...until },
  imposedBy: " The Harbour  Office",
});
