import { Ctx, Query, Resolver } from "type-graphql";
import { staffList } from "../../projections/staffList.js";
import { staffOnly, type Context } from "../context.js";
import { StaffMember } from "./StaffMember.js";

/** The newsroom's questions about its people. */
@Resolver()
export class Staff {
  @Query(() => StaffMember, {
    nullable: true,
    description: "Who asks; null for a reader without a token, and for a service.",
  })
  async viewer(@Ctx() { viewer, load }: Context): Promise<StaffMember | null> {
    return viewer && StaffMember.orNull(await load.staffMember.load(viewer.staffId));
  }

  @Query(() => [StaffMember], { description: "Everyone who works here." })
  staff(@Ctx() context: Context): StaffMember[] {
    staffOnly(context);
    return context.readModels
      .of(staffList)
      .everyStaffMember()
      .map((member) => new StaffMember(member));
  }
}
