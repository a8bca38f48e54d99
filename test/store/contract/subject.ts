import type { EventStore } from "../../../src/store/eventStore.js";

/** A store under test. The log behind it may hold other events, and others may be writing to it. */
export type StoreUnderTest = Readonly<{
  store: EventStore;
  /** Another store over the same log, while the first is open or after it was closed. */
  reopen: () => Promise<EventStore>;
  /** Closes and removes what the test left behind, also if `store` is closed already. */
  dispose: () => Promise<void>;
}>;

/** The store that the running test is about, and the log's head when the test began. */
export type Subject = () => StoreUnderTest & Readonly<{ start: number }>;
