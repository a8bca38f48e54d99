import { Field, ID, InputType } from "type-graphql";
import type { WithdrawalKind as Kind } from "../../src/article/publication/withdrawalOrder.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";
import { WithdrawalKind } from "./articleVocabulary.js";

@InputType({ description: "What orderWithdrawal is asked with." })
class OrderWithdrawalInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;

  @Field(() => WithdrawalKind, { description: "In which way it is to be withdrawn." })
  how!: Kind;

  @Field(() => String, { description: "On what grounds." })
  grounds!: string;

  @Field(() => String, {
    nullable: true,
    description: "Who demands it, such as a court; needed for a takedown.",
  })
  authority!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "For a retraction only, what readers are to be told; left out, the publisher finds the words.",
  })
  notice!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "For a kill only, what everybody who was sent it is to be told; left out, the publisher finds the words.",
  })
  advisory!: string | null;
}

/** Mutation: orders that an article be retracted, taken down or killed; nothing new of it goes out until that is done. */
export const orderWithdrawal = mutation({
  command: "OrderWithdrawal",
  description:
    "Orders that an article be retracted, taken down or killed. It hides nothing by itself; nothing new of it goes out " +
    "until somebody else has carried it out, or it is rescinded.",
  input: OrderWithdrawalInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId, how, grounds, authority, notice, advisory }) => ({
    type: "OrderWithdrawal",
    orderId: commandId,
    how,
    grounds,
    authority: authority ?? null,
    notice: notice ?? null,
    advisory: advisory ?? null,
  }),
});
