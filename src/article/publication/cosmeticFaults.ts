import type { Block, ListItem, Text } from "../body/block.js";
import { plainText } from "../body/plainText.js";
import { wordsChanged } from "./wordsChanged.js";
import type { EditionContent, EditionPicture } from "./edition.js";

/** What makes a change more than cosmetic. */
export type CosmeticFault =
  | "headline"
  | "byline"
  | "dateline"
  | "picture"
  | "credit"
  | "caption"
  | "figure"
  | "quote"
  | "name"
  | "link"
  | "words";

/** Each of them in a sentence fit to show. */
export const cosmeticFaultSentences: Readonly<Record<CosmeticFault, string>> = {
  headline: "The headline has changed.",
  byline: "The byline has changed.",
  dateline: "The dateline has changed.",
  picture: "A picture has come, gone or moved.",
  credit: "A picture's credit has changed.",
  caption: "A picture's caption has changed.",
  figure: "A figure has changed.",
  quote: "Somebody's words have changed.",
  name: "A name, or another capitalised word, has come or gone.",
  link: "A link leads elsewhere.",
  words: "More words have changed than a cosmetic change may.",
};

/**
 * Everything that makes a change more than cosmetic, in doubt too much rather than too little. In dek, kicker and body
 * these are counted: as figures, every run of digits with its signs and currency, in reading order; as quotes, what stands
 * between quotation marks, in quote blocks and in runs marked as somebody's words; as names, words that begin with a capital
 * letter, the first of a sentence among them (scripts without capitals are held by the other rules); as words changed, those
 * put in, taken out or put in another's place. The slug is not counted: the old address leads on to the new one.
 */
export function cosmeticFaults(
  before: EditionContent,
  after: EditionContent,
  mostWords: number,
): readonly CosmeticFault[] {
  const [was, is] = [proseOf(before), proseOf(after)];
  const differs = (part: (content: EditionContent) => unknown) =>
    JSON.stringify(part(before)) !== JSON.stringify(part(after));
  const found: Readonly<Record<CosmeticFault, boolean>> = {
    headline: before.headline !== after.headline,
    byline: differs(({ byline }) => byline.map(({ name, role, staffId }) => [name, role, staffId])),
    dateline: differs(({ dateline }) => dateline && [dateline.place, dateline.date, dateline.text]),
    picture: differs(({ pictures, body }) => [pictures.map(identity), body.flatMap(placementsIn)]),
    credit: pictureDiffers(before, after, "creditLine"),
    caption: pictureDiffers(before, after, "caption"),
    figure: is.match(figure)?.join(" ") !== was.match(figure)?.join(" "),
    quote: differs(quotesIn),
    name: namesIn(was).join(" ") !== namesIn(is).join(" "),
    link: differs(linksIn),
    words: wordsChanged(was, is, after.language, mostWords) > mostWords,
  };
  return (Object.keys(found) as CosmeticFault[]).filter((fault) => found[fault]);
}

const figure = /[\p{Sc}+\-−±]?\p{N}+(?:[.,:/\u00a0\u202f]\p{N}+)*(?:\s?[%‰°\p{Sc}])?/gu;
const quoted =
  /“([^”]*)”?|„([^“”]*)[“”]?|«([^»]*)»?|‹([^›]*)›?|‘([^’]*)’?|「([^」]*)」?|『([^』]*)』?|"([^"]*)"?/gu;

const proseOf = ({ dek, kicker, body }: EditionContent): string =>
  [kicker ?? "", dek ?? "", ...body.map(plainText)].join("\n");

const namesIn = (prose: string): readonly string[] =>
  (prose.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => /^[\p{Lu}\p{Lt}]/u.test(word)).toSorted();

function quotesIn(content: EditionContent): readonly string[] {
  const spoken = content.body.flatMap((block) =>
    block.type === "quote"
      ? [plainText(block)]
      : runsOf(block).flatMap(({ text, marks = [] }) =>
          marks.flatMap((mark) => (mark.type === "quote" ? [`${mark.attrs.speaker}: ${text}`] : [])),
        ),
  );
  // Without the marks themselves: straight ones may be made curly.
  const between = [...proseOf(content).matchAll(quoted)].map(
    ([, ...inside]) => inside.find((words) => words !== undefined) ?? "",
  );
  return [...spoken, ...between];
}

const linksIn = ({ body }: EditionContent): readonly string[] =>
  body.flatMap((block) =>
    block.type === "embed"
      ? [block.attrs.url]
      : runsOf(block).flatMap(({ marks = [] }) =>
          marks.flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : [])),
        ),
  );

function runsOf(block: Block): readonly Text[] {
  if (!("content" in block)) return [];
  return (block.content as readonly (Text | ListItem)[]).flatMap((part) =>
    part.type === "text" ? [part] : part.content,
  );
}

const identity = ({ placementId, photoId, role }: EditionPicture) => [placementId, photoId, role];

const placementsIn = (block: Block) => (block.type === "image" ? [block.attrs.placementId] : []);

const pictureDiffers = (
  before: EditionContent,
  after: EditionContent,
  words: "creditLine" | "caption",
): boolean =>
  before.pictures.some((picture) => {
    const now = after.pictures.find(({ placementId }) => placementId === picture.placementId);
    return now !== undefined && now[words] !== picture[words];
  });
