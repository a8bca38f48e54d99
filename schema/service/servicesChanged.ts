import { Arg, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { services } from "../../projections/services.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import type { ListChange, LiveList } from "../live/liveList.js";
import { ownStream } from "../live/ownStream.js";
import { resuming } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { Service } from "./Service.js";

@ObjectType({ description: "Something happened to a program that the newsroom lets in." })
class ServiceChange extends changeOf({
  name: "Service",
  node: () => Service,
  what: "a service",
  globalId: (id) => globalId("service", id),
  nodes:
    ({ load }) =>
    (id) =>
      load.service.load(id).then(Service.orNull),
}) {}

const everyService: LiveList = {
  key: "services",
  touched: ownStream("service"),
  among: (ids, { readModels }) =>
    readModels
      .of(services)
      .services(ids)
      .map(({ id }) => id),
};

/** The programs that the newsroom lets in, while one looks on. */
@Resolver()
export class ServiceChanges {
  @Subscription(() => ServiceChange, {
    description:
      "Which programs a token is issued to, and whose token is revoked; resumable without gap or repeat. That a token ends " +
      "by itself is told by `expiresAt` beforehand.",
    subscribe: ({ args, context }: { args: { after?: number | null }; context: Context }) =>
      context.live.listen(context, everyService, args.after ?? null),
  })
  servicesChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Arg("after", () => Position, { nullable: true, description: resuming }) _after?: number | null,
  ): ServiceChange {
    return ServiceChange.of(change, context);
  }
}
