import { describe, test } from "vitest";
import type { NewsroomCommand } from "../../src/newsroom/commands.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { ines } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(newsroomDecider);
const desks = ["courts", "city", "culture"];

describe("Closing a desk", () => {
  test("routes its work to another desk", () => {
    given(...open)
      .when(close("courts", "city"))
      .thenRecorded(closed("courts", "city"));
  });

  test("may route it to one that is closed as long as an open one stands at the end", () => {
    given(...open, closed("city", "culture"))
      .when(close("courts", "city"))
      .thenRecorded(closed("courts", "city"));
  });

  test("may be said anew, with another routing", () => {
    given(...open, closed("courts", "city"))
      .when(close("courts", "culture"))
      .thenRecorded(closed("courts", "culture"));
  });

  test("changes nothing when it is so already", () => {
    given(...open, closed("courts", "city"))
      .when(close("courts", "city", null))
      .thenNothing();
  });

  test.each([
    ["at once", [closed("city", "courts")], "city"],
    ["after another", [closed("city", "culture"), closed("culture", "courts")], "city"],
    ["when it is routed anew", [closed("courts", "culture"), closed("city", "courts")], "city"],
  ])("is not routed in a circle: back to itself %s", (_, before, routedTo) => {
    given(...open, ...before)
      .when(close("courts", routedTo))
      .thenRefused({ code: "ROUTED_IN_A_CIRCLE", desk: "courts", routedTo });
  });

  test("of two that would close each other lets the second see the first", () => {
    given(...open, closed("city", "courts"))
      .lookingAt(open.length - 1)
      .when(close("courts", "city"))
      .thenRefused({ code: "ROUTED_IN_A_CIRCLE", desk: "courts", routedTo: "city" });
  });

  test("needs another desk of this newsroom, and a reason", () => {
    given(...open)
      .when(close("courts", "courts"))
      .thenInvalid("routedTo");
    given(...open)
      .when(close("sport", "city"))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks });
    given(...open)
      .when(close("city", "sport"))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks });
    given(...open)
      .when(close("courts", "city", null))
      .thenRefused({ code: "REASON_MISSING" });
    given().when(close("courts", "city")).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Reopening a desk", () => {
  test("lets it take work again", () => {
    given(...open, closed("courts", "city"))
      .when(reopen("courts"))
      .thenRecorded(reopened("courts"));
    given(...open, closed("courts", "city"), reopened("courts"))
      .when(add("courts"))
      .thenRecorded({
        type: "DeskMemberAdded",
        data: { desk: "courts", staffId: ines.staffId },
      });
  });

  test("changes nothing while it is open", () => {
    given(...open)
      .when(reopen("courts", null))
      .thenNothing();
  });

  test("needs a desk of this newsroom, and a reason", () => {
    given(...open, closed("courts", "city"))
      .when(reopen("courts", " "))
      .thenRefused({ code: "REASON_MISSING" });
    given(...open)
      .when(reopen("sport"))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks });
  });
});

test("A closed desk takes no member, and names the open desk at the end of its routing", () => {
  given(...open, closed("courts", "city"), closed("city", "culture"))
    .when(add("courts"))
    .thenRefused({ code: "DESK_CLOSED", desk: "courts", routedTo: "culture" });
});

const open: readonly NewsroomEvent[] = [
  { type: "NewsroomOpened", data: { name: "The Courier" } },
  ...desks.map((desk) => ({ type: "DeskOpened", data: { desk, name: desk } }) as const),
];
const closed = (desk: string, routedTo: string) =>
  ({ type: "DeskClosed", data: { desk, routedTo } }) satisfies NewsroomEvent;
const reopened = (desk: string) => ({ type: "DeskReopened", data: { desk } }) satisfies NewsroomEvent;
const close = (desk: string, routedTo: string, reason: string | null = "Moved."): Said<NewsroomCommand> => ({
  type: "CloseDesk",
  desk,
  routedTo,
  reason,
});
const reopen = (desk: string, reason: string | null = "Back."): Said<NewsroomCommand> => ({
  type: "ReopenDesk",
  desk,
  reason,
});
const add = (desk: string): Said<NewsroomCommand> => ({
  type: "AddDeskMember",
  desk,
  staffId: ines.staffId,
  facts: { joined: true },
});
