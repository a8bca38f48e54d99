import type { EditionContent } from "../article/publication/edition.js";
import type { Headlines } from "../article/text/headlines.js";
import type { Json } from "../decider.js";
import type { Version } from "../difference/differenceOfVersions.js";
import type { ArticleThen } from "./articleThen.js";
import type { StoryThen } from "./storyThen.js";
import { picturesThen, type PictureThen, type TextThen } from "./textThen.js";

type Fields = Readonly<Record<string, Json | undefined>>;
type Telling<State> = Readonly<Record<keyof State, ((state: State) => Fields) | null>>;

// What is not told is not part of what was written: where it stood in its work and before its readers.
const ofArticle: Telling<ArticleThen> = {
  storyId: null,
  language: ({ language }) => ({ language }),
  headline: ({ headline }) => ({ headline }),
  headlines: ({ headlines }) => eachOf("headline", headlines),
  dek: ({ dek }) => ({ dek }),
  kicker: ({ kicker }) => ({ kicker }),
  dateline: ({ dateline }) => ({ dateline }),
  slug: ({ slug }) => ({ slug }),
  byline: ({ byline }) => ({ byline }),
  edNote: ({ edNote }) => ({ edNote: edNote?.text, edNoteAudience: edNote?.audience }),
  body: null, // It is told block by block.
  captions: null, // These three are told with the pictures that they are for.
  altTexts: null,
  sawStory: null,
  source: ({ source }) => ({ source }),
  workflow: null,
  hold: null,
  spike: null,
  approvals: null,
  publication: null,
  live: null,
  lastEdition: null,
  schedule: null,
};

const ofStory: Telling<StoryThen> = {
  slugline: ({ slugline }) => ({ slugline }),
  desk: ({ desk }) => ({ desk }),
  stage: ({ stage }) => ({ stage }),
  hold: ({ hold }) => ({ storyHold: hold }),
  urgency: ({ urgency }) => ({ urgency }),
  sources: ({ sources }) => ({ sources }),
  claims: ({ claims }) => ({ claims }),
  quotes: ({ quotes }) => ({ quotes }),
  figures: ({ figures }) => ({ figures }),
  assignments: ({ assignments }) => ({ assignments }),
  tags: ({ tags }) => ({ tags }),
  relations: ({ relations }) => ({ relations }),
  pictures: null, // They are told with their words and credit lines.
  embargo: ({ embargo }) => ({ embargo }),
  legalReviews: ({ legalReviews }) => eachOf("legalReview", legalReviews),
  legalHolds: ({ legalHolds }) => ({ legalHolds }),
  courtOrders: ({ courtOrders }) => ({ courtOrders }),
};

/** A text of the past, field by field. */
export const versionOfText = (text: TextThen): Version => ({
  fields: fieldsOf(told(ofArticle, text.article), ofPictures(picturesThen(text)), told(ofStory, text.story)),
  body: text.article.body,
});

/** An edition, field by field: what its readers saw, with what stood over it in other places. */
export function versionOfEdition(content: EditionContent, headlines: Headlines): Version {
  const { language, headline, dek, kicker, dateline, slug, byline, body, pictures } = content;
  const words = { language, headline, ...eachOf("headline", headlines), dek, kicker, dateline, slug };
  return {
    fields: fieldsOf({ ...words, byline: byline }, ofPictures(pictures)),
    body,
  };
}

/** What an edition tells; not who it was filed by, what it rests on, and what the house said to itself. */
const ofEditions: ReadonlySet<string> = new Set([
  "language",
  "headline",
  "dek",
  "kicker",
  "dateline",
  "slug",
  "byline",
  "pictures",
  "caption",
  "altText",
  "credit",
]);

/** What of a text can be held against an edition. */
export const asReadersKnow = ({ fields, body }: Version): Version => ({
  fields: new Map([...fields].filter(([field]) => ofEditions.has(field.split(":", 1)[0]!))),
  body,
});

function told<State extends object>(telling: Telling<State>, state: State): Fields {
  const tellings = Object.values(telling) as readonly (((state: State) => Fields) | null)[];
  return Object.assign({}, ...tellings.map((tell) => tell?.(state) ?? {})) as Fields;
}

const ofPictures = (pictures: readonly Omit<PictureThen, "crop">[]): Fields => ({
  pictures: pictures.map(({ placementId, photoId, role }) => ({ placementId, photoId, role })),
  ...Object.assign(
    {},
    ...pictures.map(({ placementId, caption, altText, creditLine, ...more }) => ({
      [`caption:${placementId}`]: caption || undefined,
      [`altText:${placementId}`]: altText || undefined,
      [`credit:${placementId}`]: creditLine || undefined,
      [`crop:${placementId}`]: "crop" in more ? more.crop : undefined,
    })),
  ),
});

const eachOf = (name: string, values: Readonly<Partial<Record<string, Json>>>): Fields =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}:${key}`, value]));

const fieldsOf = (...some: readonly Fields[]): Version["fields"] =>
  new Map(
    some.flatMap((fields) =>
      Object.entries(fields).flatMap(([field, value]): readonly (readonly [string, Json])[] =>
        value == null ? [] : [[field, value]],
      ),
    ),
  );
