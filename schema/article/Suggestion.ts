import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Article } from "../../src/article/article.js";
import type { Proposal } from "../../src/article/suggesting/proposal.js";
import { isOutdated, type Suggestion as SuggestionFact } from "../../src/article/suggesting/suggestion.js";
import type { Json } from "../../src/decider.js";
import type { Context } from "../context.js";
import { DateTime, JsonValue } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { SuggestionKind, SuggestionState } from "./articleVocabulary.js";

@ObjectType({ description: "Something that somebody proposed to change in a text, and what became of it." })
export class Suggestion {
  constructor(
    private readonly fact: SuggestionFact,
    private readonly article: Article,
  ) {}

  @Field(() => ID, { description: "Its id." })
  get suggestionId(): string {
    return this.fact.suggestionId;
  }

  @Field(() => SuggestionKind, { description: "What was proposed." })
  get kind(): Proposal["kind"] {
    return this.fact.proposal.kind;
  }

  @Field(() => ID, {
    nullable: true,
    description:
      "For a change or a removal, the block; for an insertion, the id that the new block would have.",
  })
  get blockId(): string | null {
    const { proposal } = this.fact;
    if (proposal.kind === "insertion") return proposal.block.attrs.id;
    return "blockId" in proposal ? proposal.blockId : null;
  }

  @Field(() => JsonValue, {
    nullable: true,
    description:
      "For a change, what should stand in the block; for a segment of a block, what should stand for it.",
  })
  get content(): Json {
    const { proposal } = this.fact;
    if (proposal.kind === "change") return proposal.content;
    return proposal.kind === "segment" && typeof proposal.words !== "string" ? proposal.words : null;
  }

  @Field(() => JsonValue, { nullable: true, description: "For an insertion, the new block." })
  get block(): Json {
    const { proposal } = this.fact;
    return proposal.kind === "insertion" ? proposal.block : null;
  }

  @Field(() => ID, {
    nullable: true,
    description: "For an insertion, the block that it is to follow; null at the top of the text.",
  })
  get afterBlockId(): string | null {
    const { proposal } = this.fact;
    return proposal.kind === "insertion" ? proposal.after : null;
  }

  @Field(() => String, { nullable: true, description: "For words of a translation, their segment." })
  get segmentId(): string | null {
    const { proposal } = this.fact;
    return proposal.kind === "segment" ? proposal.segmentId : null;
  }

  @Field(() => String, {
    nullable: true,
    description: "For a headline, a dek or a segment of plain words, what it should say; null for no dek.",
  })
  get words(): string | null {
    const { proposal } = this.fact;
    switch (proposal.kind) {
      case "headline":
        return proposal.headline;
      case "dek":
        return proposal.dek;
      case "segment":
        return typeof proposal.words === "string" ? proposal.words : null;
      default:
        return null;
    }
  }

  @Field(() => String, { nullable: true, description: "What its writers should know." })
  get note(): string | null {
    return this.fact.note;
  }

  @Field(() => SuggestionState, { description: "What became of it." })
  get state(): SuggestionFact["state"] {
    return this.fact.state;
  }

  @Field(() => Boolean, {
    description:
      "Whether it is open and what it is about has been changed since, so that it can only be rejected.",
  })
  get isOutdated(): boolean {
    return isOutdated(this.fact, this.article);
  }

  @Field(() => StaffMember, { nullable: true, description: "Who proposed it." })
  madeBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was proposed." })
  get madeAt(): string {
    return this.fact.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who accepted or rejected it." })
  async decidedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return this.fact.decided && StaffMember.orNull(await load.staffMember.load(this.fact.decided.by));
  }

  @Field(() => DateTime, { nullable: true, description: "When it was accepted or rejected." })
  get decidedAt(): string | null {
    return this.fact.decided?.at ?? null;
  }

  @Field(() => String, { nullable: true, description: "Why it was rejected." })
  get reason(): string | null {
    return this.fact.decided?.reason ?? null;
  }
}
