import { Field, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { newsroomSubject } from "../subject.js";

@InputType({ description: "A step of a desk's work." })
class StageInput {
  @Field(() => String, { description: "Its id on that desk: small letters, digits and hyphens." })
  stage!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;
}

@InputType({ description: "What setDeskStages is asked with." })
class SetDeskStagesInput extends CommandInput {
  @Field(() => String, { description: "The desk's id." })
  desk!: string;

  @Field(() => [StageInput], { description: "All of its stages, in order." })
  stages!: readonly StageInput[];
}

/** Mutation: says which stages a story passes on a desk, in order. */
export const setDeskStages = mutation({
  command: "SetDeskStages",
  description: "Says which stages a story passes on a desk, in order.",
  input: SetDeskStagesInput,
  subject: newsroomSubject,
  id: () => "",
  asked: ({ desk, stages }) => ({
    type: "SetDeskStages",
    desk,
    stages: stages.map(({ stage, name }) => ({ stage, name })),
  }),
});
