import { workingCopies } from "../../projections/board/workingCopies.js";
import type { BoardFilter } from "../../src/boardFilter.js";
import { touchedArticles } from "../article/touchedArticles.js";
import type { LiveList } from "../live/liveList.js";
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

/** The board as somebody looks at it through a filter, all of it without one; whoever has the same shares it. */
export function liveBoard(filter: BoardFilter, staffId: string): LiveList {
  if (Object.keys(filter).length === 0) return everyArticle;
  const { person } = filter;
  const looker = person && person.staffId === undefined ? staffId : "";
  return {
    key: `board ${looker} ${JSON.stringify(filter)}`,
    touched: touchedArticles,
    among: (ids, { readModels }, at) =>
      readModels.of(workingCopies).boardAmong({ filters: [filter], looking: { staffId, at } }, ids),
    inTime: boardInTime(filter, articlesInTime),
  };
}
