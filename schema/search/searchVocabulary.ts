import type { SearchField as SearchFieldWord } from "../../projections/search/searchFields.js";
import type { SearchPlace as SearchPlaceWord } from "../../projections/search/searchQueries.js";
import { enumType } from "../enumType.js";

/** The search's closed lists of words, as enums of the contract. */
export const SearchPlace = enumType<SearchPlaceWord>("SearchPlace", "Where words are looked for.", {
  workingCopy:
    "In the text as it is being worked on, with its story's slugline and its pictures' credit lines.",
  liveEdition: "In what readers see now.",
  pastRevision: "In what a working copy said once and says no more.",
  pastEdition: "In what readers were shown once and see no more.",
});

export const SearchField = enumType<SearchFieldWord>("SearchField", "What kind of words they are.", {
  headline: "A headline, for any place.",
  kicker: "The kicker, the line above the headline.",
  dek: "The dek (standfirst).",
  slugline: "The story's slugline.",
  dateline: "The dateline.",
  byline: "The names in the byline.",
  body: "A block of the body.",
  caption: "A picture's caption.",
  altText: "A picture's alt text.",
  credit: "A picture's credit line.",
});
