import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { AsRead as Fact } from "../../projections/reading/asReadThen.js";
import type { PublicationState } from "../../src/article/publication/publication.js";
import type { Context } from "../context.js";
import { enumType } from "../enumType.js";
import { globalId } from "../globalId.js";
import { ReadersPage } from "../published/ReadersPage.js";
import { Tombstone } from "../published/Tombstone.js";
import { DateTime, Position } from "../scalars.js";

const PublicationThen = enumType<PublicationState>(
  "PublicationThen",
  "How an article stood before its readers.",
  {
    unpublished: "No edition had been published.",
    live: "Readers saw the newest edition.",
    unpublishedAfterLive: "It had been taken from its readers without a word.",
    retracted: "Readers saw a notice in the place of the text.",
    takenDown: "Readers saw that it had been removed, and nothing of it.",
    killed: "Readers saw nothing of any edition.",
  },
);

@ObjectType({ description: "An embargo that kept a story from its readers at an instant." })
export class EmbargoThen {
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was to end by itself; null if somebody had to lift it.",
  })
  until!: string | null;
}

@ObjectType({
  implements: ReadersPage,
  description: "A page exactly as readers saw it then, word for word as its edition recorded it.",
})
export class PageAsRead extends ReadersPage {
  constructor(private readonly fact: Fact & Readonly<{ page: NonNullable<Fact["page"]> }>) {
    super(fact.page);
  }

  @Field(() => String, {
    nullable: true,
    description: "Its address in its language then; null if it had none.",
  })
  get slug(): string | null {
    return this.fact.address;
  }

  @Field(() => [AsRead], {
    description: "The same story in the other languages that readers could read it in at that instant.",
  })
  async otherLanguages(@Ctx() { load }: Context): Promise<AsRead[]> {
    const { at, period } = this.fact;
    const all = await load.asReadOfStory.load({ id: period.storyId, at });
    return all
      .filter(({ page }) => page !== null && page.articleId !== period.articleId)
      .map((fact) => new AsRead(fact));
  }
}

@ObjectType({
  description: "What readers saw of an article during a time in which nothing of it changed for them.",
})
export class AsRead {
  constructor(private readonly fact: Fact) {}

  static orNull(this: void, fact: Fact | null): AsRead | null {
    return fact && new AsRead(fact);
  }

  @Field(() => ID, { description: "The article." })
  get articleId(): string {
    return globalId("article", this.fact.period.articleId);
  }

  @Field(() => String, { description: "Its language (BCP 47)." })
  get language(): string {
    return this.fact.period.language;
  }

  @Field(() => DateTime, {
    description: "The instant that was asked about; in a list of times, when this one began.",
  })
  get at(): string {
    return this.fact.at;
  }

  @Field(() => DateTime, { description: "When it came to stand like this." })
  get from(): string {
    return this.fact.period.since;
  }

  @Field(() => DateTime, { nullable: true, description: "When it no longer did; null while it does." })
  get until(): string | null {
    return this.fact.period.until;
  }

  @Field(() => Position, {
    description: "The event with which it came to stand like this, by its place in the log.",
  })
  get position(): number {
    return this.fact.period.position;
  }

  @Field(() => PublicationThen, { description: "How it stood before its readers." })
  get publication(): PublicationState {
    return this.fact.period.state;
  }

  @Field(() => Int, {
    nullable: true,
    description: "The newest edition then, shown or not; null before the first.",
  })
  get edition(): number | null {
    return this.fact.period.edition || null;
  }

  @Field(() => EmbargoThen, {
    nullable: true,
    description: "The embargo that its story was under at that instant; null if it was under none.",
  })
  get embargo(): EmbargoThen | null {
    return this.fact.embargo && Object.assign(new EmbargoThen(), this.fact.embargo);
  }

  @Field(() => PageAsRead, {
    nullable: true,
    description: "The page that readers saw; null if there was none.",
  })
  get page(): PageAsRead | null {
    const { page } = this.fact;
    return page && new PageAsRead({ ...this.fact, page });
  }

  @Field(() => Tombstone, {
    nullable: true,
    description: "What readers were told in its place, if it had been taken down.",
  })
  get tombstone(): Tombstone | null {
    return Tombstone.orNull(this.fact.tombstone);
  }
}

@ObjectType({ description: "What readers found under an address at an instant." })
export class AddressAsRead {
  @Field(() => String, { description: "The address that the article had then." })
  slug!: string;

  @Field(() => Boolean, { description: "Whether an old address was asked for, which led on to `slug`." })
  isRedirect!: boolean;

  @Field(() => AsRead, { description: "What readers saw there." })
  asRead!: AsRead;
}
