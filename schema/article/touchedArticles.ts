import { threads } from "../../projections/threads.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { Recorded } from "../../src/decider.js";
import { desksRuled } from "../live/desksRuled.js";
import type { Look } from "../live/look.js";

/**
 * The articles that an event touches: an article's own and its translations, the one talked about, all that share the
 * story or picture, or all at desks whose policy asks for other gates.
 */
export const touchedArticles = (event: Recorded, look: Look): readonly string[] =>
  event.stream === "newsroom"
    ? [...articlesRuled(event, look)]
    : look.once(`articles of ${event.stream}`, () => articlesOf(event.stream, look));

const none: ReadonlySet<string> = new Set();

/** The articles that need other gates by an event. */
export function articlesRuled(event: Recorded, look: Look): ReadonlySet<string> {
  const desks = desksRuled(event, look);
  if (desks.length === 0) return none;
  return look.once(
    `articles under ${desks.join(" ")}`,
    () => new Set(look.readModels.of(workingCopies).articlesAtDesks(desks)),
  );
}

function articlesOf(stream: string, { readModels }: Look): readonly string[] {
  const desk = readModels.of(workingCopies);
  const separator = stream.indexOf("-");
  const id = stream.slice(separator + 1);
  switch (stream.slice(0, separator)) {
    case "article":
      return [id, ...desk.translationsOf(id)];
    case "thread":
      return readModels
        .of(threads)
        .threads([id])
        .map(({ articleId }) => articleId);
    case "story":
      return desk.articlesOfStories([id]).map((copy) => copy.id);
    case "photo": {
      const stories = desk.storiesEverRunning([id]).map(({ storyId }) => storyId);
      return desk.articlesOfStories(stories).map((copy) => copy.id);
    }
    default:
      return [];
  }
}
