/** Lets whoever waits for this process have a turn: requests, timers, others who follow the log. */
export const othersTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));
