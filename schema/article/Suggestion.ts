import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Body } from "../../src/article/body/block.js";
import { isOutdated, type Suggestion as SuggestionFact } from "../../src/article/suggesting/suggestion.js";
import type { Json } from "../../src/decider.js";
import type { Context } from "../context.js";
import { DateTime, JsonValue } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { SuggestionState } from "../vocabulary.js";

@ObjectType({ description: "Other words that somebody proposed for a block, and what became of them." })
export class Suggestion {
  constructor(
    private readonly fact: SuggestionFact,
    private readonly body: Body,
  ) {}

  @Field(() => ID, { description: "Its id." })
  get suggestionId(): string {
    return this.fact.suggestionId;
  }

  @Field(() => ID, { description: "The block." })
  get blockId(): string {
    return this.fact.blockId;
  }

  @Field(() => JsonValue, { description: "What should stand in the block." })
  get content(): Json {
    return this.fact.content;
  }

  @Field(() => String, { nullable: true, description: "What its writers should know." })
  get note(): string | null {
    return this.fact.note;
  }

  @Field(() => SuggestionState, { description: "What became of it." })
  get state(): SuggestionFact["state"] {
    return this.fact.state;
  }

  @Field(() => Boolean, {
    description: "Whether it is open and the block has been changed since, so that it can only be rejected.",
  })
  get isOutdated(): boolean {
    return isOutdated(this.fact, this.body);
  }

  @Field(() => StaffMember, { nullable: true, description: "Who proposed it." })
  madeBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was proposed." })
  get madeAt(): string {
    return this.fact.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who accepted or rejected it." })
  async decidedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return this.fact.decided && StaffMember.orNull(await load.staffMember.load(this.fact.decided.by));
  }

  @Field(() => DateTime, { nullable: true, description: "When it was accepted or rejected." })
  get decidedAt(): string | null {
    return this.fact.decided?.at ?? null;
  }

  @Field(() => String, { nullable: true, description: "Why it was rejected." })
  get reason(): string | null {
    return this.fact.decided?.reason ?? null;
  }
}
