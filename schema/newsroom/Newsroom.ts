import { Field, Int, ObjectType } from "type-graphql";
import type { Gate as GateWord } from "../../src/gate.js";
import type { Newsroom as NewsroomState } from "../../src/newsroom/newsroom.js";
import { Gate } from "../vocabulary.js";

@ObjectType({ description: "A desk: the unit that owns stories." })
export class Desk {
  @Field(() => String, { description: "Its id, as stories and roles name it." })
  desk!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;
}

@ObjectType({ description: "Which gates must be open before anything is published." })
export class Policy {
  @Field(() => Int, { description: "How often a policy was adopted; 0 is the house default." })
  version!: number;

  @Field(() => [Gate], { description: "The gates that originals pass." })
  gatesForOriginals!: readonly GateWord[];

  @Field(() => [Gate], { description: "The gates that translations pass." })
  gatesForTranslations!: readonly GateWord[];
}

@ObjectType({ description: "The newsroom as a whole." })
export class Newsroom {
  @Field(() => String, { nullable: true, description: "Its name." })
  name!: string | null;

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  revision!: number;

  @Field(() => [String], { description: "The languages it publishes in (BCP 47)." })
  languages!: readonly string[];

  @Field(() => [Desk], { description: "Its desks." })
  desks!: Desk[];

  @Field(() => Policy, { description: "The policy in force." })
  policy!: Policy;

  static orNull(this: void, state: NewsroomState | null): Newsroom | null {
    if (!state) return null;
    const desks = Object.entries(state.desks).map(([desk, name]) =>
      Object.assign(new Desk(), { desk, name }),
    );
    const policy = Object.assign(new Policy(), state.policy);
    return Object.assign(new Newsroom(), { ...state, desks, policy });
  }
}
