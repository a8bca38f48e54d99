import { Field, ObjectType } from "type-graphql";
import type { NotePlacement as PlacementWord } from "../../src/article/events.js";
import { NotePlacement } from "./articleVocabulary.js";

@ObjectType({ description: "What a correction put right." })
export class CorrectionExplained {
  @Field(() => String, { description: "What was wrong." })
  wrong!: string;

  @Field(() => String, { description: "What is right." })
  right!: string;

  @Field(() => NotePlacement, { description: "Where readers find it." })
  placement!: PlacementWord;

  static orNull(fact: Readonly<{ wrong: string; right: string; placement: PlacementWord }> | null) {
    return fact && Object.assign(new CorrectionExplained(), fact);
  }
}
