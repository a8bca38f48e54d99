import { Field, ID, InputType } from "type-graphql";
import type { ErasureBasis as BasisWord } from "../../src/erasure/events.js";
import { BeginningInput } from "../CommandInput.js";
import { WordsErased } from "../errors/WordsErased.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { erasureSubject } from "../subject.js";
import { ErasureBasis } from "./erasureVocabulary.js";

@InputType({ description: "What orderErasure is asked with." })
class OrderErasureInput extends BeginningInput {
  @Field(() => ID, {
    description: "Whose words: a confidential source, or the article that somebody asked to be corrected.",
  })
  subjectId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Of an article, the request for a correction: whoever made it.",
  })
  requestId?: string | null;

  @Field(() => ErasureBasis, { description: "On what basis." })
  basis!: BasisWord;

  @Field(() => String, {
    description:
      "What the basis is, such as the letter that asks for it. Everybody who audits reads it: no names.",
  })
  grounds!: string;
}

/** Mutation: orders that somebody's confidential words be erased. */
export const orderErasure = mutation({
  command: "OrderErasure",
  description:
    "Orders that somebody's confidential words be erased, on a basis and for a reason. Nothing is erased until somebody " +
    "else confirms it. The order gets the command's id.",
  input: OrderErasureInput,
  subject: erasureSubject,
  asked: ({ commandId, subjectId, requestId, basis, grounds }) => ({
    type: "OrderErasure",
    orderId: commandId,
    subject: requestId
      ? { kind: "asker", articleId: ownId("article", subjectId), requestId }
      : { kind: "source", sourceId: ownId("source", subjectId) },
    basis,
    grounds,
  }),
  mayMeet: [WordsErased],
});
