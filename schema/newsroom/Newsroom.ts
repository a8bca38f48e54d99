import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { Gate as GateWord } from "../../src/gate.js";
import type { Newsroom as NewsroomState } from "../../src/newsroom/newsroom.js";
import { routedTo } from "../../src/newsroom/routing.js";
import type { Context } from "../context.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Gate } from "../vocabulary.js";
import { ClosedDesk } from "./ClosedDesk.js";

@ObjectType({ description: "A step of a desk's work." })
export class Stage {
  @Field(() => String, { description: "Its id on that desk." })
  stage!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;
}

@ObjectType({ description: "Numbers that the house has chosen." })
export class Thresholds {
  @Field(() => Int, { description: "The most words that an edition called cosmetic may change." })
  cosmeticWords!: number;

  @Field(() => Int, { description: "The most minutes that a scheduled publication may be late." })
  lateMinutes!: number;
}

@ObjectType({ description: "A desk: the unit that owns stories." })
export class Desk {
  @Field(() => String, { description: "Its id, as stories and roles name it." })
  desk!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => ClosedDesk, { nullable: true, description: "How it was closed; null while it is open." })
  closed!: ClosedDesk | null;

  @Field(() => [String], { description: "The closed desks whose work is routed to it, by their ids." })
  standsInFor!: readonly string[];

  @Field(() => [Stage], { description: "The stages that a story passes on it, in order." })
  stages!: readonly Stage[];

  memberIds!: readonly string[];

  @Field(() => [StaffMember], { description: "Who belongs to it." })
  async members(@Ctx() { load }: Context): Promise<StaffMember[]> {
    const members = await Promise.all(this.memberIds.map((id) => load.staffMember.load(id)));
    return members.flatMap((member) => StaffMember.orNull(member) ?? []);
  }

  @Field(() => Policy, {
    nullable: true,
    description: "The policy of its own; null where the house's is in force.",
  })
  policy!: Policy | null;

  /** Every desk of a newsroom. */
  static all(this: void, state: NewsroomState): Desk[] {
    const ids = Object.keys(state.desks);
    return ids.map((desk) => {
      const policy = state.deskPolicies[desk];
      const openDesk = routedTo(state, desk);
      return Object.assign(new Desk(), {
        desk,
        name: state.desks[desk]!,
        closed: openDesk === null ? null : new ClosedDesk({ ...state.closedDesks[desk]!, openDesk }),
        standsInFor: ids.filter((other) => routedTo(state, other) === desk),
        stages: (state.stages[desk] ?? []).map((stage) => Object.assign(new Stage(), stage)),
        memberIds: state.members[desk] ?? [],
        policy: policy ? Object.assign(new Policy(), policy) : null,
      });
    });
  }
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

  @Field(() => Thresholds, { description: "The numbers that the house has chosen." })
  thresholds!: Thresholds;

  static orNull(this: void, state: NewsroomState | null): Newsroom | null {
    if (!state) return null;
    const policy = Object.assign(new Policy(), state.policy);
    return Object.assign(new Newsroom(), {
      ...state,
      desks: Desk.all(state),
      policy,
      thresholds: Object.assign(new Thresholds(), state.thresholds),
    });
  }
}
