import { refuse } from "../decider.js";
import type { PhotoCommand } from "./commands.js";
import type { PhotoEvent } from "./events.js";
import type { Photo, PhotoSeam } from "./photo.js";

/**
 * A seam whose work ends with the kill: everything that is asked of a killed picture is refused with the reason it was
 * killed for, and a kill that came in meanwhile is never merged over.
 */
export function untilKilled<Commands extends PhotoCommand["type"], Events extends PhotoEvent["type"]>({
  answers,
  effects,
}: PhotoSeam<Commands, Events>): PhotoSeam<Commands, Events> {
  const asked = Object.entries(answers) as [string, Answer][];
  const done = Object.entries(effects) as [string, Effect][];
  const untilThen = asked.map(([type, answer]): [string, Answer] => [
    type,
    (command, photo, base) =>
      photo.killed === null
        ? answer(command, photo, base)
        : refuse({ code: "PHOTO_KILLED", reason: photo.killed }),
  ]);
  const mindful = done.map(([type, { reads, ...effect }]): [string, Effect] => [
    type,
    { ...effect, reads: (data) => [...(reads?.(data) ?? []), "kill"] },
  ]);
  return {
    answers: Object.fromEntries(untilThen),
    effects: Object.fromEntries(mindful),
  } as unknown as PhotoSeam<Commands, Events>;
}

type Answer = (command: PhotoCommand, photo: Photo, base: Photo) => unknown;
type Effect = Readonly<{
  evolve: unknown;
  writes: unknown;
  reads?: (data: unknown) => readonly string[];
}>;
