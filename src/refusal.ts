/** What any stream may answer to any command. */
export type CommonRefusal =
  | Readonly<{ code: "NOT_FOUND" }>
  | Readonly<{ code: "ALREADY_EXISTS" }>
  | Readonly<{ code: "REASON_MISSING" }>
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
export const reasonMissing: CommonRefusal = { code: "REASON_MISSING" };
export const invalid = (path: readonly string[], problem: string): CommonRefusal => ({
  code: "INVALID_INPUT",
  path,
  problem,
});

/** The sentence for what a legal hold on the story refuses. */
export const underLegalHold = ({ matter }: Readonly<{ matter: string }>): string =>
  `The story is under a legal hold (${matter}): nothing of it may go out or be taken away until legal lifts it.`;

/** The sentence for a closed desk, which names the one that its incoming work goes to. */
export const deskClosed = ({ desk, routedTo }: Readonly<{ desk: string; routedTo: string }>): string =>
  `The desk ${desk} is closed; what would come to it goes to ${routedTo}.`;

/** The sentence for a desk that there is not, which names those there are. */
export const deskUnknown = ({ desk, desks }: Readonly<{ desk: string; desks: readonly string[] }>): string =>
  desks.length === 0
    ? "This newsroom has no desk yet: an editor-in-chief opens one with openDesk."
    : `There is no desk “${desk}” in this newsroom; there is ${desks.join(", ")}.`;

/** The sentence for a language that the newsroom does not publish in, which names those that it does. */
export const languageUnknown = ({
  language,
  languages,
}: Readonly<{ language: string; languages: readonly string[] }>): string =>
  `This newsroom does not publish in “${language}”; it publishes in ${languages.join(", ")}.`;
