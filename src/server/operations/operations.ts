import { execute, getOperationAST, GraphQLError, parse, validate, type DocumentNode } from "graphql";
import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from "graphql";
import type { SubscribePayload } from "graphql-ws";
import { LRUCache } from "lru-cache";
import { compiledQueries } from "./compiledQueries.js";
import type { ServedContext } from "./consistency.js";
import { admission, type Admission, type Asker } from "../limits/admission.js";
import { withinDeadline } from "../limits/deadline.js";
import type { Guards } from "../limits/guards.js";
import { mostTokens } from "../limits/limits.js";
import { rateLimit } from "../limits/rateLimit.js";
import { askedText } from "../limits/trustedDocuments.js";
import { variablesOf } from "./variablesOf.js";
import { hashOf } from "../watch/hashOf.js";
import type { WatchedOperation } from "../watch/watchOperation.js";

/** An operation ready to be run, or what is wrong with it, with the codes that the same mistakes get over HTTP. */
export type Taken = Readonly<{ args: ExecutionArgs }> | Readonly<{ errors: readonly GraphQLError[] }>;

/** How operations are admitted and run, whichever way they came: one account for each asker, one time limit for all. */
export type Operations = Readonly<{
  schema: GraphQLSchema;
  guards: Guards;
  admit: Admission;
  /** The text that a request asks for, by itself or by its hash, and charged for; throws what the asker is told. */
  toBeRead: (sent: SentText, asker: Asker) => Promise<string>;
  /**
   * Reads and admits an operation that came over a socket or a stream. A mistake in it is an answer like any other: left
   * to itself, graphql-ws would close the socket on a syntax error, with everything else that runs on it.
   */
  take: (payload: SubscribePayload, asker: Asker, watched: WatchedOperation) => Promise<Taken>;
  /** Runs a query or a mutation: compiled if it came before, and given up when its time is over. */
  run: (args: RunArgs) => Promise<ExecutionResult>;
}>;

/** What a request says of the operation that it asks for: its text, or the hash that it is known by. */
export type SentText = Readonly<{
  query?: string | null | undefined;
  extensions?: Readonly<Record<string, unknown>> | null | undefined;
}>;

/** What an operation is run with. */
export type RunArgs = ExecutionArgs & Readonly<{ contextValue: ServedContext }>;

// Counted in letters: what is kept of a document is some ten times its text.
const lettersKept = 5_000_000;

/** Begins to keep account of what is asked of a contract. */
export function servedOperations(schema: GraphQLSchema, guards: Guards): Operations {
  const admit = admission(guards, rateLimit(guards.rates));
  const compile = compiledQueries(schema);
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: lettersKept,
    sizeCalculation: (_, text) => text.length + 1,
  });

  async function toBeRead({ query, extensions }: SentText, asker: Asker): Promise<string> {
    const text = askedText(guards.documents, query, extensions);
    await admit.toBeRead(text, asker);
    return text;
  }

  async function take(payload: SubscribePayload, asker: Asker, watched: WatchedOperation): Promise<Taken> {
    try {
      const text = await toBeRead(payload, asker);
      watched.know({ hash: hashOf(text) });
      const known = documents.get(text);
      const document = known ?? parsed(text);
      const errors = known ? [] : validate(schema, document);
      if (errors.length > 0) return { errors: errors.map(coded("GRAPHQL_VALIDATION_FAILED")) };
      documents.set(text, document);
      const { operationName = null, variables } = payload;
      const operation = getOperationAST(document, operationName);
      if (!operation) return { errors: [noOperation()] };
      watched.know({ type: operation.operation });
      const { cost } = await admit.toBeRun(
        { schema, document, operation, variables: variables ?? {} },
        asker,
      );
      watched.know({ cost });
      return { args: { schema, document, operationName, variableValues: variables ?? null } };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  async function run(args: RunArgs): Promise<ExecutionResult> {
    const { document, operationName, variableValues, contextValue } = args;
    const operation = getOperationAST(document, operationName);
    const fits = operation && variablesOf(schema, operation, variableValues ?? {}) !== null;
    const compiled = fits ? compile(document, operation) : null;
    const begin = async () =>
      compiled ? compiled({}, contextValue, variableValues ?? {}) : execute({ ...args, schema });
    try {
      return await withinDeadline(guards.deadline, contextValue.abort, contextValue.watched.run(begin));
    } catch (error) {
      return { errors: [error as GraphQLError] };
    }
  }

  return { schema, guards, admit, toBeRead, take, run };
}

/** An error met before anything was run, such as a variable of the wrong type, is the asker's and gets a code that says so. */
export function withCode(error: GraphQLError): GraphQLError {
  const ownFault = error.originalError !== undefined && !(error.originalError instanceof GraphQLError);
  if (error.extensions["code"] !== undefined || error.path !== undefined || ownFault) return error;
  return coded("BAD_USER_INPUT")(error);
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: mostTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded("GRAPHQL_PARSE_FAILED")(error) : error;
  }
}

const noOperation = () =>
  new GraphQLError("Say in `operationName` which of the document's operations is asked.", {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
  });

const coded = (code: string) => (error: GraphQLError) => {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { ...extensions, code },
  });
};
