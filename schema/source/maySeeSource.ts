import type { Actor } from "../../src/actor.js";
import type { ConfidentialSource } from "../../src/source/source.js";

/** Whether somebody sees that there are all confidential sources, let in or not: auditors and editors-in-chief. No service does. */
export const seesAllSources = ({ service, grants }: Actor): boolean =>
  !service && grants.some(({ role }) => role === "auditor" || role === "editorInChief");

/** Whether somebody sees that there is this confidential source; who it is, nobody sees without opening it. */
export const maySeeSource = (viewer: Actor | null, { letIn }: Pick<ConfidentialSource, "letIn">): boolean =>
  viewer !== null && (seesAllSources(viewer) || letIn.includes(viewer.staffId));
