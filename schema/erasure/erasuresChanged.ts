import { GraphQLError } from "graphql";
import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { erasures } from "../../projections/erasures.js";
import { staffOnly, type Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { ownStream } from "../live/ownStream.js";
import { resuming } from "../live/resuming.js";
import type { MayListen } from "../live/rightToListen.js";
import { Position } from "../scalars.js";
import { Erasure } from "./Erasure.js";
import { mayReadErasures } from "./mayReadErasures.js";

@ObjectType({ description: "Something happened to an erasure, or to what is to be erased." })
class ErasureChange extends changeOf({
  name: "Erasure",
  node: () => Erasure,
  what: "an erasure",
  globalId: (id) => globalId("erasure", id),
  nodes: (context) => (id) =>
    context.load.erasure.load(id).then((erasure) => Erasure.orNull(erasure, context)),
}) {}

const everyErasure: LiveList = {
  key: "erasures",
  touched: ownStream("erasure"),
  among: (ids, { readModels }) =>
    readModels
      .of(erasures)
      .erasures(ids)
      .map(({ id }) => id),
};

/** Whoever may read erasures; throws if somebody may not. */
const mayHear: MayListen = (context) => {
  const viewer = staffOnly(context);
  if (!mayReadErasures(viewer))
    throw new GraphQLError("Only legal, standards, an auditor or an editor-in-chief may read erasures.", {
      extensions: { code: "FORBIDDEN" },
    });
  return viewer;
};

/** What is erased, while one looks on. */
@Resolver()
export class ErasureChanges {
  @Subscription(() => ErasureChange, {
    description:
      "Whose words are ordered to be erased, and what becomes of that: confirmed and carried out, stayed by a legal hold, " +
      "rescinded; resumable without gap or repeat. For legal, standards, auditors and editors-in-chief.",
    subscribe: ({ args, context }: { args: { after?: number | null }; context: Context }) =>
      context.live.listen(context, everyErasure, args.after ?? null, mayHear),
  })
  erasuresChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): ErasureChange {
    return ErasureChange.of(change, context);
  }
}
