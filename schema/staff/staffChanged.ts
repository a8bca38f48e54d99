import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { staffList } from "../../projections/staffList.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { ownStream } from "../live/ownStream.js";
import { resumingInTime } from "../live/resuming.js";
import { turning } from "../live/turning.js";
import { Position } from "../scalars.js";
import { StaffMember } from "./StaffMember.js";

@ObjectType({
  description: "Something happened to somebody's place on the staff, or a role of theirs ended.",
})
class StaffChange extends changeOf({
  name: "Staff",
  node: () => StaffMember,
  what: "somebody",
  inTime: true,
  globalId: (id) => globalId("staff", id),
  nodes:
    ({ load }) =>
    (id) =>
      load.staffMember.load(id).then(StaffMember.orNull),
}) {}

const everybody: LiveList = {
  key: "staff",
  touched: ownStream("staff"),
  among: (ids, { readModels }) =>
    readModels
      .of(staffList)
      .staffMembers(ids)
      .map(({ id }) => id),
  inTime: turning("staff", ({ readModels }) => readModels.of(staffList)),
};

/** Who works here, while one looks on. */
@Resolver()
export class StaffChanges {
  @Subscription(() => StaffChange, {
    description:
      "Who joins the staff, and whose name or roles change, also when a role that was delegated ends by itself; " +
      "resumable without gap or repeat.",
    subscribe: ({ args, context }: { args: { after?: number | null }; context: Context }) =>
      context.live.listen(context, everybody, args.after ?? null),
  })
  staffChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): StaffChange {
    return StaffChange.of(change, context);
  }
}
