import type { Actor } from "../../src/actor.js";
import type { ImportDesk, KeepingWishes } from "../../src/import/importDesk.js";
import { keepPage, type KeptPage } from "../../src/import/keepPage.js";
import type { ImportReport } from "../../src/import/page.js";

/** Keeps a page on the courts desk, unless wished otherwise. */
export const keep = (desk: ImportDesk, page: ImportReport, by: Actor, wishes: Partial<KeepingWishes> = {}) =>
  keepPage(desk, page, { by, desk: "courts", language: null, slugline: null, ...wishes });

/** What was kept, where nothing else will do. */
export function accepted(answer: KeptPage): Extract<KeptPage, { kept: unknown }> {
  if ("kept" in answer) return answer;
  throw new Error(`The page was not kept: ${JSON.stringify(answer)}`);
}
