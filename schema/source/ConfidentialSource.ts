import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { KnownSource } from "../../projections/sources.js";
import type { Context } from "../context.js";
import { Erased } from "../erasure/Erased.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Story } from "../story/Story.js";
import { maySeeSource } from "./maySeeSource.js";

@ObjectType({ description: "That somebody opened a confidential source." })
export class SourceOpening {
  constructor(private readonly opening: KnownSource["openings"][number]) {}

  @Field(() => StaffMember, { nullable: true, description: "Who." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.opening.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.opening.at;
  }

  @Field(() => String, { nullable: true, description: "Why, in their own words." })
  get reason(): string | null {
    return this.opening.reason;
  }
}

@ObjectType({
  description: "A source that a story names in public words, and that a confidential source is.",
})
export class NamedSource {
  constructor(private readonly named: KnownSource["named"][number]) {}

  @Field(() => Story, { nullable: true, description: "The story." })
  story(@Ctx() { load }: Context): Promise<Story | null> {
    return load.story.load(this.named.storyId).then(Story.orNull);
  }

  @Field(() => ID, { description: "Its id among the story's sources." })
  get sourceId(): string {
    return this.named.sourceId;
  }
}

@ObjectType({
  implements: Node,
  description:
    "A source whose identity only the people who were let in may open, with openConfidentialSource. Seen by them, by " +
    "auditors and by editors-in-chief; who it is stands in no field.",
})
export class ConfidentialSource extends Node {
  constructor(private readonly source: KnownSource) {
    super();
    this.id = globalId("source", source.id);
  }

  static orNull(this: void, source: KnownSource | null, { viewer }: Context): ConfidentialSource | null {
    return source && maySeeSource(viewer, source) ? new ConfidentialSource(source) : null;
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.source.revision;
  }

  @Field(() => String, { description: "What may be said of them, such as “a person in the ministry”." })
  get alias(): string {
    return this.source.alias;
  }

  @Field(() => Story, { nullable: true, description: "The story that they were recorded for." })
  story(@Ctx() { load }: Context): Promise<Story | null> {
    return load.story.load(this.source.storyId).then(Story.orNull);
  }

  @Field(() => [NamedSource], { description: "The sources in public words that this is." })
  get named(): NamedSource[] {
    return this.source.named.map((one) => new NamedSource(one));
  }

  @Field(() => StaffMember, { nullable: true, description: "Who recorded it." })
  recordedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.source.recorded!.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was recorded." })
  get recordedAt(): string {
    return this.source.recorded!.at;
  }

  @Field(() => [StaffMember], { description: "Who may open it." })
  async letIn(@Ctx() { load }: Context): Promise<StaffMember[]> {
    const members = await Promise.all(this.source.letIn.map((id) => load.staffMember.load(id)));
    return members.flatMap((member) => StaffMember.orNull(member) ?? []);
  }

  @Field(() => [SourceOpening], { description: "Who opened it, when and why, the oldest first." })
  get openings(): SourceOpening[] {
    return this.source.openings.map((one) => new SourceOpening(one));
  }

  @Field(() => Erased, {
    nullable: true,
    description: "That who it is was erased; null while somebody may still open it.",
  })
  erased(@Ctx() context: Context): Promise<Erased | null> {
    return Erased.of(`source-${this.source.id}`, context);
  }
}
