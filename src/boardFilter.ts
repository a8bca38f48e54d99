import { readInstant } from "./instant.js";
import { wallTimeAt } from "./zonedTime.js";

/** What an article may wait for, or has behind it, as a desk looks for it. */
export const boardFlags = [
  "needsLegal",
  "legalOutstanding",
  "legalConditions",
  "legalRefused",
  "legallyCleared",
  "needsPictureDesk",
  "pictureUncredited",
  "pictureUnverified",
  "picturePermission",
  "picturesChecked",
  "hasAlarms",
  "onHold",
  "staleTranslation",
] as const;

/** One of the flags. */
export type BoardFlag = (typeof boardFlags)[number];

/** What somebody may be to an article. */
export const boardParts = ["assigned", "wrote", "moved"] as const;

/** One of the things that somebody may be to an article. */
export type BoardPart = (typeof boardParts)[number];

/** When a deadline falls, seen from the moment of asking. */
export const deadlineDays = ["overdue", "today", "tomorrow", "weekend", "none"] as const;

/** One of them. */
export type DeadlineDay = (typeof deadlineDays)[number];

/** A time from an instant on, up to another and without it; an end that is left out is open. */
export type Window = Readonly<{ from?: string; until?: string }>;

/** Deadlines by the day, which the clocks of a zone say where it needs one, and by a window. */
export type DeadlineWanted = Window & Readonly<{ day?: DeadlineDay; zone?: string }>;

/** How an article may stand before its readers. */
type Standing =
  "unpublished" | "scheduled" | "live" | "unpublishedAfterLive" | "retracted" | "takenDown" | "killed";

/**
 * Which articles a board shows: what is left out does not narrow it, a list means any of it, and everything that is said
 * must be so. It says what is wanted in the words of those who look, so that it can be kept for another day.
 */
export type BoardFilter = Readonly<{
  desks?: readonly string[];
  /** Without a `staffId`, whoever looks. */
  person?: Readonly<{ staffId?: string; as: readonly BoardPart[] }>;
  languages?: readonly string[];
  workflows?: readonly ("drafting" | "inReview" | "onHold" | "spiked")[];
  publications?: readonly Standing[];
  flags?: readonly BoardFlag[];
  deadline?: DeadlineWanted;
  created?: Window;
  changed?: Window;
  hasMainPicture?: boolean;
  urgencies?: readonly number[];
  stages?: readonly string[];
  /** A tag by its code, or by its name where it has none. */
  tags?: readonly Readonly<{
    kind?: "subject" | "place" | "person" | "organisation" | "event";
    named: string;
  }>[];
  /** Words of the slugline, or how they begin; all of them. */
  slugline?: string;
}>;

type Problem = Readonly<{ path: readonly string[]; problem: string }>;

const mostInList = 50;
const mostWords = 8;
const mostLetters = 200;
const needsZone: ReadonlySet<DeadlineDay | undefined> = new Set(["today", "tomorrow", "weekend"]);

/** What is wrong with a filter, and where; null if nothing is. */
export function boardFilterProblem(filter: BoardFilter): Problem | null {
  for (const [name, value] of Object.entries(filter))
    if (Array.isArray(value) && value.length > mostInList)
      return { path: [name], problem: `A list in a filter has at most ${mostInList} entries.` };
  const { deadline, created, changed, person, slugline = "" } = filter;
  if (person && person.as.length === 0)
    return { path: ["person", "as"], problem: "Say what the person is to the article." };
  if (slugline.length > mostLetters || wordsOf(slugline).length > mostWords)
    return { path: ["slugline"], problem: `A slugline is looked for by at most ${mostWords} words.` };
  return (
    windowProblem("created", created) ??
    windowProblem("changed", changed) ??
    deadlineProblem(deadline) ??
    null
  );
}

function deadlineProblem(deadline: DeadlineWanted | undefined): Problem | null {
  if (!deadline) return null;
  const { day, zone, from, until } = deadline;
  if (needsZone.has(day) && zone === undefined)
    return { path: ["deadline", "zone"], problem: "Say by whose clocks the day is meant." };
  if (zone !== undefined && wallTimeAt("2026-01-01T00:00:00.000Z", zone) === null)
    return {
      path: ["deadline", "zone"],
      problem: `“${zone}” is no time zone of the IANA list, such as Asia/Almaty.`,
    };
  if (day === "none" && (from !== undefined || until !== undefined))
    return { path: ["deadline", "day"], problem: "What has no deadline has none within a time." };
  return windowProblem("deadline", deadline);
}

function windowProblem(name: string, window: Window | undefined): Problem | null {
  for (const end of ["from", "until"] as const) {
    const said = window?.[end];
    if (said !== undefined && readInstant(said) === null)
      return {
        path: [name, end],
        problem: "An instant is a date and time with its offset from UTC, such as 2026-03-01T09:00:00+01:00.",
      };
  }
  return null;
}

/** The words of a slugline, as they are looked for: in small letters, without what stands between them. */
export const wordsOf = (slugline: string): readonly string[] => [
  ...new Set(
    slugline
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  ),
];
