import { InputType } from "type-graphql";
import { WordsErased } from "../errors/WordsErased.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { erasureSubject } from "../subject.js";
import { ErasureOrderInput } from "./ErasureOrderInput.js";

@InputType({ description: "What rescindErasureOrder is asked with." })
class RescindErasureOrderInput extends ErasureOrderInput {}

/** Mutation: takes an order to erase back. */
export const rescindErasureOrder = mutation({
  command: "RescindErasureOrder",
  description: "Takes an order to erase back, for a reason; what was erased stays erased.",
  input: RescindErasureOrderInput,
  subject: erasureSubject,
  id: ({ erasureId }) => ownId("erasure", erasureId),
  asked: ({ orderId }) => ({ type: "RescindErasureOrder", orderId }),
  mayMeet: [WordsErased],
});
