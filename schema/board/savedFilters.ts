import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { StaffMember } from "../staff/StaffMember.js";
import { SavedFilter } from "./SavedFilter.js";
import { savedFiltersFor } from "./savedFiltersFor.js";

/** The filters of the board that somebody looks at it with. */
@Resolver(() => StaffMember)
export class SavedFilters {
  @FieldResolver(() => [SavedFilter], {
    nullable: true,
    description:
      "The filters of the board that they saved, and those that others share with them, by name. Only they themselves " +
      "may read it.",
  })
  async savedFilters(@Root() { id }: StaffMember, @Ctx() context: Context): Promise<SavedFilter[] | null> {
    const { viewer } = context;
    if (!viewer || viewer.grants.length === 0 || id !== globalId("staff", viewer.staffId)) return null;
    return (await savedFiltersFor(context)).map((saved) => new SavedFilter(saved));
  }
}
