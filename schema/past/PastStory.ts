import { Field, ID, Int, ObjectType } from "type-graphql";
import type { StoryThen } from "../../src/past/storyThen.js";
import { globalId } from "../globalId.js";
import { Assignment } from "../story/Assignment.js";
import { Claim } from "../story/Claim.js";
import { CourtOrder } from "../story/CourtOrder.js";
import { Embargo } from "../story/Embargo.js";
import { Figure } from "../story/Figure.js";
import { LegalHold } from "../story/LegalHold.js";
import { LegalReview } from "../story/LegalReview.js";
import { Quote } from "../story/Quote.js";
import { Source } from "../story/Source.js";
import { StoryHold } from "../story/StoryHold.js";
import { StoryRelation } from "../story/StoryRelation.js";
import { Tag } from "../story/Tag.js";

@ObjectType({
  description:
    "A story as it stood at one moment: everything that was recorded of it, in the words of then. Who and what is named in it " +
    "(people, articles, other stories) is shown as it is now.",
})
export class PastStory {
  /** `at` is the instant at which what ends by itself is judged. */
  constructor(
    private readonly id: string,
    private readonly story: StoryThen,
    private readonly at: string,
  ) {}

  @Field(() => ID, { description: "The story." })
  get storyId(): string {
    return globalId("story", this.id);
  }

  @Field(() => String, { description: "The slugline: its working name then." })
  get slugline(): string {
    return this.story.slugline;
  }

  @Field(() => String, { description: "The desk at which it lay." })
  get desk(): string {
    return this.story.desk;
  }

  @Field(() => String, {
    nullable: true,
    description: "The stage of that desk's work that it lay in; null if in none.",
  })
  get stage(): string | null {
    return this.story.stage;
  }

  @Field(() => Int, { description: "Urgency from 1, the most urgent, to 9 (IPTC)." })
  get urgency(): number {
    return this.story.urgency;
  }

  @Field(() => StoryHold, {
    nullable: true,
    description: "The hold that it had been put on last; null if it never was, or was released.",
  })
  get hold(): StoryHold | null {
    return this.story.hold && new StoryHold(this.story.hold, this.at);
  }

  @Field(() => Embargo, { nullable: true, description: "The embargo as it had been set last, if it was." })
  get embargo(): Embargo | null {
    return this.story.embargo && new Embargo(this.story.embargo, this.at);
  }

  @Field(() => [Source], { description: "What it rested on." })
  get sources(): Source[] {
    return this.story.sources.map((source) => new Source(source));
  }

  @Field(() => [Claim], {
    description: "What it said was so, what was withdrawn included, the oldest first.",
  })
  get claims(): Claim[] {
    return this.story.claims.map((claim) => new Claim(claim));
  }

  @Field(() => [Quote], {
    description: "What people had said, in their own words, what was withdrawn included, the oldest first.",
  })
  get quotes(): Quote[] {
    return this.story.quotes.map((quote) => new Quote(quote));
  }

  @Field(() => [Figure], {
    description: "What the newsroom had worked out itself, what was withdrawn included, the oldest first.",
  })
  get figures(): Figure[] {
    return this.story.figures.map((figure) => new Figure(figure));
  }

  @Field(() => [Assignment], { description: "Who had been asked to do what for it, the oldest first." })
  get assignments(): Assignment[] {
    return this.story.assignments.map((assignment) => new Assignment(assignment));
  }

  @Field(() => [Tag], { description: "What it was about." })
  get tags(): Tag[] {
    return this.story.tags.map((tag) => Tag.of(tag));
  }

  @Field(() => [StoryRelation], { description: "The stories that it hung together with." })
  get relations(): StoryRelation[] {
    return this.story.relations.map((relation) => new StoryRelation(relation));
  }

  @Field(() => [LegalReview], {
    description: "What legal had been asked about it and each of its articles, and what it had answered.",
  })
  get legalReviews(): LegalReview[] {
    return Object.values(this.story.legalReviews).map((review) => new LegalReview(review));
  }

  @Field(() => [LegalHold], {
    description: "The legal holds, those that had been lifted included, the oldest first.",
  })
  get legalHolds(): LegalHold[] {
    return this.story.legalHolds.map((hold) => new LegalHold(hold));
  }

  @Field(() => [CourtOrder], {
    description: "The courts' orders about it, those that had been lifted included, the oldest first.",
  })
  get courtOrders(): CourtOrder[] {
    return this.story.courtOrders.map((order) => new CourtOrder(order));
  }
}
