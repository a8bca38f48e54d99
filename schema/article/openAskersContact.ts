import { Field, ID, InputType, ObjectType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { WordsErased } from "../errors/WordsErased.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What openAskersContact is asked with." })
class OpenAskersContactInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => ID, { description: "The request for a correction." })
  requestId!: string;
}

@ObjectType({ description: "Who asked for a correction, as it was opened." })
class OpenedContact {
  @Field(() => String, { nullable: true, description: "Their name, if they gave one." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "How to reach them, if they said." })
  contact!: string | null;
}

/** Mutation: opens who asked for a correction, for a reason. */
export const openAskersContact = mutation({
  command: "OpenAskersContact",
  description:
    "Opens who asked for a correction and how to reach them, for a reason: who opened it, when and why is recorded for " +
    "good. For standards, legal, the publisher, an editor-in-chief, and whoever recorded the request; never for a service.",
  input: OpenAskersContactInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, requestId }) => ({ type: "OpenAskersContact", requestId, openingId: commandId }),
  opens: {
    type: OpenedContact,
    description: "Who asked. Null for a preview, and if you may not open it.",
    of: (words) =>
      Object.assign(new OpenedContact(), {
        name: words["askedBy.name"] ?? null,
        contact: words["askedBy.contact"] ?? null,
      }),
  },
  mayMeet: [WordsErased],
});
