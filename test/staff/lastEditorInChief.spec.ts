import { expect, test } from "vitest";
import type { Grant } from "../../src/actor.js";
import { lastEditorInChief } from "../../src/staff/lastEditorInChief.js";
import { holds, ines } from "../support/telling/facts.js";

const chief = { ...holds("editorInChief"), since: 1 };
const member = (id: string, lostChief: number | null, ...grants: readonly Grant[]) => ({
  id,
  lostChief,
  grants: grants.map((grant) => ({ since: 1, ...grant })),
});

test("Nobody is looked for while somebody is editor-in-chief of the whole newsroom", () => {
  expect(lastEditorInChief([member("one", 4), member("other", null, chief)])).toBeNull();
});

test("Whoever lost the role last is found when nobody holds it for good, or only for a part", () => {
  const some = [
    member("one", 4, { ...chief, from: ines.staffId, until: "2026-03-02T09:00:00.000Z" }),
    member("other", 9, { ...chief, desk: "courts" }),
    member("third", 6, holds("publisher")),
    member("fourth", null),
  ];
  expect(lastEditorInChief(some)).toBe("other");
});

test("Nobody is found where nobody ever held it", () => {
  expect(lastEditorInChief([member("one", null)])).toBeNull();
});
