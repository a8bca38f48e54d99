import type { Doorbell } from "./doorbell.js";

/**
 * A telling that lets go of all it holds as soon as it is over: because its listener left, or because it failed. One
 * that waits for the bell would hear only at the next ring that nobody listens any more; so it is rung a last time.
 */
export function lettingGo<Told>(
  telling: AsyncGenerator<Told>,
  bell: Doorbell,
  letGo: () => void,
): AsyncIterableIterator<Told> {
  async function next() {
    try {
      return await telling.next();
    } catch (error) {
      letGo();
      throw error;
    }
  }
  function end() {
    letGo();
    bell.close();
    return telling.return(undefined);
  }
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next,
    return: end,
  };
}
