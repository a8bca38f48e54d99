import { describe, test } from "vitest";
import type { NewsroomCommand } from "../../src/newsroom/commands.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { ines, omar } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(newsroomDecider);

describe("Adding a member to a desk", () => {
  test("says who belongs to it", () => {
    given(named, courts).when(add(ines.staffId)).thenRecorded(added(ines.staffId));
    given(named, courts, added(ines.staffId)).when(add(omar.staffId)).thenRecorded(added(omar.staffId));
  });

  test("changes nothing when they belong to it already, and may be done again after they left", () => {
    given(named, courts, added(ines.staffId)).when(add(ines.staffId)).thenNothing();
    given(named, courts, added(ines.staffId), removed)
      .when(add(ines.staffId))
      .thenRecorded(added(ines.staffId));
  });

  test("needs somebody of the staff, and a desk", () => {
    given(named, courts)
      .when({ ...add(ines.staffId), facts: { joined: false } })
      .thenRefused({ code: "STAFF_MEMBER_UNKNOWN", staffId: ines.staffId });
    given(named).when(add(ines.staffId)).thenRefused({ code: "DESK_UNKNOWN", desk: "courts", desks: [] });
  });
});

describe("Removing a member from a desk", () => {
  test("leaves the others", () => {
    given(named, courts, added(ines.staffId), added(omar.staffId)).when(remove()).thenRecorded(removed);
  });

  test("changes nothing when they do not belong to it", () => {
    given(named, courts, added(omar.staffId)).when(remove()).thenNothing();
  });

  test("needs a desk of this newsroom", () => {
    given(named).when(remove()).thenRefused({ code: "DESK_UNKNOWN", desk: "courts", desks: [] });
  });
});

const named = { type: "NewsroomOpened", data: { name: "The Courier" } } satisfies NewsroomEvent;
const courts = { type: "DeskOpened", data: { desk: "courts", name: "Courts" } } satisfies NewsroomEvent;
const added = (staffId: string) =>
  ({ type: "DeskMemberAdded", data: { desk: "courts", staffId } }) satisfies NewsroomEvent;
const removed = {
  type: "DeskMemberRemoved",
  data: { desk: "courts", staffId: ines.staffId },
} satisfies NewsroomEvent;
const add = (staffId: string) =>
  ({
    type: "AddDeskMember",
    desk: "courts",
    staffId,
    facts: { joined: true },
  }) satisfies Said<NewsroomCommand>;
const remove = (): Said<NewsroomCommand> => ({
  type: "RemoveDeskMember",
  desk: "courts",
  staffId: ines.staffId,
});
