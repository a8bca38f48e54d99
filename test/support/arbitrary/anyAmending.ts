import fc from "fast-check";
import type { Actor } from "../../../src/actor.js";
import type { ArticleCommand } from "../../../src/article/commands.js";
import { edNoteAudiences } from "../../../src/article/text/edNote.js";
import { headlineRoles } from "../../../src/article/text/headlines.js";
import { articleAfter } from "../telling/articleAfter.js";
import {
  body,
  bodyWritten,
  captionWritten,
  drafted,
  headlineChanged,
  placementId,
  words,
} from "../telling/facts.js";
import type { Said } from "../telling/spec.js";

const anyWords = fc.constantFrom("Harbour fined", "айыппұл", "", " \n");
const anyWordsOrNone = fc.option(anyWords);
const anyBlock = fc.constantFrom(...body.map(({ attrs }) => attrs.id));
const anyPast = fc.constantFrom(
  articleAfter([drafted]),
  articleAfter([drafted, bodyWritten]),
  articleAfter([drafted, bodyWritten, captionWritten, headlineChanged("Harbour fined")]),
  null,
);

/** Anything proposed to a text in the house, said around it, or brought back in it. */
export function anyAmending(
  anybody: fc.Arbitrary<Actor>,
  anySuggestion: fc.Arbitrary<string>,
): fc.Arbitrary<Said<ArticleCommand>> {
  const proposed = { by: anybody, suggestionId: anySuggestion, note: anyWordsOrNone };
  return fc.oneof(
    fc.record({ type: fc.constant("SuggestRemoval" as const), ...proposed, blockId: anyBlock }),
    fc.record({
      type: fc.constant("SuggestInsertion" as const),
      ...proposed,
      block: anyWords.map((text) => ({ type: "paragraph", content: words(text) })),
      after: fc.option(anyBlock),
      suggestionId: fc.constant("01950000-0000-7000-8000-0000000009f1"),
    }),
    fc.record({ type: fc.constant("SuggestHeadline" as const), ...proposed, headline: anyWords }),
    fc.record({ type: fc.constant("SuggestDek" as const), ...proposed, dek: anyWordsOrNone }),
    fc.record({
      type: fc.constant("SetEdNote" as const),
      by: anybody,
      text: anyWordsOrNone,
      audience: fc.constantFrom(...edNoteAudiences),
    }),
    fc.record({
      type: fc.constant("SetHeadlineFor" as const),
      by: anybody,
      role: fc.constantFrom(...headlineRoles),
      text: anyWordsOrNone,
    }),
    fc.record({
      type: fc.constant("RestoreRevision" as const),
      by: anybody,
      toRevision: fc.constant(0),
      reason: fc.constantFrom(null, "Back to it."),
      facts: fc.record({ past: anyPast, places: fc.constant([{ placementId, replacedAt: null }]) }),
    }),
  );
}
