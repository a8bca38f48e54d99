import { articleDecider, type Article } from "../article/article.js";
import type { ArticleEvent } from "../article/events.js";
import type { Recorded } from "../decider.js";
import { photoDecider } from "../photo/photo.js";
import { articleKeepings, articleThen } from "./articleThen.js";
import { partsChanged, type PartChanged } from "./keeping.js";
import { photoKeepings, photoThen } from "./photoThen.js";
import type { AllSaid, Said } from "./said.js";
import type { TextEvents } from "./textThen.js";

/** A proposal that was taken into a text: whose words they are that the one who took it put there. */
export type Taken = Readonly<{ suggestionId: string; by: string; at: string }>;

/** The proposal that an event takes into an article, as the article stood before; null if it is no such event. */
export function takenBy(article: Article, event: Recorded<ArticleEvent>): Taken | null {
  if (event.type !== "SuggestionAccepted" && event.type !== "AmendmentAccepted") return null;
  const suggestion = article.suggestions[event.data.suggestionId];
  return suggestion ? { suggestionId: suggestion.suggestionId, by: suggestion.by, at: suggestion.at } : null;
}

/** What these events said in each part of a text, and at which positions that was a proposal's words. */
export function saidIn({ article, photos }: TextEvents): Readonly<{
  said: AllSaid;
  taken: ReadonlyMap<number, Taken>;
}> {
  const said = new Map<string, Map<string, { said: Said[]; isAll: boolean }>>();
  const taken = new Map<number, Taken>();
  const note = (stream: string, position: number, changed: Iterable<PartChanged>) => {
    const own = said.get(stream) ?? new Map<string, { said: Said[]; isAll: boolean }>();
    said.set(stream, own);
    for (const { part, value } of changed) {
      const sayings = own.get(part) ?? { said: [], isAll: true };
      own.set(part, sayings);
      sayings.said.push({ position, value });
    }
  };
  let state = articleDecider.initial;
  let accepted: Readonly<{ proposal: Taken; commandId: string }> | null = null;
  for (const event of article) {
    const { stream, position, meta } = event;
    const proposal = takenBy(state, event);
    if (proposal) accepted = { proposal, commandId: meta.commandId };
    else if (accepted?.commandId === meta.commandId) taken.set(position, accepted.proposal);
    const after = articleDecider.evolve(state, event);
    note(stream, position, partsChanged(articleKeepings, articleThen(state), articleThen(after)));
    state = after;
  }
  for (const events of photos.values())
    events.reduce((photo, event) => {
      const after = photoDecider.evolve(photo, event);
      note(event.stream, event.position, partsChanged(photoKeepings, photoThen(photo), photoThen(after)));
      return after;
    }, photoDecider.initial);
  return { said, taken };
}
