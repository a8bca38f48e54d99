import { Arg, Ctx, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { Context } from "../context.js";
import { globalId, ownId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { only } from "../live/only.js";
import { ownStream } from "../live/ownStream.js";
import { resumingInTime } from "../live/resuming.js";
import { turning } from "../live/turning.js";
import { Position } from "../scalars.js";
import { Story } from "./Story.js";

@ObjectType({ description: "Something happened to a story, or what held it ended." })
class StoryChange extends changeOf({
  name: "Story",
  node: () => Story,
  what: "a story",
  inTime: true,
  globalId: (id) => globalId("story", id),
  nodes:
    ({ load }) =>
    (id) =>
      load.story.load(id).then(Story.orNull),
}) {}

const stories: LiveList = {
  key: "stories",
  touched: ownStream("story"),
  among: (ids, { readModels }) =>
    readModels
      .of(workingCopies)
      .stories(ids)
      .map(({ id }) => id),
  inTime: turning("story", ({ readModels }) => readModels.of(workingCopies)),
};

/** A story, while one looks on. */
@Resolver()
export class StoryChanges {
  @Subscription(() => StoryChange, {
    description:
      "Everything that happens to one story: its plan, its claims and pictures, what holds it, and when that ends by itself; " +
      "resumable without gap or repeat. What is written in its articles is told by `articleChanged`.",
    subscribe: ({ args, context }: { args: { id: string; after?: number | null }; context: Context }) =>
      context.live.listen(context, only(ownId("story", args.id), stories), args.after ?? null),
  })
  storyChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: "The story's id." }) _id: string,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): StoryChange {
    return StoryChange.of(change, context);
  }
}
