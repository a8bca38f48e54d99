import { threads } from "../../projections/threads.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { Recorded } from "../../src/decider.js";
import type { Look } from "../live/look.js";

/** The articles that an event touches: an article's own and its translations, the one talked about, or all that share the story or picture. */
export const touchedArticles = ({ stream }: Pick<Recorded, "stream">, look: Look): readonly string[] =>
  look.once(`articles of ${stream}`, () => articlesOf(stream, look));

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
