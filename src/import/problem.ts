import type { PageField, Problem, ProblemCode } from "./page.js";

/** Something that a person has to settle. */
export const problem = (code: ProblemCode, field: PageField, message: string): Problem => ({
  code,
  field,
  message,
});
