import { refuse, type Command, type Decider, type Decision, type Event, type Recorded } from "./decider.js";
import { Fault } from "./fault.js";
import { alreadyExists, notFound, type CommonRefusal } from "./refusal.js";

/** How a stream answers some of its commands, one by one; the compiler asks for every one that is named. */
export type Answers<State, C extends Command, E extends Event, Refusal> = {
  readonly [Type in C["type"]]: (
    command: Extract<C, { type: Type }>,
    state: State,
    base: State,
  ) => Decision<E, Refusal>;
};

/** What one event does to the stream's state, and the facets that it touches and that its decision looked at. */
export type Effect<State, E extends Event> = Readonly<{
  evolve: (state: State, event: Recorded<E>) => State;
  writes: (data: E["data"]) => readonly string[];
  reads?: (data: E["data"]) => readonly string[];
}>;

/** What some of a stream's events do, one by one; the compiler asks for every one that is named. */
export type Effects<State, E extends Event> = {
  readonly [Type in E["type"]]: Effect<State, Extract<E, { type: Type }>>;
};

/** One seam of a stream, as its newsroom would cut it: some of its answers and what some of its events do. */
export type Seam<
  State,
  C extends Command,
  E extends Event,
  Refusal,
  Commands extends C["type"],
  Events extends E["type"],
> = Readonly<{
  answers: Pick<Answers<State, C, E, Refusal>, Commands>;
  effects: Pick<Effects<State, E>, Events>;
}>;

/** A decider put together from its seams, and the commands that it answers. */
export type SeamedDecider<State, C extends Command, E extends Event, Refusal> = Decider<
  State,
  C,
  E,
  Refusal
> &
  Readonly<{ commands: readonly C["type"][]; beginning: readonly C["type"][]; events: readonly E["type"][] }>;

/** What a stream is put together from. */
export type DeciderParts<State, C extends Command, E extends Event, Refusal> = Readonly<{
  category: string;
  initial: State;
  /** Whether the stream has begun. Commands to one that has not are answered NOT_FOUND. */
  exists: (state: State) => boolean;
  /** The commands that begin it, which one that has begun answers ALREADY_EXISTS. */
  beginning: readonly C["type"][];
  /** What a stream that has begun answers to a command that would begin it, where it knows better than ALREADY_EXISTS. */
  begun?: (command: C, state: State) => Refusal | CommonRefusal;
  answers: Answers<State, C, E, Refusal>;
  effects: Effects<State, E>;
  /** What every event does, whatever it is, told the facets that it touches. */
  always?: (state: State, event: Recorded<E>, writes: readonly string[]) => State;
}>;

/** Puts a decider together from the tables of its seams; the compiler asks for every command and every event. */
export function deciderOf<
  State extends { readonly revision: number },
  C extends Command,
  E extends Event,
  Refusal,
>(parts: DeciderParts<State, C, E, Refusal>): SeamedDecider<State, C, E, Refusal | CommonRefusal> {
  const {
    category,
    initial,
    exists,
    beginning,
    begun = () => alreadyExists,
    always = (state) => state,
  } = parts;
  const answers = parts.answers as unknown as Readonly<Record<string, Answer<State, C, E, Refusal>>>;
  const effects = parts.effects as unknown as Readonly<Record<string, Effect<State, E>>>;

  function effectOf({ type }: Event): Effect<State, E> {
    const effect = Object.hasOwn(effects, type) ? effects[type] : undefined;
    if (effect) return effect;
    throw new Fault("EVENT_UNREADABLE", `No ${category} of this Stet knows what ${type} means.`, { type });
  }

  return {
    category,
    initial,
    commands: Object.keys(answers),
    events: Object.keys(effects),
    beginning,
    evolve(state, event) {
      const { evolve, writes } = effectOf(event);
      return { ...always(evolve(state, event), event, writes(event.data)), revision: event.revision };
    },
    decide(command, state, base) {
      if (beginning.includes(command.type)) {
        if (exists(state)) return refuse(begun(command, state));
      } else if (!exists(state)) return refuse(notFound);
      return answers[command.type]!(command, state, base);
    },
    facets(event) {
      const { writes, reads } = effectOf(event);
      return { writes: writes(event.data), reads: reads?.(event.data) ?? [] };
    },
  };
}

type Answer<State, C extends Command, E extends Event, Refusal> = (
  command: C,
  state: State,
  base: State,
) => Decision<E, Refusal>;
