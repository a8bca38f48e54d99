import type { Asked } from "../asked.js";
import { confidential, type SealedField } from "./confidential.js";
import type { Confidential } from "../sealed.js";

/** What of a command is confidential, whatever the command. */
type AnyConfidence = Readonly<{
  subject: (asked: Asked, id: string) => string;
  seals?: readonly SealedField[];
  opens?: (asked: Asked, state: unknown) => Readonly<Record<string, Confidential>>;
}>;

/** What of a command is confidential; null if nothing is. */
export const confidenceOf = ({ type }: Asked): AnyConfidence | null =>
  Object.hasOwn(confidential, type)
    ? (confidential as unknown as Readonly<Record<string, AnyConfidence>>)[type]!
    : null;
