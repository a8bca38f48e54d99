/** What any stream may answer to any command. */
export type CommonRefusal =
  | Readonly<{ code: "NOT_FOUND" }>
  | Readonly<{ code: "ALREADY_EXISTS" }>
  | Readonly<{ code: "INVALID_INPUT"; path: readonly string[]; problem: string }>;

/** A sentence for each no, made from its own details. */
export type Sentences<Refusal extends { code: string }> = {
  readonly [Code in Refusal["code"]]: (refusal: WithCode<Refusal, Code>) => string;
};

// Several codes may share one shape, which Extract would not find under any of them.
type WithCode<Refusal, Code> = Refusal extends { code: infer Codes }
  ? Code extends Codes
    ? Refusal
    : never
  : never;

export const notFound: CommonRefusal = { code: "NOT_FOUND" };
export const alreadyExists: CommonRefusal = { code: "ALREADY_EXISTS" };
export const invalid = (path: readonly string[], problem: string): CommonRefusal => ({
  code: "INVALID_INPUT",
  path,
  problem,
});
