import type { Facets } from "../decider.js";
import type { BlockOperation } from "./body/blockOperations.js";
import type { ArticleEvent } from "./events.js";

const wholeText = [
  "headline",
  "dek",
  "byline",
  "body:*",
  "place:*",
  "order:*",
  "caption:*",
  "altText:*",
  "segment:*",
  "pin",
  "pin:*",
];

// The photo desk approves the pictures and what is said about them, whatever the copy desk does meanwhile.
const pictureWords = ["caption", "altText"].flatMap((kind) => [
  `${kind}:*`,
  `segment:${kind}:*`,
  `pin:${kind}:*`,
]);

const writes = (...facets: readonly string[]): Facets => ({ writes: facets, reads: [] });

/** What each event of an article touches, and what the decision behind it looked at. */
export function articleFacets(event: ArticleEvent): Facets {
  switch (event.type) {
    case "ArticleDrafted":
    case "TranslationOpened":
      return writes("article");
    case "ImportRecorded":
      return writes("import");
    case "HeadlineChanged":
      return writes("headline");
    case "DekChanged":
      return writes("dek");
    case "BylineSet":
      return writes("byline");
    case "BodyRevised":
      return writes(...new Set(event.data.operations.flatMap(touchedBy)));
    case "CaptionWritten":
      return writes(`caption:${event.data.placementId}`);
    case "AltTextWritten":
      return writes(`altText:${event.data.placementId}`);
    case "SegmentTranslated":
    case "BlockTranslated":
      return { writes: [`segment:${event.data.segmentId}`], reads: [`pin:${event.data.segmentId}`] };
    case "TranslationRebased":
      return writes("pin", ...event.data.changed.map((segmentId) => `pin:${segmentId}`));
    case "ArticleSubmitted":
    case "ArticleReturned":
      return writes("workflow");
    case "ApprovalGiven":
      return {
        writes: [`gate:${event.data.gate}`],
        reads: [...(event.data.gate === "photo" ? pictureWords : wholeText), "workflow"],
      };
    case "EditionPublished":
      return { writes: ["publication", "workflow"], reads: [...wholeText, "gate:*"] };
  }
}

// `body:` is a block's words, `place:` is the spot just behind it; taking a block away touches both.
function touchedBy(operation: BlockOperation): readonly string[] {
  switch (operation.op) {
    case "inserted":
      return [`body:${operation.block.attrs.id}`, `place:${operation.after ?? "top"}`];
    case "removed":
      return [`body:${operation.id}`, `place:${operation.id}`];
    case "moved":
      return [`order:${operation.id}`, `place:${operation.id}`, `place:${operation.after ?? "top"}`];
    case "changed":
      return [`body:${operation.block.attrs.id}`];
  }
}
