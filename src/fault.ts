import type { Json } from "./decider.js";

/** Why the newsroom let its caller down; a closed list, each with the sentence an operator needs. */
export type FaultCode =
  | "STREAM_BUSY" // Many writers in a row got there first.
  | "EVENT_UNREADABLE" // Stored by a newer Stet, or damaged.
  | "EVENT_TOO_LARGE" // More than the store takes in one append.
  | "STORE_UNREACHABLE" // The event store does not answer.
  | "STORE_FULL" // The disk has no room left.
  | "STORE_READ_ONLY" // The data folder cannot be written.
  | "STORE_DAMAGED" // The file is not a healthy database.
  | "STORE_NEWER" // Written by a newer Stet than this one.
  | "STORE_CLOSED" // Asked after closing.
  | "STORE_IN_USE" // Another process holds the data folder.
  | "READ_MODEL_STOPPED" // A projection threw and waits for a repair.
  | "LEDGER_BROKEN" // The log or a checkpoint is not what was sealed.
  | "POLICY_HELD_UP" // A policy met a fault, and tries again.
  | "CONFIG_INVALID"; // Stet was started with settings it cannot use.

/**
 * The newsroom could not do what it should. Nobody could have avoided it by asking differently:
 * that would be a refusal, which is an answer and not an error.
 */
export class Fault extends Error {
  override readonly name = "Fault";

  constructor(
    readonly code: FaultCode,
    message: string,
    readonly detail: Readonly<Record<string, Json>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
