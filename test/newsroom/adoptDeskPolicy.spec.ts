import { describe, expect, test } from "vitest";
import type { Gate } from "../../src/gate.js";
import type { NewsroomCommand } from "../../src/newsroom/commands.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { requiredGates } from "../../src/newsroom/requiredGates.js";
import { recorded } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(newsroomDecider);

describe("Adopting a policy for one desk", () => {
  test("counts its versions for itself, whatever the house adopted", () => {
    given(named, courts, house)
      .when(adopt(["legal", "copy"], []))
      .thenRecorded(adopted(1, ["copy", "legal"], []));
    given(named, courts, adopted(1, ["legal"], []))
      .when(adopt(["copy"], ["translation"]))
      .thenRecorded(adopted(2, ["copy"], ["translation"]));
  });

  test("changes nothing when it is in force", () => {
    given(named, courts, adopted(1, ["copy", "legal"], []))
      .when(adopt(["legal", "copy", "legal"], []))
      .thenNothing();
  });

  test("may be what the house has, and then stays so when the house changes", () => {
    given(named, courts)
      .when(adopt(["copy"], ["translation"]))
      .thenRecorded(adopted(1, ["copy"], ["translation"]));
  });

  test("needs a desk of this newsroom", () => {
    given(named)
      .when(adopt(["copy"], []))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "courts", desks: [] });
  });

  test("is asked first, and the house's for every other desk", () => {
    const newsroom = recorded("newsroom", [named, courts, house, adopted(1, ["legal"], [])]).reduce(
      newsroomDecider.evolve,
      newsroomDecider.initial,
    );
    expect(requiredGates(newsroom, "courts", false)).toEqual(["legal"]);
    expect(requiredGates(newsroom, "courts", true)).toEqual([]);
    expect(requiredGates(newsroom, "city", false)).toEqual(["copy", "photo"]);
    expect(requiredGates(newsroom, "city", true)).toEqual(["translation"]);
  });
});

describe("Setting the thresholds", () => {
  test("says how much is cosmetic, and how late is too late", () => {
    given(named)
      .when(set(5, 30))
      .thenRecorded({ type: "ThresholdsSet", data: { cosmeticWords: 5, lateMinutes: 30 } });
  });

  test("changes nothing when they are so, from the beginning or since", () => {
    given(named).when(set(10, 15)).thenNothing();
    given(named, { type: "ThresholdsSet", data: { cosmeticWords: 5, lateMinutes: 30 } })
      .when(set(5, 30))
      .thenNothing();
  });

  test.each([
    [-1, 15, "cosmeticWords"],
    [1.5, 15, "cosmeticWords"],
    [201, 15, "cosmeticWords"],
    [10, -1, "lateMinutes"],
    [10, 1441, "lateMinutes"],
  ])("takes sensible numbers: %d words, %d minutes", (words, minutes, path) => {
    given(named).when(set(words, minutes)).thenInvalid(path);
  });
});

const named = { type: "NewsroomOpened", data: { name: "The Courier" } } satisfies NewsroomEvent;
const courts = { type: "DeskOpened", data: { desk: "courts", name: "Courts" } } satisfies NewsroomEvent;
const house = {
  type: "PolicyAdopted",
  data: { version: 1, gatesForOriginals: ["copy", "photo"], gatesForTranslations: ["translation"] },
} satisfies NewsroomEvent;
const adopted = (version: number, gatesForOriginals: Gate[], gatesForTranslations: Gate[]) =>
  ({
    type: "DeskPolicyAdopted",
    data: { desk: "courts", version, gatesForOriginals, gatesForTranslations },
  }) satisfies NewsroomEvent;
const adopt = (gatesForOriginals: Gate[], gatesForTranslations: Gate[]): Said<NewsroomCommand> => ({
  type: "AdoptDeskPolicy",
  desk: "courts",
  gatesForOriginals,
  gatesForTranslations,
});
const set = (cosmeticWords: number, lateMinutes: number): Said<NewsroomCommand> => ({
  type: "SetThresholds",
  cosmeticWords,
  lateMinutes,
});
