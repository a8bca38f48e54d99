import { accept, refuse } from "../decider.js";
import { readInstant } from "../instant.js";
import { line } from "../line.js";
import { invalid, reasonMissing, type CommonRefusal } from "../refusal.js";
import { instantOf } from "../zonedTime.js";
import { holdsAt, type EmbargoEnd } from "./embargo.js";
import type { StorySeam } from "./story.js";

/** How a story is kept back until an hour that its source has set. Setting an embargo again never shortens it. */
export const embargoing: StorySeam<
  "SetEmbargo" | "LiftEmbargo" | "ReportEmbargoBreach",
  "EmbargoSet" | "EmbargoLifted" | "EmbargoBreachReported"
> = {
  answers: {
    SetEmbargo(command, { embargo }) {
      const imposedBy = line(command.imposedBy);
      if (imposedBy === "") return refuse(invalid(["imposedBy"], "Say who set the embargo."));
      const end = endOf(command.until);
      if ("code" in end) return refuse(end);
      const wanted = { ...end, imposedBy };
      if (embargo && embargo.lifted === null && saysTheSame(embargo, wanted)) return accept();
      const { until } = wanted;
      if (until !== null && until <= command.at)
        return refuse(invalid(["until"], `An embargo ends in the future; ${until} has passed.`));
      if (embargo && holdsAt(embargo, command.at) && endsEarlier(until, embargo.until))
        return refuse({ code: "EMBARGO_HOLDS_LONGER", until: embargo.until });
      return accept({ type: "EmbargoSet", data: wanted });
    },
    LiftEmbargo({ reason, at }, { embargo }) {
      if (!embargo || !holdsAt(embargo, at)) return accept();
      const basis = line(reason ?? "");
      if (basis === "") return refuse(reasonMissing);
      return accept({ type: "EmbargoLifted", data: { basis } });
    },
    ReportEmbargoBreach(command, { embargo }) {
      const where = line(command.where);
      if (where === "") return refuse(invalid(["where"], "Say where it was published too early."));
      if (!embargo) return refuse({ code: "NEVER_EMBARGOED" });
      if (embargo.breaches.some((breach) => breach.where === where)) return accept();
      return accept({ type: "EmbargoBreachReported", data: { where } });
    },
  },
  effects: {
    EmbargoSet: {
      evolve: (story, { data, meta: { by, at } }) => ({
        ...story,
        embargo: { ...data, by, at, breaches: story.embargo?.breaches ?? [], lifted: null },
      }),
      writes: () => ["embargo"],
    },
    EmbargoLifted: {
      evolve: (story, { data: { basis }, meta: { by, at } }) => ({
        ...story,
        embargo: story.embargo && { ...story.embargo, lifted: { basis, by, at } },
      }),
      writes: () => ["embargo"],
    },
    EmbargoBreachReported: {
      evolve: ({ embargo, ...story }, { data: { where }, meta: { by, at } }) => ({
        ...story,
        embargo: embargo && { ...embargo, breaches: [...embargo.breaches, { where, by, at }] },
      }),
      writes: ({ where }) => [`embargoBreach:${where}`],
    },
  },
};

type End = Readonly<{ until: string | null; wallTime: string | null; zone: string | null }>;

function endOf(end: EmbargoEnd | null): End | CommonRefusal {
  if (end === null) return { until: null, wallTime: null, zone: null };
  const { instant, wallTime, zone, which } = end;
  if (instant !== null && wallTime === null && zone === null) {
    const until = readInstant(instant);
    if (until !== null) return { until, wallTime, zone };
    return invalid(["until", "instant"], "An instant says its offset, such as 2026-03-01T09:00:00Z.");
  }
  if (instant !== null || wallTime === null || zone === null)
    return invalid(
      ["until"],
      "An embargo ends at an instant, or at a local time in a zone; say one of them whole.",
    );
  const found = instantOf(wallTime, zone, which);
  if ("problem" in found) return invalid(["until", found.part], found.problem);
  return { until: found.instant, wallTime, zone };
}

const endsEarlier = (one: string | null, other: string | null) =>
  one !== null && (other === null || one < other);

function saysTheSame(one: End & { imposedBy: string }, other: End & { imposedBy: string }): boolean {
  return (["until", "wallTime", "zone", "imposedBy"] as const).every((part) => one[part] === other[part]);
}
