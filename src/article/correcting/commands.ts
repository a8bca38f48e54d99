import type { Command } from "../../decider.js";
import type { Sealed } from "../../sealed.js";
import type { NotePlacement } from "../events.js";
import type { CorrectionCause } from "../translation/correctionTask.js";
import type { AskerKind, CorrectionOutcome, CorrectionSeverity } from "./correctionRequest.js";

/** The request for a correction that an edition or a retraction answers, if it answers one. */
export type Answering = Readonly<{ answers?: string | null }>;

/** What was wrong, what is right, and where readers are told. */
export type CorrectionWords = Readonly<{ wrong: string; right: string; placement: NotePlacement }>;

/** What may be asked about errors: that one be put right, whether it is one, and what translations owe their readers. */
export type CorrectionCommand =
  | Command<
      "RequestCorrection",
      {
        requestId: string;
        askedBy: Readonly<{ kind: AskerKind; name: Sealed | null; contact: Sealed | null }>;
        channel: string;
        text: string;
        evidence: string | null;
      }
    >
  | Command<"OpenAskersContact", { requestId: string; openingId: string }>
  | Command<
      "AssessCorrection",
      {
        requestId: string;
        outcome: CorrectionOutcome;
        severity: CorrectionSeverity | null;
        grounds: string;
      }
    >
  | Command<
      "OpenCorrectionTask",
      {
        sourceArticleId: string;
        sourceEdition: number;
        sourceRevision: number;
        because: CorrectionCause;
      }
    >
  | Command<"CloseCorrectionTask", { sourceEdition: number; because: CorrectionCause }>;
