import { Field, ObjectType } from "type-graphql";
import type { Photo as PhotoState } from "../../src/photo/photo.js";
import { usageOf, type Cost, type RightsCategory as Category } from "../../src/photo/rightsCategory.js";
import { RightsCategory, UsageCost } from "./photoVocabulary.js";

@ObjectType({ description: "By what right a picture may be used, and what to mind." })
export class PhotoRights {
  constructor(private readonly rights: NonNullable<PhotoState["rights"]>) {}

  @Field(() => RightsCategory, { description: "The category." })
  get category(): Category {
    return this.rights.category;
  }

  @Field(() => String, { nullable: true, description: "What the use is bound to." })
  get usageTerms(): string | null {
    return this.rights.usageTerms;
  }

  @Field(() => UsageCost, { description: "What pictures of this category cost as a rule." })
  get cost(): Cost {
    return usageOf[this.rights.category].cost;
  }

  @Field(() => String, { nullable: true, description: "What to mind with pictures of this category." })
  get caution(): string | null {
    return usageOf[this.rights.category].caution;
  }
}
