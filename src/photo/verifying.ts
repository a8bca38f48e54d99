import { accept, refuse } from "../decider.js";
import { passage } from "../passage.js";
import { invalid, reasonMissing } from "../refusal.js";
import type { PhotoSeam } from "./photo.js";
import { checks, necessaryChecks, type CheckResult, type Verdict } from "./verification.js";

/** What one check found, where that can be looked up, and who made it. */
export type CheckMade = Readonly<{ result: CheckResult; evidence: string; by: string; at: string }>;

/** What the desk concluded, and why. */
export type Conclusion = Readonly<{
  verdict: Verdict;
  note: string;
  by: string;
  at: string;
  /** A check since then found something that does not bear it out. */
  shaken: boolean;
}>;

/** How a picture from outside is looked into, and what the desk concludes. */
export const verifying: PhotoSeam<
  "RecordVerificationCheck" | "ConcludeVerification",
  "VerificationCheckRecorded" | "VerificationConcluded"
> = {
  answers: {
    RecordVerificationCheck({ check, result, ...command }, photo) {
      const evidence = passage(command.evidence);
      if (evidence === "")
        return refuse(invalid(["evidence"], "Say what was found, and where others can see it."));
      const made = photo.checks[check];
      if (made?.result === result && made.evidence === evidence) return accept();
      return accept({ type: "VerificationCheckRecorded", data: { check, result, evidence } });
    },
    ConcludeVerification({ verdict, reason, ...command }, photo) {
      const note = passage(command.note);
      if (note === "") return refuse(invalid(["note"], "Say what the verdict rests on."));
      const { conclusion } = photo;
      if (conclusion && !conclusion.shaken && conclusion.verdict === verdict && conclusion.note === note)
        return accept();
      if (verdict === "verified") {
        const contradicted = checks.filter((check) => photo.checks[check]?.result === "contradicted");
        if (contradicted.length > 0)
          return refuse({ code: "VERIFICATION_CONTRADICTED", checks: contradicted });
        const missing = necessaryChecks.filter((check) => !photo.checks[check]);
        if (missing.length > 0) return refuse({ code: "VERIFICATION_INCOMPLETE", missing });
      }
      if (conclusion?.verdict === "false" && verdict !== "false" && passage(reason ?? "") === "")
        return refuse(reasonMissing);
      return accept({ type: "VerificationConcluded", data: { verdict, note } });
    },
  },
  effects: {
    VerificationCheckRecorded: {
      evolve(photo, { data: { check, result, evidence }, meta: { by, at } }) {
        const { conclusion } = photo;
        const shaken = conclusion?.verdict === "verified" && result !== "confirmed";
        return {
          ...photo,
          checks: { ...photo.checks, [check]: { result, evidence, by, at } },
          conclusion: shaken ? { ...conclusion, shaken } : conclusion,
        };
      },
      writes: ({ check }) => [`check:${check}`],
    },
    VerificationConcluded: {
      evolve: (photo, { data, meta: { by, at } }) => ({
        ...photo,
        conclusion: { ...data, by, at, shaken: false },
      }),
      writes: () => ["verdict"],
      reads: () => ["check:*"],
    },
  },
};
