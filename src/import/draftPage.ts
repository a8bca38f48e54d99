import { v5 as uuidv5 } from "uuid";
import type { Asked } from "../asked.js";
import { canonicalHash } from "../canonicalHash.js";
import type { Json } from "../decider.js";
import { fullWebAddress } from "../webAddress.js";
import { fingerprint } from "./fingerprint.js";
import { furnitureOf } from "./furnitureOf.js";
import type { AttributedOutlet, ImportReport, Recognised, ReadPhoto } from "./page.js";
import { creditIsAddress } from "./recogniseCredit.js";
import { wholeBlocks } from "./wholeBlocks.js";

/** Where a page is to be kept: settled before anything is asked. */
export type Place = Readonly<{ desk: string; language: string; slugline: string }>;

/** One thing to ask: under which command id, and of which stream; null where it begins one under that very id. */
export type Step = Readonly<{ commandId: string; of: string | null; asked: Asked }>;

/** A page as commands, in the order in which they have to be asked, and the ids that they will give. */
export type PageDraft = Readonly<{
  correlationId: string;
  storyId: string;
  photoId: string | null;
  articleId: string;
  steps: readonly Step[];
}>;

const idFor = (...parts: readonly string[]) =>
  uuidv5(parts.join(" "), "0d6c8a3e-52f1-4b0b-9a55-6f0d9f6b7c21");

/** The id that an article with a page's words has in any newsroom, so that they are never drafted twice. */
export const articleIdFor = (page: Recognised): string => idFor("article", fingerprint(page));

/**
 * Turns a page into the commands that draft it. Every id is derived from the page's words and from what is asked, so
 * that asking again, after a crash half-way too, finds what was made the first time.
 */
export function draftPage(report: ImportReport, { desk, language, slugline }: Place): PageDraft {
  const { recognised } = report;
  const page = fingerprint(recognised);
  const articleId = articleIdFor(recognised);
  const placementId = idFor("placement", page);
  const asking = (of: string | null, asked: Asked): Step => ({
    commandId: idFor(asked.type, page, canonicalHash({ ...asked, of })),
    of,
    asked,
  });

  const story = asking(null, { type: "OpenStory", slugline, desk, urgency: 5 });
  const storyId = story.commandId;
  const photo = recognised.photo && asking(null, filing(recognised.photo, recognised.headline ?? slugline));
  const photoId = photo?.commandId ?? null;
  const credit = recognised.photo && crediting(recognised.photo, recognised.byline);
  const sources = recognised.attributedTo.map((outlet) =>
    asking(storyId, attributing(outlet, idFor("source", page, outlet.name))),
  );
  const article: Step = {
    commandId: articleId,
    of: null,
    asked: {
      type: "DraftArticle",
      storyId,
      language,
      headline: recognised.headline ?? "",
      dek: recognised.dek,
      byline: bylineOf(recognised),
      body: wholeBlocks(recognised) as unknown as Json,
      importedFrom: {
        name: report.name,
        sha256: report.sha256,
        url: recognised.canonicalUrl,
        furniture: furnitureOf(report),
      },
    },
  };
  const { caption = null, altText = null } = recognised.photo ?? {};
  return {
    correlationId: idFor("import", page),
    storyId,
    photoId,
    articleId,
    steps: [
      story,
      ...sources,
      ...(photo ? [photo] : []),
      ...(photoId && credit ? [asking(photoId, credit)] : []),
      ...(photoId ? [asking(storyId, { type: "PlacePhoto", placementId, photoId, role: "lead" })] : []),
      article,
      ...(caption ? [asking(articleId, { type: "WriteCaption", placementId, caption })] : []),
      ...(altText ? [asking(articleId, { type: "WriteAltText", placementId, altText })] : []),
    ],
  };
}

/** A link that is no web address, to a mailbox for one, becomes a note: it says something about the source all the same. */
function attributing({ name, url }: AttributedOutlet, sourceId: string): Asked {
  const address = fullWebAddress(url ?? "");
  return {
    type: "AttributeSource",
    sourceId,
    name,
    kind: "outlet",
    url: address,
    note: address ? null : url,
  };
}

const filing = (photo: ReadPhoto, headline: string): Asked => ({
  type: "FilePhoto",
  description: photo.caption ?? photo.altText ?? headline,
  sourceUrl: fullWebAddress(photo.sourceUrl ?? "") ?? fullWebAddress(photo.imageUrl ?? ""),
  suppliedCredit: photo.creditText,
});

/** A credit that only says where the picture was found is no credit line: the photo desk has to find its maker. */
function crediting({ creditText }: ReadPhoto, byline: Recognised["byline"]): Asked | null {
  if (creditText === null || creditIsAddress(creditText)) return null;
  const photographers = byline.filter(({ role }) => role === "photographer").map(({ name }) => name);
  const photographer = photographers.join(", ") || null;
  return { type: "CreditPhoto", creditLine: creditText, photographer, copyrightHolder: null };
}

const bylineOf = ({ byline }: Recognised) =>
  byline.flatMap(({ name, role }) => (role === "photographer" ? [] : [{ name, role, staffId: null }]));
