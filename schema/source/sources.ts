import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { sources } from "../../projections/sources.js";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { ConfidentialSource } from "./ConfidentialSource.js";
import { seesAllSources } from "./maySeeSource.js";

const SourcePage = connectionOf(
  "ConfidentialSource",
  () => ConfidentialSource,
  "confidential sources, the newest first",
);

/** The newsroom's questions about its confidential sources; none of them answers who a source is. */
@Resolver()
export class Sources {
  @Query(() => SourcePage, {
    description:
      "The confidential sources that you were let in to, the newest first; for auditors and editors-in-chief all of them.",
  })
  async confidentialSources(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<ConfidentialSource>> {
    const viewer = staffOnly(context);
    const reader = seesAllSources(viewer) ? null : viewer.staffId;
    const { sourcesRecorded } = context.readModels.of(sources);
    return pageOf(
      page,
      (before, limit) => sourcesRecorded(reader, before, limit),
      ({ recordedPosition }) => recordedPosition,
      (source) => new ConfidentialSource(source),
    );
  }

  @Query(() => ConfidentialSource, {
    nullable: true,
    description: "One confidential source; null if there is none under this id that you may see.",
  })
  async source(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<ConfidentialSource | null> {
    staffOnly(context);
    return ConfidentialSource.orNull(await context.load.source.load(ownId("source", id)), context);
  }
}
