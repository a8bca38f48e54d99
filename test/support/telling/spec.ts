import { expect } from "vitest";
import type { Command, Decider, Decision, Event, Recorded } from "../../../src/decider.js";
import { ines, subjectId } from "./facts.js";
import { minute, recorded, type Told } from "./recorded.js";

/** A command as a spec says it: Ines asks, at nine, without a reason, unless said otherwise. */
export type Said<C extends Command> = C extends Command
  ? Omit<C, "by" | "at" | "reason"> & Partial<Pick<C, "by" | "at" | "reason">>
  : never;

/** Given what happened, when this is asked, then that is the answer; for any decider. */
export function specify<State, C extends Command, E extends Event, Refusal>(
  decider: Decider<State, C, E, Refusal>,
) {
  const stream = decider.category === "newsroom" ? "newsroom" : `${decider.category}-${subjectId}`;
  const fold = (past: readonly Recorded<E>[]) => past.reduce<State>(decider.evolve, decider.initial);

  return (...told: readonly Told<E>[]) => {
    const past = recorded<E>(stream, told);
    const when = (base: State) => (said: Said<C>) => {
      const command = { by: ines, at: minute(0), reason: null, ...said } as unknown as C;
      return answers(decider.decide(command, fold(past), base));
    };
    return {
      when: when(fold(past)),
      /** The asker was looking at this revision while the rest was written. */
      lookingAt: (revision: number) => ({ when: when(fold(past.slice(0, revision + 1))) }),
    };
  };
}

function answers<E extends Event, Refusal>(decision: Decision<E, Refusal>) {
  return {
    thenRecorded: (...events: readonly [E, ...E[]]) => expect(decision).toStrictEqual({ accepted: events }),
    thenNothing: () => expect(decision).toStrictEqual({ accepted: [] }),
    thenRefused: (refusal: Refusal) => expect(decision).toStrictEqual({ refused: refusal }),
    /** Refused for input that cannot be read, whatever the sentence. */
    thenInvalid: (...path: readonly string[]) =>
      expect(decision).toStrictEqual({
        refused: { code: "INVALID_INPUT", path, problem: expect.stringMatching(/\w.*\./) as string },
      }),
  };
}
