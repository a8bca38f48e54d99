import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { KnownStory } from "../../projections/board/workingCopyQueries.js";
import type { Placement } from "../../src/story/placement.js";
import { routedTo } from "../../src/newsroom/routing.js";
import { reviewOf } from "../../src/story/legalReview.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { Photo } from "../photo/Photo.js";
import { DateTime } from "../scalars.js";
import { PictureRole } from "../vocabulary.js";
import { Assignment } from "./Assignment.js";
import { Claim } from "./Claim.js";
import { CourtOrder } from "./CourtOrder.js";
import { Embargo } from "./Embargo.js";
import { Figure } from "./Figure.js";
import { LegalHold } from "./LegalHold.js";
import { LegalReview } from "./LegalReview.js";
import { PictureCrop } from "./PictureCrop.js";
import { Quote } from "./Quote.js";
import { Source } from "./Source.js";
import { StoryHold } from "./StoryHold.js";
import { StoryRelatedFrom } from "./StoryRelatedFrom.js";
import { StoryRelation } from "./StoryRelation.js";
import { Tag } from "./Tag.js";

@ObjectType({ description: "A picture that the story runs." })
export class StoryPicture {
  constructor(private readonly placement: Placement) {}

  @Field(() => ID, { description: "Its placement: captions and alt texts are written for it." })
  get placementId(): string {
    return this.placement.placementId;
  }

  @Field(() => PictureRole, { description: "Where it runs." })
  get role(): Placement["role"] {
    return this.placement.role;
  }

  @Field(() => PictureCrop, {
    nullable: true,
    description: "What of it is shown; null as long as nobody has said.",
  })
  get crop(): PictureCrop | null {
    return this.placement.crop && new PictureCrop(this.placement.crop);
  }

  @Field(() => Photo, { nullable: true, description: "The photo." })
  photo(@Ctx() { load }: Context): Promise<Photo | null> {
    return load.photo.load(this.placement.photoId).then(Photo.orNull);
  }
}

@ObjectType({ implements: Node, description: "A piece of work as all its languages share it." })
export class Story extends Node {
  constructor(private readonly story: KnownStory) {
    super();
    this.id = globalId("story", story.id);
  }

  static orNull(this: void, story: KnownStory | null): Story | null {
    return story && new Story(story);
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.story.revision;
  }

  @Field(() => String, { description: "The slugline: the working name of the story." })
  get slugline(): string {
    return this.story.slugline;
  }

  @Field(() => String, { description: "The desk that owns it." })
  get desk(): string {
    return this.story.desk;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The open desk that it is marked for, because its own is closed; null while its own is open.",
  })
  async routedTo(@Ctx() { load }: Context): Promise<string | null> {
    const newsroom = await load.newsroom.load("newsroom");
    return newsroom && routedTo(newsroom, this.story.desk);
  }

  @Field(() => String, {
    nullable: true,
    description: "The stage of that desk's work that it lies in; null if in none.",
  })
  get stage(): string | null {
    return this.story.stage;
  }

  @Field(() => Int, { description: "Urgency from 1, the most urgent, to 9 (IPTC)." })
  get urgency(): number {
    return this.story.urgency;
  }

  @Field(() => [Source], { description: "What the story rests on." })
  get sources(): Source[] {
    return Object.values(this.story.sources).map((source) => new Source(source));
  }

  @Field(() => [Claim], {
    description: "What it says is so, what was withdrawn included, the oldest first.",
  })
  get claims(): Claim[] {
    return this.story.claims.map((claim) => new Claim(claim));
  }

  @Field(() => [Quote], {
    description: "What people said, in their own words, what was withdrawn included, the oldest first.",
  })
  get quotes(): Quote[] {
    return this.story.quotes.map((quote) => new Quote(quote));
  }

  @Field(() => [Figure], {
    description: "What the newsroom worked out itself, what was withdrawn included, the oldest first.",
  })
  get figures(): Figure[] {
    return this.story.figures.map((figure) => new Figure(figure));
  }

  @Field(() => [Assignment], { description: "Who was asked to do what for it, the oldest first." })
  get assignments(): Assignment[] {
    return this.story.assignments.map((assignment) => new Assignment(assignment));
  }

  @Field(() => [Tag], { description: "What it is about." })
  get tags(): Tag[] {
    return this.story.tags.map((tag) => Tag.of(tag));
  }

  @Field(() => [StoryRelation], { description: "The stories that it hangs together with." })
  get relations(): StoryRelation[] {
    return this.story.relations.map((relation) => new StoryRelation(relation));
  }

  @Field(() => [StoryRelatedFrom], {
    description:
      "The stories that say that they hang together with this one, in the order in which they did.",
  })
  async relatedFrom(@Ctx() { load }: Context): Promise<StoryRelatedFrom[]> {
    return (await load.saidOfStory.load(this.story.id)).map((said) => new StoryRelatedFrom(said));
  }

  @Field(() => [StoryPicture], { description: "The pictures it runs." })
  get pictures(): StoryPicture[] {
    return this.story.pictures.map((placement) => new StoryPicture(placement));
  }

  @Field(() => StoryHold, {
    nullable: true,
    description: "The hold that it was put on last; null if it never was, or was released.",
  })
  get hold(): StoryHold | null {
    return this.story.hold && new StoryHold(this.story.hold);
  }

  @Field(() => Embargo, {
    nullable: true,
    description: "The embargo as it was set last; null if it never had one.",
  })
  get embargo(): Embargo | null {
    return this.story.embargo && new Embargo(this.story.embargo);
  }

  @Field(() => LegalReview, {
    nullable: true,
    description: "What legal said about the story as a whole; null if it was never asked.",
  })
  get legalReview(): LegalReview | null {
    const review = this.story.legalReviews[reviewOf(null)];
    return review ? new LegalReview(review) : null;
  }

  @Field(() => [LegalReview], {
    description: "What legal said about the story and about each of its articles.",
  })
  get legalReviews(): LegalReview[] {
    return Object.values(this.story.legalReviews).map((review) => new LegalReview(review));
  }

  @Field(() => [LegalHold], {
    description: "The legal holds, those that were lifted included, the oldest first.",
  })
  get legalHolds(): LegalHold[] {
    return this.story.legalHolds.map((hold) => new LegalHold(hold));
  }

  @Field(() => [CourtOrder], {
    description: "The courts' orders about it, those that were lifted included, the oldest first.",
  })
  get courtOrders(): CourtOrder[] {
    return this.story.courtOrders.map((order) => new CourtOrder(order));
  }

  @Field(() => [Article], { description: "Its language versions, the oldest first." })
  async articles(@Ctx() { load }: Context): Promise<Article[]> {
    return (await load.articlesOfStory.load(this.story.id)).map((copy) => new Article(copy));
  }

  @Field(() => DateTime, { description: "When it was opened." })
  get openedAt(): string {
    return this.story.openedAt;
  }
}
