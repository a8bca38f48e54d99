import { InputType } from "type-graphql";
import { WordsErased } from "../errors/WordsErased.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { erasureSubject } from "../subject.js";
import { ErasureOrderInput } from "./ErasureOrderInput.js";

@InputType({ description: "What confirmErasure is asked with." })
class ConfirmErasureInput extends ErasureOrderInput {}

/** Mutation: confirms an order, and erases. */
export const confirmErasure = mutation({
  command: "ConfirmErasure",
  description:
    "Confirms somebody else's order: the words are erased at once and for good. Refused while a legal hold lies on a " +
    "story that they belong to.",
  input: ConfirmErasureInput,
  subject: erasureSubject,
  id: ({ erasureId }) => ownId("erasure", erasureId),
  asked: ({ orderId }) => ({ type: "ConfirmErasure", orderId }),
  mayMeet: [WordsErased],
});
