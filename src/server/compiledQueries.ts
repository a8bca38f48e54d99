import {
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";

/** A query as a compiled function of the root, the context and the variables. */
export type Compiled = CompiledQuery["query"];

/** The compiled function of a query that was asked before; null if it is to be walked. */
export type Compile = (document: DocumentNode, operation: OperationDefinitionNode) => Compiled | null;

// Who asks once is answered while the compiler would still be at work.
const usesBeforeCompiling = 2;

/**
 * Compiles queries that come again: that runs three to four times as fast as walking their document each time. Only
 * queries: after a mutation that fails, graphql-js goes no further, and a compiled function would. What is compiled is
 * forgotten with its document.
 */
export function compiledQueries(schema: GraphQLSchema): Compile {
  const known = new WeakMap<DocumentNode, Map<string, { uses: number; run: Compiled | null }>>();

  function compiled(document: DocumentNode, name: string | undefined): Compiled | null {
    const made = compileQuery(schema, document, name, { useExperimentalPathBasedSkipInclude: true });
    return isCompiledQuery(made) ? made.query : null;
  }

  return (document, { operation, name }) => {
    if (operation !== OperationTypeNode.QUERY) return null;
    const ofDocument = known.get(document) ?? new Map<string, { uses: number; run: Compiled | null }>();
    known.set(document, ofDocument);
    const use = ofDocument.get(name?.value ?? "") ?? { uses: 0, run: null };
    ofDocument.set(name?.value ?? "", use);
    use.uses++;
    if (use.uses === usesBeforeCompiling) use.run = compiled(document, name?.value);
    return use.run;
  };
}
