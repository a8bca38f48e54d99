import { GraphQLError } from "graphql";
import { Arg, Args, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { idOf } from "../../projections/engine/projection.js";
import { legalMatters, type LegalMatter as MatterFact } from "../../projections/work/legalMatters.js";
import { covers, grantsAt, type Grant } from "../../src/actor.js";
import { instantAt } from "../../src/instant.js";
import type { Context } from "../context.js";
import { changeOf } from "../live/changeOf.js";
import { desksRerouted } from "../live/desksRerouted.js";
import { desksRuled } from "../live/desksRuled.js";
import { liveEntries } from "../live/liveEntries.js";
import type { ListChange } from "../live/liveList.js";
import type { Look } from "../live/look.js";
import { ownStream } from "../live/ownStream.js";
import { resumingInTime } from "../live/resuming.js";
import type { MayListen } from "../live/rightToListen.js";
import { rolesEnding } from "../live/rolesEnding.js";
import { Position } from "../scalars.js";
import { keyOfMatter } from "./keyOfMatter.js";
import { LegalMatter } from "./legalQueue.js";
import { LegalQueueArgs } from "./LegalQueueArgs.js";
import { legalFilterOf, legalReadersOnly } from "./legalReaders.js";

/** What somebody wants to hear, and the roles that let them. */
type Asked = LegalQueueArgs & Readonly<{ grants: readonly Grant[] }>;

const most = 10_000;
const itself = ownStream("story");

function filterAt(asked: Asked, { readModels, once }: Look, at: string) {
  const newsroom = once("newsroom", () => readModels.of(workingCopies).newsroom());
  return legalFilterOf(asked, grantsAt(asked.grants, at), newsroom);
}

/** The open legal matters, as they are listened to. */
export const matters = liveEntries<MatterFact, Asked>({
  name: "legal queue",
  touched(event, look, { grants }) {
    const known = look.readModels.of(legalMatters);
    if (itself(event, look).length > 0)
      return look.once(`matters of ${event.stream}`, () => known.mattersEver([idOf(event)]).map(keyOfMatter));
    // Whoever sees a desk by itself sees it wherever its work goes.
    const rerouted = desksRerouted(event, look).filter(
      (desk) => !grants.some((grant) => grant.desk === null || grant.desk === desk),
    );
    const desks = [...rerouted, ...desksRuled(event, look)];
    return desks.length > 0 ? known.mattersAtDesks(desks).map(keyOfMatter) : [];
  },
  among(asked, keys, look, at) {
    const wanted = new Set(keys);
    const stories = [...new Set(keys.map((key) => key.split(":")[1]!))];
    const found = look.readModels.of(legalMatters).mattersAmong(filterAt(asked, look, at), stories);
    return new Map(
      found.map((matter) => [keyOfMatter(matter), matter] as const).filter(([key]) => wanted.has(key)),
    );
  },
  inTime(asked) {
    const ending = rolesEnding(asked.grants);
    return {
      next: ending.next,
      touched(span, look) {
        if (!ending.within(span)) return [];
        const seen = filterAt(asked, look, instantAt(span.from));
        return look.readModels.of(legalMatters).openMatters(seen, -1, most).map(keyOfMatter);
      },
    };
  },
  shown: (matter) => new LegalMatter(matter),
});

/** The right to hear of legal matters: the roles by which one began to listen, until they end by themselves. */
const mayHear =
  ({ grants: begun }: Asked, now: () => string): MayListen =>
  (context) => {
    const reader = legalReadersOnly(context);
    const isTaken = grantsAt(begun, now()).some((one) => !reader.grants.some((held) => covers(held, one)));
    if (isTaken)
      throw new GraphQLError(
        "A role that you listened by was taken from you: listen again, behind the position that you heard last.",
        { extensions: { code: "FORBIDDEN" } },
      );
    return reader;
  };

@ObjectType({ description: "Something moved an open legal matter: something happened, or a role ended." })
class LegalQueueChange extends changeOf<Asked>({
  name: "LegalQueue",
  node: () => LegalMatter,
  what: "a legal matter",
  inTime: true,
  told: "The key of the matter.",
  globalId: (key) => key,
  nodes: matters.nodes,
}) {}

const askedOf = (context: Context, { kinds = null, desk = null }: LegalQueueArgs): Asked => ({
  kinds,
  desk,
  grants: legalReadersOnly(context).grants,
});

/** What legal has to see to, while one looks on. */
@Resolver()
export class LegalQueueChanges {
  @Subscription(() => LegalQueueChange, {
    description:
      "What becomes a legal matter, what changes of it (also that its desk comes to require other gates), and what is " +
      "closed, for those who may see the legal queue; resumable without gap or repeat. It is judged by the roles that one held when one began to listen, until they " +
      "end by themselves; when one of them is taken away, the listening ends.",
    subscribe({ args, context }: { args: LegalQueueArgs & { after?: number | null }; context: Context }) {
      const asked = askedOf(context, args);
      const may = mayHear(asked, context.live.instant);
      return context.live.listen(context, matters.list(asked), args.after ?? null, may);
    },
  })
  legalQueueChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Args(() => LegalQueueArgs) asked: LegalQueueArgs,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): LegalQueueChange {
    return LegalQueueChange.of(change, context, askedOf(context, asked));
  }
}
