import { Field, ObjectType } from "type-graphql";
import {
  headlineRoles,
  type HeadlineRole as RoleWord,
  type Headlines,
} from "../../src/article/text/headlines.js";
import { HeadlineRole } from "./articleVocabulary.js";

@ObjectType({ description: "Another headline, for one place." })
export class HeadlineFor {
  @Field(() => HeadlineRole, { description: "The place." })
  role!: RoleWord;

  @Field(() => String, { description: "The headline there." })
  text!: string;

  static allOf(headlines: Headlines): HeadlineFor[] {
    return headlineRoles.flatMap((role) => {
      const text = headlines[role];
      return text === undefined ? [] : [Object.assign(new HeadlineFor(), { role, text })];
    });
  }
}
