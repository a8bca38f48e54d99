import { boardFilterProblem, type BoardFilter } from "../../src/boardFilter.js";
import { ownId } from "../globalId.js";
import { badInput } from "../page.js";
import type { BoardFilterInput, DeadlineInput, TimeWindowInput } from "./BoardFilterInput.js";

/** A filter as the board takes it; refused as bad input if it is none. */
export function boardFilterOf(input: BoardFilterInput | null | undefined): BoardFilter {
  const filter = readBoardFilter(input ?? {});
  const flaw = boardFilterProblem(filter);
  if (flaw) throw badInput(`\`filter.${flaw.path.join(".")}\`: ${flaw.problem}`);
  return filter;
}

/** A filter in the newsroom's words, whether or not they make sense. */
export function readBoardFilter(input: BoardFilterInput): BoardFilter {
  const { person, deadline, created, changed, hasMainPicture, urgencies, stages, tags, slugline, flags } =
    input;
  return said({
    desks: both(input.desk, input.desks),
    languages: both(input.language, input.languages),
    workflows: both(input.workflow, input.workflows),
    publications: both(input.publication, input.publications),
    person: person && said({ as: person.as, staffId: person.staffId && ownId("staff", person.staffId) }),
    deadline: deadline && deadlineOf(deadline),
    created: created && windowOf(created),
    changed: changed && windowOf(changed),
    tags: tags?.map(({ kind, named }) => said({ kind, named })),
    flags,
    hasMainPicture,
    urgencies,
    stages,
    slugline,
  });
}

const windowOf = ({ from, until }: TimeWindowInput) => said({ from, until });
const deadlineOf = ({ day, zone, from, until }: DeadlineInput) => said({ day, zone, from, until });

/** One and a list of several: what is in both, if both are said. */
function both<Word>(
  one: Word | null | undefined,
  several: readonly Word[] | null | undefined,
): readonly Word[] | undefined {
  if (one === null || one === undefined) return several ?? undefined;
  return several ? several.filter((word) => word === one) : [one];
}

/** What was said; null says nothing. */
const said = (words: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null && value !== undefined));
