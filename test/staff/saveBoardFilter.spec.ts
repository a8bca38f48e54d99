import { describe, test } from "vitest";
import type { StaffCommand } from "../../src/staff/commands.js";
import type { StaffEvent } from "../../src/staff/events.js";
import { staffDecider } from "../../src/staff/staff.js";
import { dana, ines, subjectId, uuid } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(staffDecider);

describe("Saving a filter of the board", () => {
  test("keeps it under a name", () => {
    given(joined)
      .when(save({ name: " Due  today\n" }))
      .thenRecorded(saved);
  });

  test("happens once, in whatever order its words are said", () => {
    const filter = { deadline: { zone: "Asia/Almaty", day: "today" }, desks: ["courts"] } as const;
    given(joined, saved).when(save({ filter })).thenNothing();
  });

  test("says one anew", () => {
    const anew = { ...saved.data, name: "Due", filter: {} };
    given(joined, saved).when(save(anew)).thenRecorded({ type: "BoardFilterSaved", data: anew });
  });

  test("shares it with a desk of this newsroom", () => {
    const shared = { sharing: "desk", desk: "courts" } as const;
    given(joined)
      .when(save(shared))
      .thenRecorded({ type: "BoardFilterSaved", data: { ...saved.data, ...shared } });
    given(joined)
      .when(save({ sharing: "desk", desk: "sport" }))
      .thenRefused({ code: "DESK_UNKNOWN", desk: "sport", desks: ["courts", "culture"] });
    given(joined)
      .when(save({ sharing: "desk" }))
      .thenInvalid("desk");
  });

  test("forgets a desk that it is not shared with", () => {
    given(joined)
      .when(save({ desk: "courts" }))
      .thenRecorded(saved);
  });

  test.each(["", " ", "x".repeat(101)])("needs a name of a fair length: %j", (name) => {
    given(joined).when(save({ name })).thenInvalid("name");
  });

  test("needs a filter that can be asked", () => {
    given(joined)
      .when(save({ filter: { deadline: { day: "today" } } }))
      .thenInvalid("filter", "deadline", "zone");
    given(joined)
      .when(save({ filter: { created: { from: "yesterday" } } }))
      .thenInvalid("filter", "created", "from");
  });

  test("is done by everybody for themselves", () => {
    given(joined)
      .when(save({ by: ines }))
      .thenRefused({ code: "FILTER_OF_SOMEBODY_ELSE" });
    given(joined, saved)
      .when({ ...remove, by: ines })
      .thenRefused({ code: "FILTER_OF_SOMEBODY_ELSE" });
  });

  test("stops at a hundred", () => {
    const hundred = Array.from({ length: 100 }, (_, n) => ({
      ...saved,
      data: { ...saved.data, filterId: uuid(0x1000 + n) },
    }));
    given(joined, ...hundred)
      .when(save())
      .thenInvalid("filterId");
    given(joined, ...hundred.slice(1))
      .when(save())
      .thenRecorded(saved);
  });
});

describe("Removing a saved filter", () => {
  test("throws it away", () => {
    given(joined, saved).when(remove).thenRecorded(removed);
  });

  test("changes nothing when it is gone", () => {
    given(joined).when(remove).thenNothing();
    given(joined, saved, removed).when(remove).thenNothing();
  });
});

const himself = { ...dana, staffId: subjectId };
const joined = { type: "StaffMemberJoined", data: { name: "Omar Vey" } } satisfies StaffEvent;
const saved = {
  type: "BoardFilterSaved",
  data: {
    filterId: uuid(0xf1),
    name: "Due today",
    filter: { desks: ["courts"], deadline: { day: "today", zone: "Asia/Almaty" } },
    sharing: "private",
    desk: null,
  },
} satisfies StaffEvent;
const removed = { type: "BoardFilterRemoved", data: { filterId: uuid(0xf1) } } satisfies StaffEvent;
type Save = Extract<Said<StaffCommand>, { type: "SaveBoardFilter" }>;
const save = (differences: Partial<Save> = {}): Save => ({
  type: "SaveBoardFilter",
  ...saved.data,
  by: himself,
  facts: { newsroom: { desks: ["courts", "culture"], languages: ["en"] } },
  ...differences,
});
const remove: Said<StaffCommand> = { type: "RemoveBoardFilter", filterId: uuid(0xf1), by: himself };
