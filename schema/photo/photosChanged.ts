import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { ownStream } from "../live/ownStream.js";
import { resumingInTime } from "../live/resuming.js";
import { turning } from "../live/turning.js";
import { Position } from "../scalars.js";
import { Photo } from "./Photo.js";

@ObjectType({ description: "Something happened to a photo, or its lease began or ended." })
class PhotoChange extends changeOf({
  name: "Photo",
  node: () => Photo,
  what: "a photo",
  inTime: true,
  globalId: (id) => globalId("photo", id),
  nodes:
    ({ load }) =>
    (id) =>
      load.photo.load(id).then(Photo.orNull),
}) {}

const photos: LiveList = {
  key: "photos",
  touched: ownStream("photo"),
  among: (ids, { readModels }) =>
    readModels
      .of(workingCopies)
      .photos(ids)
      .map(({ id }) => id),
  inTime: turning("photo", ({ readModels }) => readModels.of(workingCopies)),
};

/** The newsroom's photos, while one looks on. */
@Resolver()
export class PhotoChanges {
  @Subscription(() => PhotoChange, {
    description:
      "Everything that happens to photos, as it happens, and whose lease begins or ends; resumable without gap or repeat.",
    subscribe: ({ args, context }: { args: { after?: number | null }; context: Context }) =>
      context.live.listen(context, photos, args.after ?? null),
  })
  photosChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): PhotoChange {
    return PhotoChange.of(change, context);
  }
}
