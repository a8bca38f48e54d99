import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";

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

function deadlineExceeded(milliseconds: number): GraphQLError {
  const http: object = { status: 503, headers: new HeaderMap([["retry-after", "1"]]) };
  return new GraphQLError(
    `This took longer than ${milliseconds / 1000} seconds and was given up. A command may have been recorded all the same: ask again with the same commandId.`,
    { extensions: { code: "DEADLINE_EXCEEDED", http } },
  );
}
