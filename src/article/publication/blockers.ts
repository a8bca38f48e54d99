import type { Article } from "../article.js";
import { plainText } from "../body/plainText.js";
import type { Blocker } from "../../blocker.js";
import { gates } from "../../gate.js";
import type { PictureAtHand, PublicationFacts } from "../commands.js";
import { rulingOn } from "../review/gateRuling.js";
import { pictureWords } from "../text/pictureWords.js";
import { isSubmitted, setAsideBlockers } from "../review/settingAside.js";
import { segmentState } from "../translation/translation.js";
import { orderBlockers } from "./withdrawalOrder.js";

/** Everything that stands between this working copy and its readers, all at once, whatever the hour; see `inForce`. */
export function blockersOf(article: Article, facts: PublicationFacts): readonly Blocker[] {
  return [
    ...textBlockers(article),
    ...bylineBlockers(article),
    ...translationBlockers(article, facts.pictures),
    ...facts.pictures.flatMap((picture) => [...pictureBlockers(article, picture)]),
    ...imageBlockers(article, facts.pictures),
    ...facts.story,
    ...orderBlockers(article),
    ...gateBlockers(article, facts),
  ];
}

function* textBlockers({ headline, body }: Article): Generator<Blocker> {
  if (headline === "") yield { code: "HEADLINE_MISSING" };
  if (body.every((block) => plainText(block).trim() === "")) yield { code: "BODY_EMPTY" };
}

function* bylineBlockers({ byline, translation }: Article): Generator<Blocker> {
  if (!byline.some(({ role }) => role === "author" || role === "originalAuthor"))
    yield { code: "AUTHOR_UNCREDITED" };
  if (translation && !byline.some(({ role }) => role === "translator"))
    yield { code: "TRANSLATOR_UNCREDITED" };
}

function* translationBlockers(
  { translation }: Article,
  pictures: readonly PictureAtHand[],
): Generator<Blocker> {
  for (const segment of translation?.segments ?? []) {
    const { segmentId } = segment;
    const [, placement] = /^(?:caption|altText):(.*)$/.exec(segmentId) ?? [];
    if (placement !== undefined && !pictures.some(({ placementId }) => placementId === placement)) continue;
    const state = segmentState(translation!, segment);
    if (state === "untranslated") yield { code: "SEGMENT_UNTRANSLATED", segmentId };
    if (state === "stale") yield { code: "SEGMENT_STALE", segmentId };
  }
}

function* pictureBlockers(article: Article, picture: PictureAtHand): Generator<Blocker> {
  const { placementId, photoId } = picture;
  const { caption, altText } = pictureWords(article, picture);
  for (const blocker of picture.blockers) yield { ...blocker, placementId, photoId };
  if (caption === "") yield { code: "CAPTION_MISSING", placementId };
  if (altText === "") yield { code: "ALT_TEXT_MISSING", placementId };
}

function* imageBlockers({ body }: Article, pictures: readonly PictureAtHand[]): Generator<Blocker> {
  for (const block of body) {
    if (block.type !== "image") continue;
    const { placementId } = block.attrs;
    if (!pictures.some((picture) => picture.placementId === placementId))
      yield { code: "PHOTO_NOT_PLACED", placementId };
  }
}

function* gateBlockers(article: Article, { requiredGates, pictures }: PublicationFacts): Generator<Blocker> {
  yield* setAsideBlockers(article);
  if (!isSubmitted(article)) yield { code: "NOT_SUBMITTED" };
  // A no counts whether or not the policy asks for that gate.
  for (const gate of new Set([...requiredGates, ...gates])) {
    const { state = null, grounds = null } = rulingOn(gate, article, pictures) ?? {};
    if (state === "refused") yield { code: "GATE_REFUSED", gate, grounds: grounds ?? "" };
    else if (requiredGates.includes(gate) && state !== "cleared" && state !== "waived")
      yield { code: article.approvals[gate] ? "APPROVAL_VOID" : "GATE_CLOSED", gate };
  }
}
