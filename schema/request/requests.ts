import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { requests } from "../../projections/requests.js";
import type { DeskRequest as RequestFact } from "../../src/request/request.js";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { RequestState } from "../vocabulary.js";
import { DeskRequest } from "./DeskRequest.js";

const RequestPage = connectionOf(
  "DeskRequest",
  () => DeskRequest,
  "requests between desks, the newest first",
);

/** The newsroom's questions about what desks ask of each other. */
@Resolver()
export class Requests {
  @Query(() => RequestPage, { description: "What desks ask of each other, the newest first." })
  async requests(
    @Arg("desk", () => String, { nullable: true, description: "Only what this desk is asked." })
    desk: string | null,
    @Arg("state", () => RequestState, { nullable: true, description: "Only those that stand here." })
    state: RequestFact["state"] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<DeskRequest>> {
    staffOnly(context);
    const { requestsRaised } = context.readModels.of(requests);
    const filter = { ...(desk && { desk }), ...(state && { state }) };
    return pageOf(
      page,
      (before, limit) => requestsRaised(filter, before, limit),
      ({ raisedPosition }) => raisedPosition,
      (request) => new DeskRequest(request),
    );
  }

  @Query(() => DeskRequest, {
    nullable: true,
    description: "One request; null if there is none under this id.",
  })
  async request(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<DeskRequest | null> {
    staffOnly(context);
    return DeskRequest.orNull(await context.load.request.load(ownId("request", id)));
  }
}
