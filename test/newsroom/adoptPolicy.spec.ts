import { describe, test } from "vitest";
import type { Gate } from "../../src/gate.js";
import type { NewsroomCommand } from "../../src/newsroom/commands.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(newsroomDecider);

describe("Adopting a policy", () => {
  test("says which gates stand before originals and before translations", () => {
    given(named)
      .when(adopt(["copy", "legal"], ["translation", "copy"]))
      .thenRecorded(adopted(1, ["copy", "legal"], ["copy", "translation"]));
  });

  test("counts the versions", () => {
    given(named, adopted(1, ["legal"], []))
      .when(adopt([], []))
      .thenRecorded(adopted(2, [], []));
  });

  test("names each gate once, in the house order", () => {
    given(named)
      .when(adopt(["legal", "copy", "legal"], ["standards", "photo"]))
      .thenRecorded(adopted(1, ["copy", "legal"], ["photo", "standards"]));
  });

  test("changes nothing when it is in force, in whatever order", () => {
    given(named, adopted(1, ["copy", "legal"], []))
      .when(adopt(["legal", "copy"], []))
      .thenNothing();
  });

  test("finds copy for originals and translation for translations in force from the first day", () => {
    given(named)
      .when(adopt(["copy"], ["translation"]))
      .thenNothing();
  });

  test("needs a newsroom", () => {
    given().when(adopt([], [])).thenRefused({ code: "NOT_FOUND" });
  });
});

const named = { type: "NewsroomOpened", data: { name: "The Courier" } } as const;
const adopted = (
  version: number,
  gatesForOriginals: readonly Gate[],
  gatesForTranslations: readonly Gate[],
): NewsroomEvent => ({ type: "PolicyAdopted", data: { version, gatesForOriginals, gatesForTranslations } });
const adopt = (
  gatesForOriginals: readonly Gate[],
  gatesForTranslations: readonly Gate[],
): Said<NewsroomCommand> => ({
  type: "AdoptPolicy",
  gatesForOriginals,
  gatesForTranslations,
});
