/** The whole seconds from one instant of the log to a later one. */
export const secondsBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 1_000);
