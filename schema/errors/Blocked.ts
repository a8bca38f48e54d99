import { Field, ID, ObjectType } from "type-graphql";
import { blockerSentence, type Blocker as BlockerFact } from "../../src/blocker.js";
import type { Gate as GateWord } from "../../src/gate.js";
import { enumType } from "../enumType.js";
import { globalId } from "../globalId.js";
import { DateTime } from "../scalars.js";
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
    ON_HOLD: "It was put on hold.",
    SPIKED: "It was spiked.",
    WITHDRAWAL_ORDERED: "Legal or standards ordered that it be withdrawn.",
    SCHEDULED_OTHERWISE: "Its pictures are no longer those of the text that was scheduled.",
    GATE_CLOSED: "An approval that the policy asks for is missing.",
    GATE_REFUSED: "An approval was refused to exactly this text.",
    APPROVAL_VOID: "What was approved has been changed since.",
    PHOTO_UNCREDITED: "A picture has no credit line.",
    PHOTO_KILLED: "A picture was killed.",
    PHOTO_FALSE: "A picture is not what it is said to be.",
    PHOTO_UNVERIFIED: "A picture from social media has not been verified.",
    PERMISSION_MISSING: "A picture's owner has not given permission.",
    PERMISSION_REFUSED: "A picture's owner has refused permission.",
    RIGHTS_UNCLASSIFIED: "A picture from social media has no rights category yet.",
    LEASE_NOT_BEGUN: "A picture's lease has not begun.",
    LEASE_ENDED: "A picture's lease is over.",
    CAPTION_MISSING: "A picture has no caption in this language.",
    ALT_TEXT_MISSING: "A picture has no alt text in this language.",
    PHOTO_NOT_PLACED: "The body shows a picture that the story does not run.",
    EMBARGOED: "The story is under embargo.",
    STORY_HELD: "The story was put on hold with all its languages.",
    LEGAL_REVIEW_OUTSTANDING: "Legal was asked about the story or the article and has not answered.",
    LEGAL_CONDITIONS_UNMET: "Legal cleared it with conditions of which some are not met.",
    LEGAL_REFUSED: "Legal refused it.",
    LEGAL_HOLD: "The story is under a legal hold.",
    COURT_ORDER: "A court's order keeps it from readers in this language.",
    CLAIM_WRONG: "A claim was found wrong and has not been withdrawn.",
    CLAIM_UNATTRIBUTED: "A claim is alleged, reported or denied, and does not say by whom.",
    FIGURE_STALE: "A figure no longer follows from what it is worked out from.",
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

  @Field(() => DateTime, { nullable: true, description: "From when it stands, if not already." })
  get from(): string | null {
    return "from" in this.fact ? this.fact.from : null;
  }

  @Field(() => DateTime, { nullable: true, description: "Until when it stands, if it has an end." })
  get until(): string | null {
    return "until" in this.fact ? this.fact.until : null;
  }

  @Field(() => ID, { nullable: true, description: "The story's claim, if it is about one." })
  get claimId(): string | null {
    return "claimId" in this.fact ? this.fact.claimId : null;
  }

  @Field(() => ID, { nullable: true, description: "The story's figure, if it is about one." })
  get figureId(): string | null {
    return "figureId" in this.fact ? this.fact.figureId : null;
  }

  @Field(() => ID, { nullable: true, description: "The order to withdraw the article, if it is about one." })
  get orderId(): string | null {
    return "orderId" in this.fact ? this.fact.orderId : null;
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
