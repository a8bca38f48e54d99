import { Field, ID, InputType, Int } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What restoreRevision is asked with." })
class RestoreRevisionInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => Int, { description: "The revision at which it said what it is to say again, from 0." })
  toRevision!: number;
}

/** Mutation: brings the text back to what it was, as a new revision. Needs a reason. */
export const restoreRevision = mutation({
  command: "RestoreRevision",
  description:
    "Brings the text back to what it was at an earlier revision, as a new one: headlines, dek, kicker, dateline, byline, " +
    "body, captions and alt texts; not its slug, which is its address. A translation's segments come back as " +
    "translations of what they were made from: where the source has changed since, they are stale. Needs a reason.",
  input: RestoreRevisionInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ toRevision }) => ({ type: "RestoreRevision", toRevision }),
});
