import { deciderOf, type Seam } from "../deciderOf.js";
import type { PhotoCommand, PhotoRefusal } from "./commands.js";
import { crediting } from "./crediting.js";
import type { PhotoEvent } from "./events.js";
import { filing } from "./filing.js";
import { killing } from "./killing.js";

/** A picture as its stream tells it. */
export type Photo = Readonly<{
  revision: number;
  filed: boolean;
  credit: Readonly<{
    creditLine: string;
    photographer: string | null;
    copyrightHolder: string | null;
  }> | null;
  killed: string | null;
}>;

/** One seam of the photo desk's work. */
export type PhotoSeam<Commands extends PhotoCommand["type"], Events extends PhotoEvent["type"]> = Seam<
  Photo,
  PhotoCommand,
  PhotoEvent,
  PhotoRefusal,
  Commands,
  Events
>;

/** How a picture comes to the desk, gets its credit, and may be killed. */
export const photoDecider = deciderOf<Photo, PhotoCommand, PhotoEvent, PhotoRefusal>({
  category: "photo",
  initial: { revision: -1, filed: false, credit: null, killed: null },
  exists: ({ filed }) => filed,
  beginning: ["FilePhoto"],
  answers: { ...filing.answers, ...crediting.answers, ...killing.answers },
  effects: { ...filing.effects, ...crediting.effects, ...killing.effects },
});
