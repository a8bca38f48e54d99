import { Ctx, Field, ObjectType } from "type-graphql";
import type { KnownMention } from "../../projections/threads.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Comment } from "./Comment.js";
import { Thread } from "./Thread.js";

const longestExcerpt = 160;

@ObjectType({ description: "A comment that somebody is meant to read, by their name or as one of a desk." })
export class Mention {
  constructor(private readonly fact: KnownMention) {}

  @Field(() => Thread, { description: "The thread that it is part of." })
  get thread(): Thread {
    return new Thread(this.fact.thread);
  }

  @Field(() => Comment, { description: "The comment." })
  get comment(): Comment {
    return new Comment(this.fact.comment);
  }

  @Field(() => StaffMember, { nullable: true, description: "Who said it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.comment.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.fact.comment.at;
  }

  @Field(() => String, { description: "How it begins, in one line." })
  get excerpt(): string {
    return beginningOf(this.fact.comment.text);
  }
}

/** As many whole words of a text as an excerpt takes. */
function beginningOf(text: string): string {
  const words = text.replaceAll(/\s+/gu, " ");
  if (words.length <= longestExcerpt) return words;
  const end = words.lastIndexOf(" ", longestExcerpt);
  return `${end > 0 ? words.slice(0, end) : Array.from(words).slice(0, longestExcerpt).join("")}…`;
}
