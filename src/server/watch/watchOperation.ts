import type { GraphQLFormattedError } from "graphql";
import { codeOf } from "./outcomeOf.js";
import type { OperationBegun, OperationEnded, Watcher } from "./watcher.js";

/** What is known of an operation as it goes on. */
export type Known = Partial<Pick<OperationEnded, "type" | "hash" | "cost" | "by">>;

/** An operation that is watched, whichever way it came. */
export type WatchedOperation = Readonly<{
  know: (known: Known) => void;
  /** Counts the errors in an answer. */
  met: (errors: readonly Pick<GraphQLFormattedError, "extensions">[] | undefined) => void;
  run: <Result>(work: () => Result) => Result;
  /** Tells what became of it; `otherwise` where no answer said so. A second time does nothing. */
  end: (otherwise?: string) => void;
}>;

/** Begins to watch an operation. */
export function watchOperation(watcher: Pick<Watcher, "operation">, begun: OperationBegun): WatchedOperation {
  const { run, end } = watcher.operation(begun);
  const codes: string[] = [];
  let known: Required<Known> = { type: "unread", hash: null, cost: null, by: null };
  let ended = false;
  return {
    know: (more) => void (known = { ...known, ...more }),
    met: (errors = []) => void codes.push(...errors.map(({ extensions }) => codeOf(extensions))),
    run,
    end(otherwise = "OK") {
      if (ended) return;
      ended = true;
      end({ ...known, codes, outcome: codes[0] ?? otherwise });
    },
  };
}
