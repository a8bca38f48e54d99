/** Wakes one who waits. Rings while nobody waits are heard at the next waiting, as one. */
export type Doorbell = Readonly<{
  ring: () => void;
  /** Resolves at the next ring, or at once if it rang since the last hearing or is closed. */
  heard: () => Promise<void>;
  /** Rings a last time; from now on nobody waits. */
  close: () => void;
  closed: () => boolean;
}>;

/** Hangs up a bell. */
export function doorbell(): Doorbell {
  let rung = false;
  let closed = false;
  let wake: () => void = () => {};
  const ring = () => {
    rung = true;
    wake();
  };

  async function heard() {
    if (!rung && !closed) await new Promise<void>((resolve) => (wake = resolve));
    rung = false;
  }
  const close = () => {
    closed = true;
    ring();
  };
  return { ring, heard, close, closed: () => closed };
}
