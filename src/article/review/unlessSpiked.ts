import { refuse, type Decision } from "../../decider.js";
import type { Article } from "../article.js";
import type { ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";

type Answer = (command: never, article: Article, base: Article) => Decision<ArticleEvent, ArticleRefusal>;

/** The same answers, but for a spiked article, which refuses all of this until it is revived. */
export function unlessSpiked<Answers extends object>(answers: Answers): Answers {
  const guarded = Object.entries(answers as Readonly<Record<string, Answer>>).map(
    ([type, answer]): readonly [string, Answer] => [
      type,
      (command, article, base) =>
        article.spike
          ? refuse({ code: "SPIKED", reason: article.spike.reason })
          : answer(command, article, base),
    ],
  );
  return Object.fromEntries(guarded) as unknown as Answers;
}
