import type { House } from "./context.js";

/**
 * The house as one request may reach it: once the request is given up, nothing more is begun for it. What had begun
 * ends by itself, and finds nothing to go on with.
 */
export function whileWanted(house: House, signal: AbortSignal): House {
  const { newsroom, readModels, store } = house;
  const wanted =
    <Asked extends readonly unknown[], Answer>(begin: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      signal.throwIfAborted();
      return begin(...asked);
    };

  return {
    ...house,
    newsroom: {
      ...newsroom,
      ask: wanted(newsroom.ask),
      actor: wanted(newsroom.actor),
      look: wanted(newsroom.look),
    },
    readModels: {
      ...readModels,
      of(projection) {
        signal.throwIfAborted();
        return readModels.of(projection);
      },
      waitFor: wanted(readModels.waitFor),
    },
    store: {
      ...store,
      readStream: wanted(store.readStream),
      readAll: wanted(store.readAll),
      head: wanted(store.head),
    },
  };
}
