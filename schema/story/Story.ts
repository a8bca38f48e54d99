import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { KnownStory } from "../../projections/workingCopyQueries.js";
import type { StoryEvent } from "../../src/story/events.js";
import type { Placement } from "../../src/story/story.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { Photo } from "../photo/Photo.js";
import { DateTime } from "../scalars.js";
import { PictureRole, SourceKind } from "../vocabulary.js";

@ObjectType({ description: "Someone or something that the story rests on." })
export class Source {
  @Field(() => ID, { description: "Its id in the story." })
  sourceId!: string;

  @Field(() => String, { description: "The name it is attributed by." })
  name!: string;

  @Field(() => SourceKind, { description: "What it is." })
  kind!: string;

  @Field(() => String, { nullable: true, description: "Where it can be looked up." })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "What the newsroom should know about it." })
  note!: string | null;

  static of(data: Extract<StoryEvent, { type: "SourceAttributed" }>["data"]): Source {
    return Object.assign(new Source(), data);
  }
}

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

  @Field(() => Int, { description: "Urgency from 1, the most urgent, to 9 (IPTC)." })
  get urgency(): number {
    return this.story.urgency;
  }

  @Field(() => [Source], { description: "What the story rests on." })
  get sources(): Source[] {
    return Object.values(this.story.sources).map((data) => Source.of(data));
  }

  @Field(() => [StoryPicture], { description: "The pictures it runs." })
  get pictures(): StoryPicture[] {
    return this.story.pictures.map((placement) => new StoryPicture(placement));
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
