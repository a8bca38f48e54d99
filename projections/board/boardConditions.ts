import { wordsOf, type BoardFilter, type BoardFlag, type Window } from "../../src/boardFilter.js";
import { millisecondsOf } from "../../src/instant.js";
import { newsroomDecider, type Newsroom } from "../../src/newsroom/newsroom.js";
import { routedTo } from "../../src/newsroom/routing.js";
import { daysIn } from "../../src/zonedDay.js";
import { anyKind, markOf } from "./boardEntry.js";
import { never } from "./boardIndex.js";

/** What articles are counted by. */
export const boardGroupings = ["workflow", "publication", "desk", "language", "stage", "urgency"] as const;

/** One of them. */
export type BoardGrouping = (typeof boardGroupings)[number];

/** One thing that an article must meet. */
export type Condition =
  /** It has any of these marks; `among` names what they are all of, where the tally knows that. */
  | Readonly<{
      marks: readonly string[];
      among?: Readonly<{ column: BoardGrouping; values: readonly (string | number)[] }>;
    }>
  /** It has a mark that begins so. */
  | Readonly<{ begins: string }>
  /** One of its numbers lies from `from` on, and below `below`. */
  | Readonly<{ column: "deadline" | "drafted" | "changed"; from: number; below: number }>;

/** Who looks at the board, and when: what a filter leaves open. */
export type Looking = Readonly<{ staffId: string; at: string }>;

/** What an article must meet to be among those that a filter wants; all of it. */
export function conditionsOf(
  filter: BoardFilter,
  { staffId, at }: Looking,
  newsroom: Newsroom | null,
): readonly Condition[] {
  const { person, deadline, created, changed, hasMainPicture, tags, slugline } = filter;
  return [
    ...among("desk", filter.desks && withRouted(filter.desks, newsroom ?? newsroomDecider.initial)),
    ...among("language", filter.languages),
    ...among("workflow", filter.workflows),
    ...among("publication", filter.publications),
    ...among("stage", filter.stages),
    ...among("urgency", filter.urgencies),
    ...any(filter.flags?.map((flag: BoardFlag) => markOf.flag(flag))),
    ...any(person?.as.map((part) => markOf.person(part, person.staffId ?? staffId))),
    ...any(hasMainPicture === undefined ? undefined : [markOf.picture(hasMainPicture)]),
    ...any(tags?.map(({ kind = anyKind, named }) => markOf.tag(kind, named))),
    ...wordsOf(slugline ?? "").map((word) => ({ begins: markOf.word(word) })),
    ...(deadline ? deadlines(deadline, at) : []),
    ...window("deadline", deadline),
    ...window("drafted", created),
    ...window("changed", changed),
  ];
}

type Words = readonly (string | number)[];

function among(column: BoardGrouping, values: Words | undefined): readonly Condition[] {
  const mark = markOf[column] as (value: string | number) => string;
  return values ? [{ marks: values.map((value) => mark(value)), among: { column, values } }] : [];
}

const any = (marks: readonly string[] | undefined): readonly Condition[] => (marks ? [{ marks }] : []);

/** Desks with those that are closed and whose incoming work goes to one of them. */
const withRouted = (desks: readonly string[], newsroom: Newsroom): readonly string[] => [
  ...new Set([
    ...desks,
    ...Object.keys(newsroom.closedDesks).filter((closed) => desks.includes(routedTo(newsroom, closed)!)),
  ]),
];

function deadlines({ day, zone }: NonNullable<BoardFilter["deadline"]>, at: string): readonly Condition[] {
  if (day === undefined) return [];
  if (day === "none") return [{ marks: [markOf.noDeadline] }];
  if (day === "overdue") return [{ column: "deadline", from: -never, below: millisecondsOf(at) }];
  const days = daysIn(zone ?? "UTC", day, at);
  return days
    ? [{ column: "deadline", from: millisecondsOf(days.from), below: millisecondsOf(days.until) }]
    : [];
}

function window(column: "deadline" | "drafted" | "changed", asked: Window | undefined): readonly Condition[] {
  if (asked?.from === undefined && asked?.until === undefined) return [];
  const from = asked.from === undefined ? -never : millisecondsOf(asked.from);
  const below = asked.until === undefined ? never : millisecondsOf(asked.until);
  // The newest was drafted last and stands first: its number is the lowest.
  return [column === "drafted" ? { column, from: 1 - below, below: 1 - from } : { column, from, below }];
}
