import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What resumeArticle is asked with." })
class ResumeArticleInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: lets an article that was on hold go on from where it was. */
export const resumeArticle = mutation({
  command: "ResumeArticle",
  description: "Lets an article that was on hold go on from where it was.",
  input: ResumeArticleInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: () => ({ type: "ResumeArticle" }),
});
