import { GraphQLError } from "graphql";

/** Refuses one more operation on a connection that has as many as it may. */
export const tooManyAtOnce = (most: number) =>
  new GraphQLError(`At most ${most} operations may run on one connection; end one of them first.`, {
    extensions: { code: "LIMIT_EXCEEDED", limit: "operationsPerSocket", most },
  });
