/** What somebody does at an article. */
export type Doing = "reading" | "editing";

/** An article that somebody has open: a tab, a window, a device. */
export type Visit = Readonly<{ articleId: string; staffId: string; doing: Doing; block: string | null }>;

/** Somebody who is at an article, in however many places: what they do there, in which block, and since when. */
export type Present = Readonly<{ staffId: string; doing: Doing; block: string | null; since: string }>;

/** Who has which article open, in the memory of one process: it is no event, and forgotten when the process ends. */
export type Presence = Readonly<{
  /**
   * Comes to an article, and hears `heard` whenever who is there changes. Answers how to leave; null to somebody who has
   * more open than anybody can look at.
   */
  enter: (visit: Visit, heard: () => void) => (() => void) | null;
  /** Who is at an article, whoever came first before the others. */
  at: (articleId: string) => readonly Present[];
}>;

type OpenVisit = Visit & Readonly<{ since: string; heard: () => void }>;

/** The most places in which one person can have articles open. */
export const mostVisits = 100;

/** Begins to remember who is where. */
export function keepPresence({ now }: Readonly<{ now: () => Date }>): Presence {
  const visits = new Map<string, readonly OpenVisit[]>();
  const places = new Map<string, number>();

  const visitsAt = (articleId: string) => visits.get(articleId) ?? [];
  const at = (articleId: string) => peopleIn(visitsAt(articleId));

  /** Tells everybody there, unless they would see what they saw before. */
  function change(articleId: string, to: readonly OpenVisit[]) {
    const before = JSON.stringify(at(articleId));
    if (to.length > 0) visits.set(articleId, to);
    else visits.delete(articleId);
    if (JSON.stringify(at(articleId)) !== before) for (const { heard } of to) heard();
  }

  function count(staffId: string, more: 1 | -1) {
    const open = (places.get(staffId) ?? 0) + more;
    if (open > 0) places.set(staffId, open);
    else places.delete(staffId);
  }

  function enter(visit: Visit, heard: () => void) {
    const { articleId, staffId } = visit;
    if ((places.get(staffId) ?? 0) >= mostVisits) return null;
    const there = visitsAt(articleId);
    // Whoever opens a second place was here all along.
    const since = there.find((other) => other.staffId === staffId)?.since ?? now().toISOString();
    const opened = { ...visit, since, heard };
    count(staffId, 1);
    change(articleId, [...there, opened]);

    return function leave() {
      const left = visitsAt(articleId).filter((other) => other !== opened);
      if (left.length === visitsAt(articleId).length) return;
      count(staffId, -1);
      change(articleId, left);
    };
  }
  return { enter, at };
}

/** One entry for each person: where they edit, or else read; of two such places the one that was opened last. */
function peopleIn(visits: readonly OpenVisit[]): readonly Present[] {
  const people = new Map<string, OpenVisit>();
  for (const visit of visits) {
    const other = people.get(visit.staffId);
    if (other?.doing !== "editing" || visit.doing === "editing") people.set(visit.staffId, visit);
  }
  return [...people.values()]
    .map(({ staffId, doing, block, since }) => ({ staffId, doing, block, since }))
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
}
