import type { Command, Decider, Event, Recorded } from "../../../src/decider.js";
import { ines, storyId, subjectId } from "./facts.js";
import { minute, recorded } from "./recorded.js";
import type { Said } from "./spec.js";

/** One command of a stream's life: what the stream was, what it answered, and what was recorded. */
export type Moment<State, C extends Command, E extends Event> = Readonly<{
  said: Said<C>;
  before: State;
  recorded: readonly Recorded<E>[];
  after: State;
}>;

/** Lives through these commands, one after another. States and events are frozen: whoever changes one throws. */
export function live<State, C extends Command, E extends Event, Refusal>(
  decider: Decider<State, C, E, Refusal>,
  commands: readonly Said<C>[],
  begin: readonly Moment<State, C, E>[] = [],
): readonly Moment<State, C, E>[] {
  const stream = decider.category === "newsroom" ? "newsroom" : `${decider.category}-${subjectId}`;
  const moments = [...begin];
  let state = frozen(begin.at(-1)?.after ?? decider.initial);
  let revision = logOf(moments).length - 1;
  for (const said of commands) {
    const command = { by: ines, at: minute(0), reason: null, ...said } as unknown as C;
    const decision = decider.decide(frozen(command), state, state);
    const accepted = "accepted" in decision ? decision.accepted : [];
    const by = command.by.staffId;
    const events = frozen(
      recorded<E>(
        stream,
        accepted.map((event) => ({ ...event, by, saw: seenBy(said) })),
        revision,
      ),
    );
    const after = frozen(events.reduce(decider.evolve, state));
    moments.push({ said, before: state, recorded: events, after });
    revision += events.length;
    state = after;
  }
  return moments;
}

// Whoever decided with a fact of the story's had its stream before them, as it was by then.
const seenBy = (said: object): Readonly<Record<string, number>> => {
  const { facts } = said as { facts?: { replacedAt?: number | null } };
  return facts?.replacedAt == null ? {} : { [`story-${storyId}`]: facts.replacedAt };
};

/** Everything that was recorded. */
export const logOf = <E extends Event>(
  moments: readonly Readonly<{ recorded: readonly Recorded<E>[] }>[],
): readonly Recorded<E>[] => moments.flatMap((moment) => moment.recorded);

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}
