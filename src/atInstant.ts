// Timers lose count of waits beyond some 24 days, and the machine's clock may be set meanwhile.
const longestWait = 86_400_000;

/**
 * Does something once a clock has reached an instant, both in milliseconds since 1970: never earlier, though timers may
 * go off early, and never before this has returned. Keeps no process alive. Answers how to forget it.
 */
export function atInstant(instant: number, clock: () => number, then: () => void): () => void {
  let timer: NodeJS.Timeout;
  function wait() {
    timer = setTimeout(look, Math.min(Math.max(instant - clock(), 0), longestWait)).unref();
  }
  function look() {
    if (clock() < instant) wait();
    else then();
  }
  wait();
  return () => clearTimeout(timer);
}
