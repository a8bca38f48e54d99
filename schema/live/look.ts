import type { ReadModels } from "../../projections/engine/readModels.js";

/** The read models as they stand between two batches of events: what one listener asked of them, no other asks again. */
export type Look = Readonly<{
  readModels: ReadModels;
  /** The answer to a question, asked once for everybody who has the same. */
  once: <Answer>(question: string, ask: () => Answer) => Answer;
}>;

const most = 10_000;

/** Looks at the read models, until they change. */
export function lookAt(readModels: ReadModels): Look {
  const answers = new Map<string, unknown>();

  function once<Answer>(question: string, ask: () => Answer): Answer {
    if (answers.has(question)) return answers.get(question) as Answer;
    if (answers.size >= most) answers.clear();
    const answer = ask();
    answers.set(question, answer);
    return answer;
  }
  return { readModels, once };
}
