import { GraphQLError } from "graphql";
import { ArgsType, Field, ID } from "type-graphql";
import type { SearchAsked, SearchPlace as SearchPlaceWord } from "../../projections/search/searchQueries.js";
import { readSearchQuery } from "../../projections/search/searchQuery.js";
import { readInstant } from "../../src/instant.js";
import { languageTag } from "../../src/language.js";
import { ownId } from "../globalId.js";
import { badInput } from "../page.js";
import { Publication } from "../vocabulary.js";
import { SearchPlace } from "./searchVocabulary.js";

/** What anybody may ask of a search. */
@ArgsType()
export class PublishedSearchArgs {
  @Field(() => String, {
    description:
      'Words that must all be there. `"words in a row"`; `begin*`, with two letters at the least; `-without` this; ' +
      "`one OR other`, which binds its two neighbours; brackets; and `field:word` for the fields of `SearchField` " +
      "(`headline:`, `byline:`, `credit:`, `body:`, `alt:` …). Capitals, Latin accents, stress marks and Arabic vowel " +
      "signs make no difference; every Cyrillic letter does. Whatever else is typed is passed over.",
  })
  query!: string;

  @Field(() => String, { nullable: true, description: "Only in this language (BCP 47)." })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only what was written or published at this instant (with its offset from UTC) or later; of the past, what still " +
      "stood then.",
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only what was written or published before this instant (with its offset from UTC); of the past, what stood " +
      "already.",
  })
  to?: string | null;
}

/** What the newsroom may ask besides. */
@ArgsType()
export class SearchArgs extends PublishedSearchArgs {
  @Field(() => [SearchPlace], {
    defaultValue: ["workingCopy", "liveEdition"],
    description: "Where to look. In the past, all the words must stand in one passage.",
  })
  in!: SearchPlaceWord[];

  @Field(() => String, { nullable: true, description: "Only what is with this desk." })
  desk?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only what this staff member wrote any of, or is named for in the byline.",
  })
  author?: string | null;

  @Field(() => Publication, {
    nullable: true,
    description: "Only articles that stand so before their readers.",
  })
  publication?: SearchAsked["publication"] | null;
}

/** What is looked for in published articles. */
export function publishedAsked({ query, language, from, to }: PublishedSearchArgs): SearchAsked {
  const read = readSearchQuery(query);
  if ("problem" in read)
    throw new GraphQLError(read.problem, { extensions: { code: "BAD_USER_INPUT", at: read.at } });
  return {
    query: read,
    places: ["liveEdition"],
    ...(language && { language: languageTag(language) ?? language }),
    ...(from && { from: instant("from", from) }),
    ...(to && { to: instant("to", to) }),
  };
}

/** What is looked for in the newsroom. */
export function searchAsked(args: SearchArgs): SearchAsked {
  if (args.in.length === 0) throw badInput("Say in `in` where to look.");
  const { desk, author, publication } = args;
  return {
    ...publishedAsked(args),
    places: args.in,
    ...(desk && { desk }),
    ...(author && { author: ownId("staff", author) }),
    ...(publication && { publication }),
  };
}

function instant(name: string, words: string): string {
  const read = readInstant(words);
  if (read === null)
    throw badInput(`\`${name}\` is an instant with its offset from UTC, such as 2026-03-01T09:00:00+05:00.`);
  return read;
}
