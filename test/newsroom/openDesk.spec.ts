import { describe, test } from "vitest";
import type { NewsroomCommand } from "../../src/newsroom/commands.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(newsroomDecider);

describe("Opening a desk", () => {
  test("gives stories a place", () => {
    given(named).when(open("courts", "Courts")).thenRecorded(courts);
  });

  test("folds white space", () => {
    given(named).when(open(" courts ", " Courts\n")).thenRecorded(courts);
  });

  test("changes nothing when it is open under that name", () => {
    given(named, courts).when(open("courts", "Courts")).thenNothing();
  });

  test("opens none under an id that has another name", () => {
    given(named, courts)
      .when(open("courts", "Justice"))
      .thenRefused({ code: "DESK_ALREADY_OPEN", desk: "courts" });
  });

  test("takes any id that is one, whatever the word means elsewhere", () => {
    given(named)
      .when(open("constructor", "Construction"))
      .thenRecorded({ type: "DeskOpened", data: { desk: "constructor", name: "Construction" } });
  });

  test.each(["", "Courts", "2nd", "city desk", "-a", "a".repeat(41), "суд"])("knows no id %j", (desk) => {
    given(named).when(open(desk, "Courts")).thenInvalid("desk");
  });

  test("needs a name", () => {
    given(named).when(open("courts", " ")).thenInvalid("name");
  });

  test("needs a newsroom", () => {
    given().when(open("courts", "Courts")).thenRefused({ code: "NOT_FOUND" });
  });
});

const named = { type: "NewsroomOpened", data: { name: "The Courier" } } as const;
const courts = { type: "DeskOpened", data: { desk: "courts", name: "Courts" } } as const;
const open = (desk: string, name: string): Said<NewsroomCommand> => ({ type: "OpenDesk", desk, name });
