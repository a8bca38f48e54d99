import { workingCopies } from "../../projections/board/workingCopies.js";
import type { BoardFilter } from "../../src/boardFilter.js";
import type { Recorded } from "../../src/decider.js";
import { touchedArticles } from "../article/touchedArticles.js";
import { desksRerouted } from "../live/desksRerouted.js";
import type { LiveList } from "../live/liveList.js";
import type { Look } from "../live/look.js";
import { turning } from "../live/turning.js";
import { boardInTime } from "./boardInTime.js";

const articlesInTime = turning("article", ({ readModels }) => readModels.of(workingCopies));

const everyArticle: LiveList = {
  key: "articles",
  touched: touchedArticles,
  among: (ids, { readModels }) =>
    readModels
      .of(workingCopies)
      .workingCopies(ids)
      .map(({ id }) => id),
  inTime: articlesInTime,
};

/**
 * Where desks are asked for, closing one or opening it again brings in or takes out what lies there and at those that
 * are routed to it; but not what lies at a desk that is asked for itself.
 */
function reroutedTo({ desks: asked }: BoardFilter, event: Recorded, look: Look): readonly string[] {
  if (asked === undefined) return [];
  const desks = desksRerouted(event, look).filter((desk) => !asked.includes(desk));
  return desks.length > 0 ? look.readModels.of(workingCopies).articlesAtDesks(desks) : [];
}

/** The board as somebody looks at it through a filter, all of it without one; whoever has the same shares it. */
export function liveBoard(filter: BoardFilter, staffId: string): LiveList {
  if (Object.keys(filter).length === 0) return everyArticle;
  const { person } = filter;
  const looker = person && person.staffId === undefined ? staffId : "";
  return {
    key: `board ${looker} ${JSON.stringify(filter)}`,
    touched: (event, look) => [...touchedArticles(event, look), ...reroutedTo(filter, event, look)],
    among: (ids, { readModels }, at) =>
      readModels.of(workingCopies).boardAmong({ filters: [filter], looking: { staffId, at } }, ids),
    inTime: boardInTime(filter, articlesInTime),
  };
}
