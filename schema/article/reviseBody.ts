import { Field, ID, InputType } from "type-graphql";
import type { Json } from "../../src/decider.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { Blocks } from "../scalars.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What reviseBody is asked with." })
class ReviseBodyInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => Blocks, { description: "The whole body as it should be." })
  body!: Json;
}

/** Mutation: saves the whole body; what differs from the revision you were looking at is stored block by block. */
export const reviseBody = mutation({
  command: "ReviseBody",
  description:
    "Saves the whole body; what differs from the revision you were looking at is stored block by block.",
  input: ReviseBodyInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ body }) => ({ type: "ReviseBody", body }),
});
