import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What changeSlug is asked with." })
class ChangeSlugInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Small letters and digits of any script, single hyphens between words; left out for none.",
  })
  slug?: string | null;
}

/** Mutation: changes the words in the web address, or takes them away. With the next edition the old address leads on to the new. */
export const changeSlug = mutation({
  command: "ChangeSlug",
  description:
    "Changes the words in the web address, or takes them away. With the next edition the old address leads on to the new.",
  input: ChangeSlugInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ slug }) => ({ type: "ChangeSlug", slug: slug ?? null }),
});
