import { Field, Float, ObjectType } from "type-graphql";
import type { House } from "../context.js";
import { Position } from "../scalars.js";
import { ReadModel } from "./ReadModel.js";

@ObjectType({
  description:
    "How far something that acts on the newsroom's events by itself has got, such as the clock of schedules.",
})
export class PolicyAtWork {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Position, { description: "The place in the log that it has reached." })
  position!: number;

  @Field(() => Boolean, { description: "Whether something keeps it from acting; it tries again by itself." })
  heldUp!: boolean;
}

@ObjectType({
  description:
    "Whether what an answer shows is the present, on the node that answers. Asked beside a board or a queue, it is about that answer.",
})
export class Health {
  @Field(() => Position, { description: "The place in the log that every read model that runs has reached." })
  position!: number;

  @Field(() => Float, {
    description:
      "How far the read model that is furthest behind is behind the newest event known; 0 as a rule.",
  })
  behind!: number;

  @Field(() => Boolean, {
    description:
      "Whether all is well: no read model has stopped, nothing that acts by itself is held up, and the log is as it was sealed.",
  })
  well!: boolean;

  @Field(() => [ReadModel], { description: "Each read model, by name." })
  readModels!: ReadModel[];

  @Field(() => [PolicyAtWork], { description: "Each of what acts by itself." })
  policies!: PolicyAtWork[];

  @Field(() => Boolean, {
    description:
      "Whether the log is still the one that was sealed. If not, it was altered, and nothing more is sealed.",
  })
  logIsAsSealed!: boolean;

  static of(
    this: void,
    { readModels, policies, ledger }: Pick<House, "readModels" | "policies" | "ledger">,
  ): Health {
    const models = ReadModel.all(readModels);
    const atWork = policies
      .health()
      .map(({ name, position, trouble }) =>
        Object.assign(new PolicyAtWork(), { name, position, heldUp: trouble !== null }),
      );
    const logIsAsSealed = ledger.trouble() === null;
    return Object.assign(new Health(), {
      position: readModels.position(),
      behind: Math.max(0, ...models.map(({ behind }) => behind)),
      well:
        models.every(({ stopped }) => stopped === null) &&
        atWork.every(({ heldUp }) => !heldUp) &&
        logIsAsSealed,
      readModels: models,
      policies: atWork,
      logIsAsSealed,
    });
  }
}
