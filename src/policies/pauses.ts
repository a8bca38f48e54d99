import { setTimeout } from "node:timers/promises";

const shortest = 100;
const longest = 60_000;

/** Growing pauses between attempts, to a minute; one that is ended early resolves at once. */
export function pauses() {
  const ended = new AbortController();
  let attempts = 0;
  return {
    wait: () =>
      setTimeout(Math.min(longest, shortest * 2 ** attempts++), undefined, { signal: ended.signal }).catch(
        () => {},
      ),
    begin: () => {
      attempts = 0;
    },
    end: () => ended.abort(),
  };
}
