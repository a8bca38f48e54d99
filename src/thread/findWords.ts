import { invalid } from "../refusal.js";
import type { ThreadRefusal, WantedAnchor } from "./commands.js";
import type { Anchor, FieldAnchor } from "./events.js";

/** Where a comment is anchored, or why it cannot be. */
type FoundWords = Readonly<{ anchor: Anchor | FieldAnchor }> | Readonly<{ no: ThreadRefusal }>;

/** Finds the words that a comment is to be about in what their block or field says. */
export function findWords(wanted: WantedAnchor, said: string | null): FoundWords {
  const { blockId, field, placementId, from, to, quote } = wanted;
  if ((blockId === null) === (field === null))
    return {
      no: invalid(["anchor"], "Say in which block the words stand, or in which field: one of the two."),
    };
  const isOfPicture = field === "caption" || field === "altText";
  if (isOfPicture !== (placementId !== null))
    return {
      no: invalid(
        ["anchor", "placementId"],
        "A caption or an alt text is a placement's, and nothing else is.",
      ),
    };
  const isSpan = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from < to;
  if (said === null || !isSpan || to > said.length || said.slice(from, to) !== quote)
    return { no: { code: "WORDS_NOT_THERE", where: field ?? "block", quote, path: ["anchor", "quote"] } };
  if (quote.trim() === "") return { no: invalid(["anchor", "quote"], "A comment is about some words.") };
  if (field !== null) return { anchor: { field, placementId, from, to, quote, fieldText: said } };
  return { anchor: { blockId: blockId!, from, to, quote, blockText: said } };
}
