import { accept, refuse, type Decision } from "../../decider.js";
import { languageTag } from "../../language.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { ArticleSeam } from "../article.js";
import { articleIdOf } from "../articleIdOf.js";
import { diffBody } from "../body/blockOperations.js";
import { readByline } from "./byline.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;

/** How an original begins. */
export const drafting: ArticleSeam<"DraftArticle", "ArticleDrafted" | "ImportRecorded"> = {
  answers: { DraftArticle: draft },
  effects: {
    ArticleDrafted: {
      evolve: (article, { stream, data }) => ({ ...article, exists: true, id: articleIdOf(stream), ...data }),
      writes: () => ["article", "headline", "dek", "byline"],
    },
    ImportRecorded: { evolve: (article) => article, writes: () => ["import"] },
  },
};

/** Begins an original, with as much of its text as is there. */
function draft(command: Extract<ArticleCommand, { type: "DraftArticle" }>): Answer {
  const { storyId, facts, importedFrom, body } = command;
  const language = languageTag(command.language) ?? command.language;
  if (!facts.opened) return refuse({ code: "STORY_NOT_FOUND", storyId });
  if (!facts.languages.includes(language))
    return refuse({ code: "LANGUAGE_UNKNOWN", language, languages: facts.languages });
  const headline = line(command.headline);
  if (headline === "")
    return refuse(invalid(["headline"], "A draft needs a headline, if only a working one."));
  const byline = readByline(command.byline);
  if (byline === null) return refuse(invalid(["byline"], "Everyone in a byline has a name."));
  const dek = command.dek === null ? null : line(command.dek) || null;

  const operations = diffBody([], body);
  return accept<ArticleEvent>(
    { type: "ArticleDrafted", data: { storyId, language, headline, dek, byline } },
    ...(importedFrom ? [{ type: "ImportRecorded", data: importedFrom } as const] : []),
    ...(operations.length > 0 ? [{ type: "BodyRevised", data: { operations } } as const] : []),
  );
}
