import { keepSourceConfidential } from "./keepSourceConfidential.js";
import { letInToSource } from "./letInToSource.js";
import { letOutOfSource } from "./letOutOfSource.js";
import { openConfidentialSource } from "./openConfidentialSource.js";
import { recordConfidentialSource } from "./recordConfidentialSource.js";
import { reviseConfidentialSource } from "./reviseConfidentialSource.js";

/** Everything that may be done to a confidential source. */
export const sourceMutations = [
  recordConfidentialSource,
  reviseConfidentialSource,
  keepSourceConfidential,
  letInToSource,
  letOutOfSource,
  openConfidentialSource,
] as const;
