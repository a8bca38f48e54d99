import { GraphQLError, subscribe, type ExecutionArgs, type ExecutionResult } from "graphql";

/** The answers to a subscription. What ends it before its time is its last answer. */
export async function resultsOf(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult>> {
  const told = await subscribe(args);
  if (!(Symbol.asyncIterator in told)) return oneResult(told);
  let failed = false;
  const results: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => results,
    async next() {
      if (failed) return { done: true, value: undefined };
      try {
        return await told.next();
      } catch (error) {
        failed = true;
        return { done: false, value: { errors: [asAnswer(error)] } };
      }
    },
    return: () => told.return(undefined),
  };
  return results;
}

/** An answer that comes alone. */
export async function* oneResult(
  result: ExecutionResult,
): AsyncGenerator<ExecutionResult, undefined, undefined> {
  yield result;
}

const asAnswer = (error: unknown) =>
  error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error });
