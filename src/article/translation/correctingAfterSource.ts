import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import type { CorrectionTask } from "./correctionTask.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;

/** How a published translation is made to follow when its source is corrected or retracted. */
export const correctingAfterSource: ArticleSeam<
  "OpenCorrectionTask" | "CloseCorrectionTask",
  "CorrectionTaskOpened" | "CorrectionTaskClosed"
> = {
  answers: { OpenCorrectionTask: open, CloseCorrectionTask: close },
  effects: {
    CorrectionTaskOpened: {
      evolve: (article, { data: { sourceArticleId: _, ...data }, meta: { at } }) => ({
        ...article,
        correctionTasks: [...article.correctionTasks, { ...data, openedAt: at, closed: null }],
      }),
      writes: ({ because, sourceEdition }) => [`correctionTask:${because}:${sourceEdition}`],
    },
    CorrectionTaskClosed: {
      evolve: (article, { data, meta: { at, by, reason } }) => ({
        ...article,
        correctionTasks: article.correctionTasks.map((task) =>
          sameTask(task, data) && task.closed === null ? { ...task, closed: { at, by, reason } } : task,
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

/** Settles by hand what an edition would not: the translation never said it, say. The reason is the record of that. */
function close(command: Extract<ArticleCommand, { type: "CloseCorrectionTask" }>, article: Article): Answer {
  const { sourceEdition, because } = command;
  const task = article.correctionTasks.find((one) => sameTask(one, command));
  if (!task) return refuse({ code: "CORRECTION_TASK_UNKNOWN", sourceEdition });
  if (task.closed) return accept();
  if (line(command.reason ?? "") === "") return refuse(reasonMissing);
  return accept({ type: "CorrectionTaskClosed", data: { sourceEdition, because } });
}

/**
 * The same answer, with the tasks that it settles: a correction settles those whose source it was made from as it was
 * corrected or clarified, a clarification those that were clarified, a retraction settles them all.
 */
export function settlingTasks(answer: Answer, article: Article): Answer {
  if ("refused" in answer) return answer;
  const open = article.correctionTasks.filter(({ closed }) => closed === null);
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
  if (event.type !== "EditionPublished" || (event.data.source?.revision ?? -1) < sourceRevision) return false;
  if (because === "clarification") return ["clarification", "correction"].includes(event.data.class);
  return because === "correction" && event.data.class === "correction";
}

const sameTask = (
  one: Pick<CorrectionTask, "sourceEdition" | "because">,
  other: Pick<CorrectionTask, "sourceEdition" | "because">,
): boolean => one.sourceEdition === other.sourceEdition && one.because === other.because;
