import type { ErasureBasis as BasisWord, ErasureSubject } from "../../src/erasure/events.js";
import { enumType } from "../enumType.js";

/** The closed lists of words about erasing, as enums of the contract. */
export const ErasureBasis = enumType<BasisWord>("ErasureBasis", "On what somebody's words are erased.", {
  dataSubjectRequest: "The person asked for it, and has a right to it.",
  courtOrder: "A court ordered it.",
  sourceProtection: "What need not be kept endangers a source.",
  retentionEnded: "The time for which it may be kept has ended.",
  unlawfullyKept: "It should never have been recorded.",
});

export const ErasureSubjectKind = enumType<ErasureSubject["kind"]>(
  "ErasureSubjectKind",
  "Whose words are erased.",
  {
    source: "A confidential source's.",
    asker: "Those of somebody who asked for a correction.",
  },
);
