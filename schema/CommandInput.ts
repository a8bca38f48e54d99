import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "What every command is asked with." })
export abstract class BeginningInput {
  @Field(() => ID, {
    description:
      "A UUID of your choosing, best of version 7, new for every wish: sent again it is the same command and answers " +
      "the same. What the command begins gets this id, but for a translation.",
  })
  commandId!: string;

  @Field(() => String, { nullable: true, description: "Why, for those who read the history." })
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Answers what would be recorded, or why not, and records nothing.",
  })
  preview!: boolean;
}

@InputType({ description: "What every command is asked with." })
export abstract class CommandInput extends BeginningInput {
  @Field(() => Int, {
    description:
      "The revision you were looking at. If others have written since, what touches nothing of theirs is applied on " +
      "top; what does is refused with both sides.",
  })
  expectedRevision!: number;
}
