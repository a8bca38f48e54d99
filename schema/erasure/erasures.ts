import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { erasures } from "../../projections/erasures.js";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { Erasure } from "./Erasure.js";
import { mayReadErasures } from "./mayReadErasures.js";

const ErasurePage = connectionOf("Erasure", () => Erasure, "erasures, the newest first");

/** The newsroom's questions about what was erased. */
@Resolver()
export class Erasures {
  @Query(() => ErasurePage, {
    description:
      "Whose words were erased or are to be, the newest first; empty for everybody but legal, standards, auditors and " +
      "editors-in-chief.",
  })
  async erasures(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<Erasure>> {
    const viewer = staffOnly(context);
    const { erasuresOrdered } = context.readModels.of(erasures);
    return pageOf(
      page,
      (before, limit) => (mayReadErasures(viewer) ? erasuresOrdered(before, limit) : []),
      ({ orderedPosition }) => orderedPosition,
      (erasure) => new Erasure(erasure),
    );
  }

  @Query(() => Erasure, {
    nullable: true,
    description: "One erasure; null if there is none under this id that you may read.",
  })
  async erasure(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<Erasure | null> {
    staffOnly(context);
    return Erasure.orNull(await context.load.erasure.load(ownId("erasure", id)), context);
  }
}
