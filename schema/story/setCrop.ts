import { Field, Float, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { storySubject } from "../subject.js";

@InputType({ description: "A point of a picture, in shares of its sides." })
class PointInput {
  @Field(() => Float, { description: "How far from the left edge: from 0 to 1." })
  x!: number;

  @Field(() => Float, { description: "How far from the top: from 0 to 1." })
  y!: number;
}

@InputType({ description: "A part of a picture, in shares of its sides." })
class RectInput extends PointInput {
  @Field(() => Float, { description: "How wide it is: more than 0, and no further than the right edge." })
  width!: number;

  @Field(() => Float, { description: "How high it is: more than 0, and no further than the foot." })
  height!: number;
}

@InputType({ description: "What setCrop is asked with." })
class SetCropInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The picture's placement in the story." })
  placementId!: string;

  @Field(() => PointInput, { description: "What must be seen of it, in whatever shape it is shown." })
  focalPoint!: PointInput;

  @Field(() => RectInput, {
    nullable: true,
    description: "What is shown of it, the focal point included; left out for the whole picture.",
  })
  rect?: RectInput | null;
}

/** Mutation: says what of a picture is shown in its place. The photo desk's approvals are given to that too. */
export const setCrop = mutation({
  command: "SetCrop",
  description:
    "Says what of a picture is shown in its place. The photo desk's approvals are given to that too: another crop " +
    "voids them.",
  input: SetCropInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ placementId, focalPoint: { x, y }, rect }) => ({
    type: "SetCrop",
    placementId,
    focalPoint: { x, y },
    rect: rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : null,
  }),
});
