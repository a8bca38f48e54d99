import { searchFields } from "./searchFields.js";
import { searchLabel } from "./searchIndex.js";
import type { SearchAsked, SearchPlace } from "./searchQueries.js";
import type { SearchQuery } from "./searchQuery.js";

/** What an index is asked, and what else must hold of what it finds, as SQL and what that binds. */
export type Narrowed = Readonly<{
  expression: string;
  conditions: readonly string[];
  bound: Readonly<Record<string, string>>;
}>;

/** What is asked of the index of whole texts, whose table is `doc`; null if they are not looked in. */
export function narrowedDocs({ query, places, ...asked }: SearchAsked): Narrowed | null {
  const { language, desk, author, publication, from, to } = asked;
  const kinds = places.filter((place) => place === "workingCopy" || place === "liveEdition");
  if (kinds.length === 0) return null;
  const labels = [
    ...(language === undefined ? [] : [searchLabel("language", language)]),
    ...(desk === undefined ? [] : [searchLabel("desk", desk)]),
    ...(author === undefined ? [] : [searchLabel("author", author)]),
    ...(publication === undefined ? [] : [searchLabel("publication", publication)]),
  ];
  return {
    expression: matching(query, kinds, labels),
    conditions: [
      ...(from === undefined ? [] : ["doc.at >= @from"]),
      ...(to === undefined ? [] : ["doc.at < @to"]),
    ],
    bound: given({ from, to }),
  };
}

/** What is asked of the index of what stood once, whose table is `past`, of an `article`; null if it is not looked in. */
export function narrowedPast(t: string, { query, places, ...asked }: SearchAsked): Narrowed | null {
  const { language, desk, author, publication, from, to } = asked;
  const kinds = places.filter((place) => place === "pastRevision" || place === "pastEdition");
  if (kinds.length === 0) return null;
  const labels = language === undefined ? [] : [searchLabel("language", language)];
  return {
    expression: matching(query, kinds, labels),
    conditions: [
      ...(desk === undefined ? [] : ["article.desk = @desk"]),
      ...(publication === undefined ? [] : ["article.publication = @publication"]),
      ...(author === undefined
        ? []
        : [
            `EXISTS (SELECT 1 FROM ${t}doc AS copy, json_each(copy.authors) AS wrote
              WHERE copy.id = past.doc AND wrote.value = @author)`,
          ]),
      ...(from === undefined ? [] : ["past.stood_to >= @from"]),
      ...(to === undefined ? [] : ["past.stood_from < @to"]),
    ],
    bound: given({ desk, publication, author, from, to }),
  };
}

/** Words as they are looked for in every field. */
export const inAnyField = (match: string): string => `{${searchFields.join(" ")}} : (${match})`;

/** What an index is asked. Both of its places are all that is in it, and need not be asked for. */
function matching({ match }: SearchQuery, places: readonly SearchPlace[], labels: readonly string[]): string {
  const [place, ...others] = new Set(places);
  const every = [...(others.length > 0 ? [] : [searchLabel("in", place!)]), ...labels].map(
    (label) => `"${label}"`,
  );
  return inAnyField(match) + (every.length > 0 ? ` AND label : (${every.join(" AND ")})` : "");
}

const given = (words: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
