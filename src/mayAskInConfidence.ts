import { roles, type Role } from "./actor.js";
import type { ErasureCommand } from "./erasure/commands.js";
import type { SourceCommand } from "./source/commands.js";

/** What policies ask for, and no person. */
type ByPolicy = "StayErasure";

const allButAuditors: readonly Role[] = roles.filter(
  (role) => role !== "auditor" && role !== "editorInChief",
);
const overseers = ["legal", "standards"] as const;

/**
 * Which roles may ask for what of confidential words, as part of the table of rights; never a service. Who may open a
 * source is said person by person, whatever their role: the decision asks whether they were let in.
 */
export const mayAskInConfidence: Readonly<
  Record<
    Exclude<(SourceCommand | ErasureCommand)["type"], ByPolicy> | "OpenAskersContact" | "ExportEvidence",
    readonly Role[]
  >
> = {
  RecordConfidentialSource: ["reporter", "deskEditor", "copyEditor", "legal", "standards"],
  ReviseConfidentialSource: allButAuditors,
  KeepSourceConfidential: allButAuditors,
  LetInToSource: allButAuditors,
  LetOutOfSource: roles,
  OpenConfidentialSource: roles,
  OpenAskersContact: ["legal", "standards", "publisher"],
  ExportEvidence: ["legal", "standards", "auditor"],
  OrderErasure: overseers,
  ConfirmErasure: overseers,
  RescindErasureOrder: overseers,
};
