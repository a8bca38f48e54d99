import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { requests } from "../../projections/requests.js";
import type { DeskRequest as RequestFact } from "../../src/request/request.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { ownStream } from "../live/ownStream.js";
import { resuming } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { RequestState } from "../vocabulary.js";
import { DeskRequest } from "./DeskRequest.js";

@ObjectType({ description: "Something happened to a request between desks." })
class RequestChange extends changeOf({
  name: "Request",
  node: () => DeskRequest,
  what: "a request between desks",
  globalId: (id) => globalId("request", id),
  nodes:
    ({ load }) =>
    (id) =>
      load.request.load(id).then(DeskRequest.orNull),
}) {}

type Filter = Readonly<{ desk?: string | null; state?: RequestFact["state"] | null }>;

const requestsOf = ({ desk = null, state = null }: Filter): LiveList => ({
  key: `requests ${JSON.stringify([desk, state])}`,
  touched: ownStream("request"),
  among: (ids, { readModels }) =>
    readModels
      .of(requests)
      .requests(ids)
      .filter((request) => desk === null || request.toDesk === desk)
      .filter((request) => state === null || request.state === state)
      .map(({ id }) => id),
});

type Words = Filter & Readonly<{ after?: number | null }>;

/** What desks ask of each other, while one looks on. */
@Resolver()
export class RequestChanges {
  @Subscription(() => RequestChange, {
    description: "What changes in a list of what desks ask of each other; resumable without gap or repeat.",
    subscribe: ({ args, context }: { args: Words; context: Context }) =>
      context.live.listen(context, requestsOf(args), args.after ?? null),
  })
  requestsChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("desk", () => String, { nullable: true, description: "Only what this desk is asked." })
    _desk?: string | null,
    @Arg("state", () => RequestState, { nullable: true, description: "Only those that stand here." })
    _state?: RequestFact["state"] | null,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): RequestChange {
    return RequestChange.of(change, context);
  }
}
