import type { Actor, Role } from "../../src/actor.js";

const readers: readonly Role[] = ["legal", "standards", "auditor", "editorInChief"];

/** Whether somebody may read what was erased and why: people who order it, answer for it or audit it. */
export const mayReadErasures = (viewer: Actor | null): boolean =>
  viewer !== null && !viewer.service && viewer.grants.some(({ role }) => readers.includes(role));
