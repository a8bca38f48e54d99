import type { Actor } from "../actor.js";
import { articleIdOf } from "../article/articleIdOf.js";
import { beginning, type Asked } from "../asked.js";
import type { Answer, NewsroomDesk } from "../newsroom.js";
import { refusalSentence } from "../refusalSentence.js";
import { sampleId } from "./sampleIds.js";

/** A day in the sample newsroom: who asks what of whom, one after another. */
export type Day = ReturnType<typeof beginDay>;

/** What stands for the newsroom itself where an id is asked for. */
export const theNewsroom = "newsroom";

const revisionWhenFounded = 1;

/**
 * Begins the day. Every command has an id of its own that is the same whenever the day is told: what was recorded by an
 * earlier telling is not recorded again.
 */
export function beginDay(newsroom: NewsroomDesk) {
  const subjects = new Map([[theNewsroom, { id: theNewsroom, asked: 0, revision: revisionWhenFounded }]]);

  /** Asks something as a person at the desk, looking at what the last command made of it. Every no is a mistake. */
  async function ask(by: Actor, id: string, asked: Asked, reason: string | null = null): Promise<void> {
    const count = subjects.get(id)?.asked ?? 0;
    const of = idOf(id);
    const commandId = beginning.has(asked.type) ? id : sampleId(`command ${id} ${count}`);
    const answer = await newsroom.ask(
      { by, origin: "desk", commandId, id: of, expectedRevision: revisionOf(id), reason },
      asked,
    );
    const newest = "recorded" in answer ? answer.recorded.at(-1) : undefined;
    if (newest === undefined) throw new Error(`${asked.type}, asked by ${by.name}: ${why(answer)}`);
    const known = asked.type === "OpenTranslation" ? articleIdOf(newest.stream) : of;
    subjects.set(id, { id: known, asked: count + 1, revision: newest.revision });
  }

  /** The id that the newsroom gave to what the day knows under this one: a translation's is not of the day's choosing. */
  const idOf = (id: string): string => subjects.get(id)?.id ?? id;

  /** The revision that the last command made of this. */
  const revisionOf = (id: string): number => subjects.get(id)?.revision ?? -1;

  return { ask, revisionOf };
}

const why = (answer: Answer): string =>
  "refused" in answer
    ? refusalSentence(answer.refused)
    : "This changes nothing, so it would be asked anew at every start.";
