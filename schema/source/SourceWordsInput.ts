import { Field, InputType } from "type-graphql";

@InputType({ description: "Who a source is, which is sealed at once, and what may be said of them." })
export class SourceWordsInput {
  @Field(() => String, {
    description: "What may be said of them, such as “a person in the ministry”. It is not confidential.",
  })
  alias!: string;

  @Field(() => String, { description: "Who they are, in 500 characters. Sealed." })
  identity!: string;

  @Field(() => String, { nullable: true, description: "How to reach them, in 500 characters. Sealed." })
  contact?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What else those who are let in must know, in 10,000 characters. Sealed.",
  })
  note?: string | null;
}
