import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { duties } from "../../projections/work/duties.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { Article } from "../article/Article.js";
import { staffOnly, type Context } from "../context.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Assignment } from "../story/Assignment.js";
import { Story } from "../story/Story.js";
import { heldBy, membersOf, type Held } from "./heldBy.js";
import type { OpenAssignment } from "../../projections/work/dutyQueries.js";

@ObjectType({ description: "An assignment that is neither done nor declined, with its story." })
export class OpenAssignmentOfStory {
  constructor(private readonly open: OpenAssignment) {}

  @Field(() => Story, { nullable: true, description: "The story." })
  async story(@Ctx() { load }: Context): Promise<Story | null> {
    return Story.orNull(await load.story.load(this.open.storyId));
  }

  @Field(() => Assignment, { nullable: true, description: "What was assigned." })
  async assignment(@Ctx() { load }: Context): Promise<Assignment | null> {
    const story = await load.story.load(this.open.storyId);
    const found = story?.assignments.find(({ assignmentId }) => assignmentId === this.open.assignmentId);
    return found ? new Assignment(found) : null;
  }
}

@ObjectType({ description: "What somebody has in hand." })
export class InHand {
  constructor(
    private readonly staffId: string,
    private readonly held: Held,
  ) {}

  @Field(() => StaffMember, { nullable: true, description: "Who." })
  async person(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return StaffMember.orNull(await load.staffMember.load(this.staffId));
  }

  @Field(() => Int, { description: "How many assignments they have open." })
  get openAssignments(): number {
    return this.held.assignments.length;
  }

  @Field(() => [OpenAssignmentOfStory], {
    description: "Their newest assignments that are neither done nor declined, 20 at the most.",
  })
  get assignments(): OpenAssignmentOfStory[] {
    return this.held.assignments.slice(0, mostInHand).map((open) => new OpenAssignmentOfStory(open));
  }

  @Field(() => [Article], { description: "The articles whose lock they hold now." })
  locked(@Ctx() context: Context): Promise<Article[]> {
    return articles(this.held.locked, context);
  }

  @Field(() => Int, { description: "How many translations they are on." })
  get openTranslations(): number {
    return this.held.translating.length;
  }

  @Field(() => [Article], {
    description:
      "The translations they are on that lack words, lag behind their source or were not handed over: those moved last, " +
      "20 at the most.",
  })
  translating(@Ctx() context: Context): Promise<Article[]> {
    return articles(this.held.translating.slice(0, mostInHand), context);
  }
}

/** So many of each kind are shown of what somebody has in hand; of the rest only how many there are. */
export const mostInHand = 20;

async function articles(ids: readonly string[], { load }: Context): Promise<Article[]> {
  const found = await load.article.loadMany([...ids]);
  return found.flatMap((copy) => (copy && !(copy instanceof Error) ? [new Article(copy)] : []));
}

/** The newsroom's question about who works on what. */
@Resolver()
export class WhoIsOnWhatQueries {
  @Query(() => [InHand], {
    description:
      "Who has what in hand: everybody who belongs to the desk, and everybody who has something of it, in the order of " +
      "their ids.",
  })
  async whoIsOnWhat(
    @Arg("desk", () => String, {
      nullable: true,
      description: "Only this desk's people and stories; left out for the whole newsroom.",
    })
    desk: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<InHand[]> {
    staffOnly(context);
    const of = desk ?? null;
    const { readModels, load } = context;
    const own = readModels.of(duties);
    const found = {
      assignments: own.openAssignments(of),
      locks: own.locksInForce(of, new Date().toISOString()),
      translations: readModels.of(workingCopies).translating(of),
    };
    const members = membersOf(await load.newsroom.load("newsroom"), of);
    return [...heldBy(found, members)].map(([staffId, held]) => new InHand(staffId, held));
  }
}
