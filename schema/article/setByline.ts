import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { BylineInput, bylineOf } from "./Byline.js";

@InputType({ description: "What setByline is asked with." })
class SetBylineInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => [BylineInput], { description: "The whole byline." })
  byline!: readonly BylineInput[];
}

/** Mutation: says who is credited, in print order. */
export const setByline = mutation({
  command: "SetByline",
  description: "Says who is credited, in print order.",
  input: SetBylineInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ byline }) => ({ type: "SetByline", byline: bylineOf(byline) }),
});
