import type { status } from "@grpc/grpc-js";

/** Everything that a test may make go wrong, read by the server's methods as they run. */
export type Mischief = {
  /** So many of the next writes happen and are never answered. */
  answersToDrop: number;
  /** So many of the next writes do not happen, and so many of the next reads; they fail like this. */
  writesToFail: number;
  readsToFail: number;
  failure: status;
  /** The pause before every event that is read, in milliseconds. */
  readPause: number;
  /** Reads and subscriptions are accepted, and nothing is ever said on them. */
  mute: boolean;
  /** A subscription begins with so many events that came before. */
  eventsToRepeat: number;
  /** The cluster has no leader at the moment; who is connected stays connected. */
  leaderless: boolean;
  /** Every read is refused, as by a server that does not know the user. */
  denied: boolean;
};
