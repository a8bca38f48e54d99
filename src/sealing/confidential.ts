import type { Asked } from "../asked.js";
import type { Article } from "../article/article.js";
import { correctionRequestOf } from "../article/correcting/correctionRequestOf.js";
import type { Confidential } from "../sealed.js";
import type { ConfidentialSource } from "../source/source.js";

/** A field whose words are sealed: where it is in the command and in its event, and how many characters it takes. */
export type SealedField = Readonly<{ path: readonly string[]; most: number; lines: "one" | "many" }>;

/** What of a command is confidential: whose words they are, which fields are sealed, or what it opens. */
export type Confidence<Type extends Asked["type"], State> = Readonly<{
  subject: (asked: Extract<Asked, { type: Type }>, id: string) => string;
  seals?: readonly SealedField[];
  /** For a command that opens words: those of the stream's state, by their field. */
  opens?: (asked: Extract<Asked, { type: Type }>, state: State) => Readonly<Record<string, Confidential>>;
}>;

const identity: SealedField = { path: ["identity"], most: 500, lines: "one" };
const contact: SealedField = { path: ["contact"], most: 500, lines: "one" };
const note: SealedField = { path: ["note"], most: 10_000, lines: "many" };
const sourceOf = (_: unknown, id: string) => `source-${id}`;
const askerOf = ({ requestId }: Readonly<{ requestId: string }>) => `asker-${requestId}`;

/** Every command that brings or opens confidential words. A new confidential field is added here and nowhere else. */
export const confidential = {
  RecordConfidentialSource: { subject: sourceOf, seals: [identity, contact, note] },
  ReviseConfidentialSource: { subject: sourceOf, seals: [identity, contact, note] },
  OpenConfidentialSource: {
    subject: sourceOf,
    opens: (_, source) => ({
      identity: source.identity,
      contact: source.contact,
      note: source.note,
    }),
  },
  RequestCorrection: {
    subject: askerOf,
    seals: [
      { ...identity, path: ["askedBy", "name"] },
      { ...contact, path: ["askedBy", "contact"] },
    ],
  },
  OpenAskersContact: {
    subject: askerOf,
    opens: ({ requestId }, article) => {
      const { name = null, contact: reach = null } = correctionRequestOf(article, requestId)?.askedBy ?? {};
      return { "askedBy.name": name, "askedBy.contact": reach };
    },
  },
} satisfies {
  readonly [Type in Asked["type"]]?: Confidence<
    Type,
    Type extends "RequestCorrection" | "OpenAskersContact" ? Article : ConfidentialSource
  >;
};
