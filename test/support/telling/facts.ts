import type { Actor, Grant, Role } from "../../../src/actor.js";
import type { ArticleEvent } from "../../../src/article/events.js";
import type { Block, Text } from "../../../src/article/body/block.js";
import type { BylineEntry } from "../../../src/article/text/byline.js";
import type { PictureAtHand } from "../../../src/article/commands.js";
import type { PhotoEvent } from "../../../src/photo/events.js";
import type { StoryEvent } from "../../../src/story/events.js";

/** A UUID told by its number. */
export const uuid = (n: number): string => `01950000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const person = (n: number, name: string): Actor => ({ staffId: uuid(n), name, grants: [] });

/** The people of the specs. Deciders ask who they are; what they may is asked elsewhere. */
export const ines = person(0x101, "Ines Marku");
export const omar = person(0x102, "Omar Vey");
export const dana = person(0x103, "Dana Seit");

/** A role for a desk and a language, both or neither. */
export const holds = (role: Role, desk: string | null = null, language: string | null = null): Grant => ({
  role,
  desk,
  language,
});

/** The streams of the specs. */
export const subjectId = uuid(0x1);
export const storyId = uuid(0x201);
export const articleId = uuid(0x301);
export const translationId = uuid(0x302);
export const photoId = uuid(0x401);
export const otherPhotoId = uuid(0x402);
export const placementId = uuid(0x501);
export const otherPlacementId = uuid(0x502);

/** Blocks by their place in the alphabet: a, b and c stand in most bodies. */
export const [a, b, c, d, e] = [uuid(0xa), uuid(0xb), uuid(0xc), uuid(0xd), uuid(0xe)] as const;

export const words = (text: string): readonly Text[] => [{ type: "text", text }];
export const paragraph = (block: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id: block },
  content: words(text),
});
export const image = (block: string, placement = placementId): Block => ({
  type: "image",
  attrs: { id: block, placementId: placement },
});

export const author: BylineEntry = { name: "Ines Marku", role: "author", staffId: ines.staffId };
export const translator: BylineEntry = { name: "Dana Seit", role: "translator", staffId: dana.staffId };

export const drafted = {
  type: "ArticleDrafted",
  data: { storyId, language: "en", headline: "Court fines the harbour", dek: null, byline: [author] },
} satisfies ArticleEvent;

/** The body of most specs, and the event that wrote it. */
export const body = [paragraph(a, "The court sat at noon."), paragraph(b, "It fined the harbour.")] as const;
export const bodyWritten = {
  type: "BodyRevised",
  data: {
    operations: [
      { op: "inserted", block: body[0], after: null },
      { op: "inserted", block: body[1], after: a },
    ],
  },
} satisfies ArticleEvent;

export const headlineChanged = (headline: string) =>
  ({ type: "HeadlineChanged", data: { headline } }) satisfies ArticleEvent;
export const submitted = { type: "ArticleSubmitted", data: { note: null } } satisfies ArticleEvent;
export const returned = { type: "ArticleReturned", data: { notes: "Who was fined?" } } satisfies ArticleEvent;
export const captionWritten = {
  type: "CaptionWritten",
  data: { placementId, caption: "The harbour on Sunday" },
} satisfies ArticleEvent;
export const altTextWritten = {
  type: "AltTextWritten",
  data: { placementId, altText: "Cranes in fog" },
} satisfies ArticleEvent;

export const opened = {
  type: "StoryOpened",
  data: { slugline: "harbour-fine", desk: "courts", urgency: 4 },
} satisfies StoryEvent;
export const placed = {
  type: "PhotoPlaced",
  data: { placementId, photoId, role: "lead" },
} satisfies StoryEvent;

export const filed = {
  type: "PhotoFiled",
  data: { description: "The harbour", sourceUrl: null, suppliedCredit: null },
} satisfies PhotoEvent;
export const credited = {
  type: "PhotoCredited",
  data: { creditLine: "Mara Voss/The Courier", photographer: "Mara Voss", copyrightHolder: null },
} satisfies PhotoEvent;
export const killed = { type: "PhotoKilled", data: { reason: "Staged." } } satisfies PhotoEvent;

/** The placed photo, credited, as a decision about an article is told of it. */
export const picture: PictureAtHand = {
  placementId,
  photoId,
  role: "lead",
  replacedAt: null,
  crop: null,
  creditLine: "Mara Voss/The Courier",
  creditedBy: {},
  blockers: [],
};

export const putOnHold = {
  type: "ArticlePutOnHold",
  data: { reason: "The court sits again." },
} satisfies ArticleEvent;
export const resumed = { type: "ArticleResumed", data: {} } satisfies ArticleEvent;
export const spiked = { type: "ArticleSpiked", data: { reason: "Overtaken." } } satisfies ArticleEvent;
export const revived = { type: "ArticleRevived", data: {} } satisfies ArticleEvent;
