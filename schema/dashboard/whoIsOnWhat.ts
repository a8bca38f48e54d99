import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { duties } from "../../projections/work/duties.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { Article } from "../article/Article.js";
import { staffOnly, type Context } from "../context.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Assignment } from "../story/Assignment.js";
import { Story } from "../story/Story.js";
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
    private readonly held: Readonly<{
      assignments: readonly OpenAssignment[];
      locked: readonly string[];
      translating: readonly string[];
    }>,
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
    return this.held.assignments.slice(0, most).map((open) => new OpenAssignmentOfStory(open));
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
    return articles(this.held.translating.slice(0, most), context);
  }
}

const most = 20;

function by<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

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
    const now = new Date().toISOString();
    const newsroom = await context.load.newsroom.load("newsroom");
    const own = context.readModels.of(duties);
    const assigned = by(own.openAssignments(desk ?? null), ({ assigneeId }) => assigneeId);
    const locked = by(own.locksInForce(desk ?? null, now), ({ holder }) => holder);
    const translating = by(
      context.readModels.of(workingCopies).translating(desk ?? null),
      ({ staffId }) => staffId,
    );
    const members = Object.entries(newsroom?.members ?? {}).flatMap(([of, staff]) =>
      desk == null || of === desk ? staff : [],
    );
    const everybody = new Set([...members, ...assigned.keys(), ...locked.keys(), ...translating.keys()]);
    return [...everybody].toSorted().map(
      (staffId) =>
        new InHand(staffId, {
          assignments: assigned.get(staffId) ?? [],
          locked: (locked.get(staffId) ?? []).map(({ articleId }) => articleId),
          translating: (translating.get(staffId) ?? []).map(({ articleId }) => articleId),
        }),
    );
  }
}
