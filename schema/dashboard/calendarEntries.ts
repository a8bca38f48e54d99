import type { ReadModels } from "../../projections/engine/readModels.js";
import { diary, type DiaryEntry } from "../../projections/work/diary.js";
import { duties } from "../../projections/work/duties.js";
import type { OpenAssignment } from "../../projections/work/dutyQueries.js";
import { entryKey, idsIn } from "../live/entryKey.js";
import type { EntryKindWord } from "./CalendarArgs.js";

/** Something that happens at a set time, from whichever read model. */
export type Entry = Omit<DiaryEntry, "kind"> &
  Readonly<{ kind: EntryKindWord; assignment: OpenAssignment | null }>;

/** Tells an entry of a calendar from every other, whatever becomes of it. */
export const calendarKey = {
  schedule: (articleId: string, scheduleId: string) => entryKey("schedule", articleId, scheduleId),
  embargo: (storyId: string) => entryKey("embargo", storyId),
  lease: (photoId: string) => entryKey("lease", photoId),
  deadline: (storyId: string, assignmentId: string) => entryKey("deadline", storyId, assignmentId),
} as const;

/** The key of an entry. */
export function keyOfEntry({ assignment, photoId, articleId, scheduleId, storyId }: Entry): string {
  if (assignment) return calendarKey.deadline(assignment.storyId, assignment.assignmentId);
  if (photoId !== null) return calendarKey.lease(photoId);
  if (articleId !== null) return calendarKey.schedule(articleId, scheduleId!);
  return calendarKey.embargo(storyId!);
}

/** What happens from an instant on and before another, in no order. */
export function entriesWithin(readModels: ReadModels, from: string, to: string): readonly Entry[] {
  const told = readModels.of(diary).diaryEntries(from, to);
  const due = readModels.of(duties).assignmentsDue(from, to);
  return [...told.map(withoutAssignment), ...due.map(asDeadline)];
}

/** Those of some entries that there are, whenever they happen. */
export function entriesKnownBy(readModels: ReadModels, keys: readonly string[]): readonly Entry[] {
  const asked = idsIn(keys);
  const first = (kind: string) => [...new Set(asked(kind).map(([id]) => id!))];
  const told = readModels.of(diary).diaryEntriesOf({
    articleIds: first("schedule"),
    storyIds: first("embargo"),
    photoIds: first("lease"),
  });
  const due = readModels
    .of(duties)
    .assignmentsIn(first("deadline"))
    .filter(({ isOpen, dueAt }) => isOpen && dueAt !== null);
  const wanted = new Set(keys);
  return [...told.map(withoutAssignment), ...due.map(asDeadline)].filter((entry) =>
    wanted.has(keyOfEntry(entry)),
  );
}

const withoutAssignment = (entry: DiaryEntry): Entry => ({ ...entry, assignment: null });

const asDeadline = (assignment: OpenAssignment): Entry => ({
  kind: "deadline",
  at: assignment.dueAt!,
  articleId: null,
  scheduleId: null,
  storyId: assignment.storyId,
  photoId: null,
  assignment,
});
