import type { StoryBlocker } from "../../blocker.js";
import type { Story } from "../story.js";
import { computedOf } from "./figure.js";

/** What the story's figures have against publishing it in any language: what is shown no longer follows from its inputs. */
export function* figureBlockers({ figures }: Story): Generator<StoryBlocker> {
  for (const figure of figures) {
    const { figureId, shown, withdrawn } = figure;
    const computed = computedOf(figure);
    if (!withdrawn && computed !== shown.value)
      yield { code: "FIGURE_STALE", figureId, shown: shown.value, computed };
  }
}
