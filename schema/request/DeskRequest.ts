import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { KnownRequest } from "../../projections/requests.js";
import { routedTo } from "../../src/newsroom/routing.js";
import type { RequestOutcome as RequestOutcomeWord } from "../../src/request/events.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Story } from "../story/Story.js";
import { RequestOutcome, RequestState } from "../vocabulary.js";

@ObjectType({ implements: Node, description: "What one desk asks of another, and who has taken it on." })
export class DeskRequest extends Node {
  constructor(private readonly request: KnownRequest) {
    super();
    this.id = globalId("request", request.id);
  }

  static orNull(this: void, request: KnownRequest | null): DeskRequest | null {
    return request && new DeskRequest(request);
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.request.revision;
  }

  @Field(() => String, { description: "The desk that asks." })
  get fromDesk(): string {
    return this.request.fromDesk;
  }

  @Field(() => String, { description: "The desk that is asked." })
  get toDesk(): string {
    return this.request.toDesk;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The open desk that it is marked for, because the one that is asked has been closed; or null.",
  })
  async routedTo(@Ctx() { load }: Context): Promise<string | null> {
    const newsroom = await load.newsroom.load("newsroom");
    return newsroom && routedTo(newsroom, this.request.toDesk);
  }

  @Field(() => String, { description: "What the other desk should do." })
  get text(): string {
    return this.request.text;
  }

  @Field(() => RequestState, { description: "Where it stands." })
  get state(): string {
    return this.request.state;
  }

  @Field(() => Story, { nullable: true, description: "The story it is about, if it is about one." })
  async story(@Ctx() { load }: Context): Promise<Story | null> {
    const { storyId } = this.request;
    return storyId === null ? null : Story.orNull(await load.story.load(storyId));
  }

  @Field(() => StaffMember, { nullable: true, description: "Who raised it." })
  raisedBy(@Ctx() context: Context): Promise<StaffMember | null> {
    return who(this.request.raised, context);
  }

  @Field(() => DateTime, { description: "When it was raised." })
  get raisedAt(): string {
    return this.request.raised!.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who has taken it on." })
  claimedBy(@Ctx() context: Context): Promise<StaffMember | null> {
    return who(this.request.claimed, context);
  }

  @Field(() => DateTime, { nullable: true, description: "When it was taken on." })
  get claimedAt(): string | null {
    return this.request.claimed?.at ?? null;
  }

  @Field(() => RequestOutcome, { nullable: true, description: "How it ended." })
  get outcome(): RequestOutcomeWord | null {
    return this.request.closed?.outcome ?? null;
  }

  @Field(() => String, { nullable: true, description: "What was said when it ended." })
  get note(): string | null {
    return this.request.closed?.note ?? null;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who closed it." })
  closedBy(@Ctx() context: Context): Promise<StaffMember | null> {
    return who(this.request.closed, context);
  }

  @Field(() => DateTime, { nullable: true, description: "When it was closed." })
  get closedAt(): string | null {
    return this.request.closed?.at ?? null;
  }
}

async function who(done: Readonly<{ by: string }> | null, { load }: Context): Promise<StaffMember | null> {
  return done && StaffMember.orNull(await load.staffMember.load(done.by));
}
