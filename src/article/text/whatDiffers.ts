import { canonicalHash } from "../../canonicalHash.js";
import type { Json } from "../../decider.js";
import type { Article } from "../article.js";
import { sameBody } from "../body/blockOperations.js";
import type { ArticleCommand } from "../commands.js";
import { isTranslatable, type PinnedSegment } from "../translation/segment.js";
import type { TranslatedSegment } from "../translation/translation.js";
import { sameByline } from "./byline.js";
import { headlineRoles } from "./headlines.js";
import { pictureWords, type PictureInPlace } from "./pictureWords.js";

type Bare<Command> = Command extends ArticleCommand ? Omit<Command, "by" | "at" | "reason"> : never;

/** What a writer would ask to make one part of a text what it was. */
export type Rewriting = Bare<
  Extract<
    ArticleCommand,
    {
      type:
        | "ChangeHeadline"
        | "SetHeadlineFor"
        | "ChangeDek"
        | "ChangeKicker"
        | "SetDateline"
        | "SetByline"
        | "ReviseBody"
        | "WriteCaption"
        | "WriteAltText"
        | "TranslateSegment";
    }
  >
>;

/**
 * Everything in which a text differs from what it was then, but for its slug, which is its address. Words that cannot be
 * none, such as a caption, stay where there were none; and words of pictures come back only for the picture they describe.
 */
export function* whatDiffers(
  then: Article,
  now: Article,
  places: readonly PictureInPlace[],
): Generator<Rewriting> {
  const { kicker, dateline, byline } = then;
  if (kicker !== now.kicker) yield { type: "ChangeKicker", kicker };
  if (canonicalHash(dateline) !== canonicalHash(now.dateline)) yield { type: "SetDateline", dateline };
  if (!sameByline(byline, now.byline)) yield { type: "SetByline", byline };
  for (const role of headlineRoles)
    if (then.headlines[role] !== now.headlines[role])
      yield { type: "SetHeadlineFor", role, text: then.headlines[role] ?? null };
  yield* now.translation ? segmentsThatDiffer(then, now, places) : wordsThatDiffer(then, now, places);
}

function* wordsThatDiffer(
  then: Article,
  now: Article,
  places: readonly PictureInPlace[],
): Generator<Rewriting> {
  const { headline, dek, body } = then;
  if (headline !== now.headline) yield { type: "ChangeHeadline", headline };
  if (dek !== now.dek) yield { type: "ChangeDek", dek };
  if (!sameBody(body, now.body)) yield { type: "ReviseBody", body };
  for (const { placementId, replacedAt } of places) {
    const [was, is] = [then, now].map((text) => pictureWords(text, { placementId, replacedAt }));
    const { caption, altText } = was!;
    const place = { placementId, facts: { placed: true, replacedAt } };
    if (caption !== "" && caption !== is!.caption) yield { type: "WriteCaption", ...place, caption };
    if (altText !== "" && altText !== is!.altText) yield { type: "WriteAltText", ...place, altText };
  }
}

function* segmentsThatDiffer(
  then: Article,
  now: Article,
  places: readonly PictureInPlace[],
): Generator<Rewriting> {
  for (const segment of now.translation!.segments) {
    const { segmentId } = segment;
    const was = then.translation?.translated[segmentId]?.words;
    if (was === undefined || !fits(segment, was)) continue;
    const is = now.translation!.translated[segmentId]?.words ?? null;
    if (canonicalHash(was) === canonicalHash(is)) continue;
    const [, kind, placementId] = /^(caption|altText):(.*)$/.exec(segmentId) ?? [];
    const replacedAt = places.find((place) => place.placementId === placementId)?.replacedAt ?? null;
    const words = kind as "caption" | "altText" | undefined;
    if (words && placementId && pictureWords(then, { placementId, replacedAt })[words] === "") continue;
    yield {
      type: "TranslateSegment",
      segmentId,
      ...(typeof was === "string" ? { text: was, content: null } : { text: null, content: was as Json }),
      facts: { replacedAt },
    };
  }
}

/** Whether these words can stand for the segment as it is pinned now: it may have become a list since. */
function fits(segment: PinnedSegment, words: TranslatedSegment["words"]): boolean {
  if (!isTranslatable(segment)) return false;
  if (segment.block === null || typeof words === "string")
    return segment.block === null && typeof words === "string";
  return (words[0]?.type === "listItem") === (segment.block.type === "list");
}
