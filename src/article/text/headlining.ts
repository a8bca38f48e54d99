import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { headlineRoles } from "./headlines.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;

/** How a text gets other headlines for other places. They are each language's own, a translation's as well. */
export const headlining: ArticleSeam<"SetHeadlineFor", "HeadlineSetFor"> = {
  answers: { SetHeadlineFor: setHeadlineFor },
  effects: {
    HeadlineSetFor: {
      evolve(article, { data: { role, text } }) {
        const { [role]: _, ...others } = article.headlines;
        return { ...article, headlines: text === null ? others : { ...others, [role]: text } };
      },
      writes: ({ role }) => [`headline:${role}`],
    },
  },
};

/** Sets the headline for one place, or takes it away so that the headline itself stands there. */
function setHeadlineFor(
  command: Extract<ArticleCommand, { type: "SetHeadlineFor" }>,
  article: Article,
): Answer {
  const { role } = command;
  if (!headlineRoles.includes(role))
    return refuse(invalid(["role"], `Another headline is for one of ${headlineRoles.join(", ")}.`));
  const text = line(command.text ?? "") || null;
  if (text === (article.headlines[role] ?? null)) return accept();
  return accept({ type: "HeadlineSetFor", data: { role, text } });
}
