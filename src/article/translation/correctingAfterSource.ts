import { accept, refuse, type Decision } from "../../decider.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import type { CorrectionTask } from "./correctionTask.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;

/** How a published translation is made to follow when its source is corrected or retracted. */
export const correctingAfterSource: ArticleSeam<
  "OpenCorrectionTask",
  "CorrectionTaskOpened" | "CorrectionTaskClosed"
> = {
  answers: { OpenCorrectionTask: open },
  effects: {
    CorrectionTaskOpened: {
      evolve: (article, { data: { sourceArticleId: _, ...data }, meta: { at } }) => ({
        ...article,
        correctionTasks: [...article.correctionTasks, { ...data, openedAt: at, closedAt: null }],
      }),
      writes: ({ because, sourceEdition }) => [`correctionTask:${because}:${sourceEdition}`],
    },
    CorrectionTaskClosed: {
      evolve: (article, { data, meta: { at } }) => ({
        ...article,
        correctionTasks: article.correctionTasks.map((task) =>
          sameTask(task, data) && task.closedAt === null ? { ...task, closedAt: at } : task,
        ),
      }),
      writes: ({ because, sourceEdition }) => [`correctionTask:${because}:${sourceEdition}`],
    },
  },
};

/** Starts the corrections clock of a translation that readers see. */
function open(command: Extract<ArticleCommand, { type: "OpenCorrectionTask" }>, article: Article): Answer {
  const { sourceArticleId, sourceEdition, sourceRevision, because } = command;
  const { translation, live, correctionTasks } = article;
  if (translation?.source.articleId !== sourceArticleId) return refuse({ code: "NOT_A_TRANSLATION" });
  if (correctionTasks.some((task) => sameTask(task, command))) return accept();
  if (!live) return refuse({ code: "NOT_LIVE" });
  return accept({
    type: "CorrectionTaskOpened",
    data: { sourceArticleId, sourceEdition, sourceRevision, because },
  });
}

/**
 * The same answer, with the tasks that it settles: a correction settles those whose correction of the source it was made
 * from, a retraction settles them all.
 */
export function settlingTasks(answer: Answer, article: Article): Answer {
  if ("refused" in answer) return answer;
  const open = article.correctionTasks.filter(({ closedAt }) => closedAt === null);
  const closed = open.filter((task) => answer.accepted.some((event) => settles(event, task)));
  return accept<ArticleEvent>(
    ...answer.accepted,
    ...closed.map(({ sourceEdition, because }): ArticleEvent => ({
      type: "CorrectionTaskClosed",
      data: { sourceEdition, because },
    })),
  );
}

function settles(event: ArticleEvent, { because, sourceRevision }: CorrectionTask): boolean {
  if (event.type === "ArticleRetracted") return true;
  if (event.type !== "EditionPublished" || event.data.class !== "correction") return false;
  return because === "correction" && (event.data.source?.revision ?? -1) >= sourceRevision;
}

const sameTask = (
  one: Pick<CorrectionTask, "sourceEdition" | "because">,
  other: Pick<CorrectionTask, "sourceEdition" | "because">,
): boolean => one.sourceEdition === other.sourceEdition && one.because === other.because;
