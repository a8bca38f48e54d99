import type { Origin } from "../../decider.js";

/** How an operation came in. */
export type Transport = "http" | "websocket" | "events";

/** Whose trace an operation goes on with, as W3C spells it; left out where nobody said. */
export type TraceHeaders = Readonly<{ traceparent?: string | undefined; tracestate?: string | undefined }>;

/** An operation that begins: how it came in, under which id, and whose trace it goes on with. */
export type OperationBegun = Readonly<{ transport: Transport; requestId: string; trace: TraceHeaders }>;

/** What an operation was and what became of it. Nothing of it is chosen by the client but the hash and who asked. */
export type OperationEnded = Readonly<{
  /** `unread` is one that could not be read. */
  type: "query" | "mutation" | "subscription" | "unread";
  /** What its document is known by; null where there was none. */
  hash: string | null;
  cost: number | null;
  /** Who asked, by their principal; `reader` for everybody without a token, null before that is known. */
  by: string | null;
  /** `OK`, or the code of the first error. */
  outcome: string;
  /** The code of every error in its answers. */
  codes: readonly string[];
}>;

/** A command on its way into the newsroom. */
export type CommandBegun = Readonly<{ type: string; kind: string; origin: Origin }>;

/** What a command was answered: `ACCEPTED`, `REPEATED`, `UNCHANGED`, `PREVIEWED`, or the code of the no or the fault. */
export type CommandEnded = Readonly<{ outcome: string; merged: boolean; failed: boolean }>;

/** Events on their way into one stream of the log, by the kind of stream. */
export type AppendBegun = Readonly<{ kind: string; events: number }>;

/** `RECORDED`, `CONFLICT`, or the code of the fault with which it failed. */
export type AppendEnded = Readonly<{ outcome: string; failed: boolean }>;

/** A batch of events that the read models take in together. */
export type BatchBegun = Readonly<{ events: number; position: number }>;

/** How many read models stopped at it. */
export type BatchEnded = Readonly<{ stopped: number }>;

/** Something that is watched while it happens: what it does runs inside `run`, and `end` is told once what became of it. */
export type Watched<Ending> = Readonly<{
  run: <Result>(work: () => Result) => Result;
  end: (ending: Ending) => void;
}>;

/** Why nobody was let in: too many lines from their address, too many of all, or too much to do. */
export type TurnedAway = "address" | "full" | "overloaded";

/** Who watches a server at work. What is told carries no variable, text, name or token. */
export type Watcher = Readonly<{
  operation: (begun: OperationBegun) => Watched<OperationEnded>;
  command: (begun: CommandBegun) => Watched<CommandEnded>;
  append: (begun: AppendBegun) => Watched<AppendEnded>;
  batch: (begun: BatchBegun) => Watched<BatchEnded>;
  /** Told of a socket that is opened; answers whom to tell with which code it closed. */
  socket: () => (code: number) => void;
  /** Told of a line that was turned away before it was open, and why. */
  turnedAway: (transport: Transport, why: TurnedAway) => void;
  /** Told of a subscription that begins; answers whom to tell that it is over. */
  listening: (transport: Transport) => () => void;
}>;
