import { httpError } from "../httpError.js";

/** The answer of something, or DEADLINE_EXCEEDED if it is not there in so many milliseconds; `signal` then says so to whoever is still at it. */
export async function withinDeadline<Answer>(
  milliseconds: number,
  abort: AbortController,
  answer: Promise<Answer>,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const exceeded = deadlineExceeded(milliseconds);
      abort.abort(exceeded);
      reject(exceeded);
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

const deadlineExceeded = (milliseconds: number) =>
  httpError(
    `This took longer than ${milliseconds / 1000} seconds and was given up. A command may have been recorded all the same: ask again with the same commandId.`,
    { status: 503, code: "DEADLINE_EXCEEDED", retryAfter: 1 },
  );
