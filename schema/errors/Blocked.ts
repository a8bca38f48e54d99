import { Field, ID, ObjectType } from "type-graphql";
import { blockerSentence, type Blocker as BlockerFact } from "../../src/blocker.js";
import type { Gate as GateWord } from "../../src/gate.js";
import { enumType } from "../enumType.js";
import { globalId } from "../globalId.js";
import { Gate } from "../vocabulary.js";
import { UserError } from "./UserError.js";

const BlockerCode = enumType<BlockerFact["code"]>(
  "BlockerCode",
  "What stands between an article and its readers.",
  {
    HEADLINE_MISSING: "There is no headline.",
    BODY_EMPTY: "The body has no words.",
    AUTHOR_UNCREDITED: "The byline names no author or original author.",
    TRANSLATOR_UNCREDITED: "The byline of a translation names no translator.",
    NOT_SUBMITTED: "It is not in review.",
    GATE_CLOSED: "An approval that the policy asks for is missing.",
    APPROVAL_VOID: "What was approved has been changed since.",
    PHOTO_UNCREDITED: "A picture has no credit line.",
    PHOTO_KILLED: "A picture was killed.",
    CAPTION_MISSING: "A picture has no caption in this language.",
    ALT_TEXT_MISSING: "A picture has no alt text in this language.",
    PHOTO_NOT_PLACED: "The body shows a picture that the story does not run.",
    EMBARGOED: "The story is under embargo.",
    SEGMENT_UNTRANSLATED: "A segment of the pinned source is not translated.",
    SEGMENT_STALE: "A segment translates words that the pinned source no longer has.",
  },
);

@ObjectType({ description: "One thing that stands between an article and its readers." })
export class Blocker {
  constructor(private readonly fact: BlockerFact) {}

  @Field(() => BlockerCode, { description: "What it is." })
  get code(): BlockerFact["code"] {
    return this.fact.code;
  }

  @Field(() => String, { description: "The same in a sentence." })
  get message(): string {
    return blockerSentence(this.fact);
  }

  @Field(() => Gate, { nullable: true, description: "The gate, if it is about one." })
  get gate(): GateWord | null {
    return "gate" in this.fact ? this.fact.gate : null;
  }

  @Field(() => ID, {
    nullable: true,
    description: "The picture's placement in the story, if it is about one.",
  })
  get placementId(): string | null {
    return "placementId" in this.fact ? this.fact.placementId : null;
  }

  @Field(() => ID, { nullable: true, description: "The photo, if it is the photo's own fault." })
  get photoId(): string | null {
    return "photoId" in this.fact ? globalId("photo", this.fact.photoId) : null;
  }

  @Field(() => String, { nullable: true, description: "The translation's segment, if it is about one." })
  get segmentId(): string | null {
    return "segmentId" in this.fact ? this.fact.segmentId : null;
  }
}

@ObjectType({ implements: UserError, description: "Publication is refused; every blocker is named at once." })
export class Blocked extends UserError {
  @Field(() => [Blocker], { description: "Everything that stands in the way." })
  blockers!: Blocker[];
}
