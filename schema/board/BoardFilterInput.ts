import { Field, ID, InputType, Int } from "type-graphql";
import type { BoardFilter } from "../../src/boardFilter.js";
import { Publication, Workflow } from "../vocabulary.js";
import { TagKind } from "../story/storyVocabulary.js";
import { BoardFlag, BoardPart, DeadlineDay } from "./boardVocabulary.js";

type Maybe<Value> = Value | null | undefined;
type Person = NonNullable<BoardFilter["person"]>;
type Deadline = NonNullable<BoardFilter["deadline"]>;
type Tag = NonNullable<BoardFilter["tags"]>[number];

@InputType({ description: "A time from an instant on and up to another; an end that is left out is open." })
export class TimeWindowInput {
  @Field(() => String, { nullable: true, description: "From this instant on, with its offset from UTC." })
  from?: Maybe<string>;

  @Field(() => String, { nullable: true, description: "Before this instant, with its offset from UTC." })
  until?: Maybe<string>;
}

@InputType({ description: "Which deadlines: by the day, within a time, or both." })
export class DeadlineInput extends TimeWindowInput {
  @Field(() => DeadlineDay, { nullable: true, description: "Seen from now." })
  day?: Maybe<Deadline["day"]>;

  @Field(() => String, {
    nullable: true,
    description:
      "By whose clocks a day is meant, as the IANA names the zone, such as Asia/Almaty; needed for today, tomorrow and " +
      "the weekend.",
  })
  zone?: Maybe<string>;
}

@InputType({ description: "Whose articles." })
export class BoardPersonInput {
  @Field(() => ID, { nullable: true, description: "The staff member's id; left out for whoever asks." })
  staffId?: Maybe<string>;

  @Field(() => [BoardPart], {
    defaultValue: ["assigned", "wrote"],
    description: "What they are to the articles: any of these.",
  })
  as!: Person["as"];
}

@InputType({ description: "A tag that an article's story has." })
export class BoardTagInput {
  @Field(() => TagKind, { nullable: true, description: "What kind of thing it is; left out for any." })
  kind?: Maybe<Tag["kind"]>;

  @Field(() => String, { description: "Its name, or its code in its vocabulary." })
  named!: string;
}

@InputType({
  description:
    "Which articles the board shows: what is left out does not narrow it, a list means any of it, and all that is said " +
    "must be so.",
})
export class BoardFilterInput {
  @Field(() => String, {
    nullable: true,
    description: "Only those of this desk, and of closed desks whose work goes to it.",
  })
  desk?: Maybe<string>;

  @Field(() => [String], {
    nullable: true,
    description: "Only those of these desks, and of closed desks whose work goes to one of them.",
  })
  desks?: Maybe<readonly string[]>;

  @Field(() => BoardPersonInput, { nullable: true, description: "Only somebody's." })
  person?: Maybe<BoardPersonInput>;

  @Field(() => String, { nullable: true, description: "Only those in this language (BCP 47)." })
  language?: Maybe<string>;

  @Field(() => [String], { nullable: true, description: "Only those in these languages (BCP 47)." })
  languages?: Maybe<readonly string[]>;

  @Field(() => Workflow, { nullable: true, description: "Only those whose working copy stands here." })
  workflow?: Maybe<NonNullable<BoardFilter["workflows"]>[number]>;

  @Field(() => [Workflow], {
    nullable: true,
    description: "Only those whose working copy stands in one of these.",
  })
  workflows?: Maybe<NonNullable<BoardFilter["workflows"]>>;

  @Field(() => Publication, { nullable: true, description: "Only those that stand so before their readers." })
  publication?: Maybe<NonNullable<BoardFilter["publications"]>[number]>;

  @Field(() => [Publication], {
    nullable: true,
    description: "Only those that stand in one of these ways before their readers.",
  })
  publications?: Maybe<NonNullable<BoardFilter["publications"]>>;

  @Field(() => [BoardFlag], { nullable: true, description: "Only those with one of these flags." })
  flags?: Maybe<NonNullable<BoardFilter["flags"]>>;

  @Field(() => DeadlineInput, { nullable: true, description: "Only those with such a deadline." })
  deadline?: Maybe<DeadlineInput>;

  @Field(() => TimeWindowInput, { nullable: true, description: "Only those begun within this time." })
  created?: Maybe<TimeWindowInput>;

  @Field(() => TimeWindowInput, {
    nullable: true,
    description: "Only those to which anything last happened within this time.",
  })
  changed?: Maybe<TimeWindowInput>;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those with a picture at the head of the article, or only those without.",
  })
  hasMainPicture?: Maybe<boolean>;

  @Field(() => [Int], {
    nullable: true,
    description: "Only those of these urgencies, from 1, the most urgent, to 9 (IPTC).",
  })
  urgencies?: Maybe<readonly number[]>;

  @Field(() => [String], { nullable: true, description: "Only those in these stages of their desk's work." })
  stages?: Maybe<readonly string[]>;

  @Field(() => [BoardTagInput], { nullable: true, description: "Only those tagged with one of these." })
  tags?: Maybe<readonly BoardTagInput[]>;

  @Field(() => String, {
    nullable: true,
    description: "Only those whose slugline has all of these words, or words that begin with them.",
  })
  slugline?: Maybe<string>;
}
