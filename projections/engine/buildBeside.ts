import { Fault } from "../../src/fault.js";
import type { EventStore } from "../../src/store/eventStore.js";
import type { Feed } from "./feed.js";
import { positionOf, type Generation } from "./generations.js";
import { othersTurn } from "../../src/store/othersTurn.js";

/** What building a generation beside the one that answers needs. */
export type BuildParts = Readonly<{
  store: EventStore;
  feed: Feed;
  generation: Generation;
  /** The one that answers meanwhile. */
  answering: () => Generation;
  /** Told after each page how far it is. */
  onProgress: (position: number) => void;
  isClosed: () => boolean;
  /** Called as soon as the generation is as far as the one that answers. */
  swapIn: () => void;
}>;

// Readers wait while a page is fed: some twenty milliseconds, a fifth of a second with ten times as many.
const pageSize = 250;

/** Feeds a generation the log from its first event until it can take over; a Fault if it stops, or if time runs out. */
export async function buildBeside(parts: BuildParts): Promise<void> {
  const { store, feed, generation, answering, onProgress, isClosed, swapIn } = parts;
  for (;;) {
    const page = await store.readAll(positionOf(generation), pageSize);
    if (isClosed()) throw new Fault("STORE_CLOSED", "The read models were closed while one was being built.");
    if (page.length > 0) {
      const [stopped] = feed([generation], page);
      if (stopped) throw stopped;
      onProgress(positionOf(generation));
    }
    const { stopped, last } = answering();
    const isAsFar = positionOf(generation) >= positionOf({ last }) || stopped !== null;
    // Nothing is awaited since the page was read, so whoever answers has not got ahead meanwhile.
    if (page.length < pageSize && isAsFar) return swapIn();
    await othersTurn();
  }
}
