import type { Asked } from "../../../src/asked.js";

/** How a told newsroom words what it says: a spec that looks for its words elsewhere marks them. */
export type Wording = Readonly<{
  asked: (asked: Asked) => Asked;
  reason: (reason: string, asked: Asked) => string;
}>;

/** Says everything just as it stands. */
export const asItIs: Wording = { asked: (asked) => asked, reason: (reason) => reason };
