import { describe, test } from "vitest";
import type { NewsroomCommand } from "../../src/newsroom/commands.js";
import type { NewsroomEvent, Stage } from "../../src/newsroom/events.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(newsroomDecider);

describe("Setting the stages of a desk", () => {
  test("says what a story passes on it, in order", () => {
    given(named, courts)
      .when(set([incoming, copy]))
      .thenRecorded(stages([incoming, copy]));
  });

  test("trims what was typed", () => {
    given(named, courts)
      .when(set([{ stage: " incoming ", name: " Coming  in " }]))
      .thenRecorded(stages([incoming]));
  });

  test("may put them in another order, and may leave none", () => {
    given(named, courts, stages([incoming, copy]))
      .when(set([copy, incoming]))
      .thenRecorded(stages([copy, incoming]));
    given(named, courts, stages([incoming]))
      .when(set([]))
      .thenRecorded(stages([]));
  });

  test("changes nothing when they are so already", () => {
    given(named, courts, stages([incoming]))
      .when(set([incoming]))
      .thenNothing();
    given(named, courts).when(set([])).thenNothing();
  });

  test.each<[string, Stage]>([
    ["an id with capitals", { stage: "Copy", name: "Copy" }],
    ["an id that is taken", { stage: "incoming", name: "Again" }],
    ["no name", { stage: "copy", name: " " }],
  ])("names the stage with %s", (_, flawed) => {
    given(named, courts)
      .when(set([incoming, flawed]))
      .thenInvalid("stages", "1");
  });

  test("is limited", () => {
    const many = Array.from({ length: 21 }, (_, n) => ({ stage: `stage-${n}`, name: `Stage ${n}` }));
    given(named, courts).when(set(many)).thenInvalid("stages");
  });

  test("needs a desk of this newsroom, and says which there are", () => {
    given(named, courts)
      .when({ ...set([incoming]), desk: "sport" })
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks: ["courts"] });
  });
});

const incoming = { stage: "incoming", name: "Coming in" };
const copy = { stage: "copy", name: "Copy" };
const named = { type: "NewsroomOpened", data: { name: "The Courier" } } satisfies NewsroomEvent;
const courts = { type: "DeskOpened", data: { desk: "courts", name: "Courts" } } satisfies NewsroomEvent;
const stages = (wanted: readonly Stage[]) =>
  ({ type: "DeskStagesSet", data: { desk: "courts", stages: wanted } }) satisfies NewsroomEvent;
const set = (wanted: readonly Stage[]) =>
  ({ type: "SetDeskStages", desk: "courts", stages: wanted }) satisfies Said<NewsroomCommand>;
