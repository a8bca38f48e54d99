import { staffList, type KnownFilter } from "../../projections/staffList.js";
import { staffOnly, type Context } from "../context.js";
import { badInput } from "../page.js";

/**
 * The filters that whoever asks may use, in the order of their names: their own, those that others share with everybody,
 * and those that are shared with a desk that they belong to or hold a role for.
 */
export async function savedFiltersFor(context: Context): Promise<readonly KnownFilter[]> {
  const { staffId, grants } = staffOnly(context);
  const newsroom = await context.load.newsroom.load("newsroom");
  const isOfDesk = (desk: string) =>
    newsroom?.members[desk]?.includes(staffId) === true ||
    grants.some((grant) => grant.desk === null || grant.desk === desk);
  const desks = Object.keys(newsroom?.desks ?? {}).filter(isOfDesk);
  return context.readModels
    .of(staffList)
    .filtersFor(staffId, desks)
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.filterId < b.filterId ? -1 : 1));
}

/** One of them by its id; refused as bad input if there is none. */
export async function savedFilterFor(filterId: string, context: Context): Promise<KnownFilter> {
  const { staffId } = staffOnly(context);
  const found = (await savedFiltersFor(context)).filter((one) => one.filterId === filterId);
  // Ids are chosen by those who save: one's own goes before one that somebody else shares.
  const [filter] = found.toSorted((a, b) => Number(b.savedBy === staffId) - Number(a.savedBy === staffId));
  if (filter) return filter;
  throw badInput("`savedFilter` is the id of a filter that you have saved, or that is shared with you.");
}
