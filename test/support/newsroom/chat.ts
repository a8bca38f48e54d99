import { accept, refuse, type Command, type Decider, type Event } from "../../../src/decider.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";
import type { EventStore } from "../../../src/store/eventStore.js";
import { keepFolds } from "../../../src/store/folds.js";
import { perform, type Performance } from "../../../src/store/perform.js";
import { ines, uuid } from "../telling/facts.js";
import { ordinary } from "../telling/recorded.js";

type Said = Event<"Said", { about: string; words: string }>;
type Say = Command<"Say", { about: string; words: string }>;
type Hushed = Readonly<{ code: "HUSHED" }>;

/** What was said last, by subject. */
export type Chat = Readonly<Record<string, string>>;

/** The smallest stream in which writers can get in each other's way: words about subjects, each subject a facet. */
export const chatDecider: Decider<Chat, Say, Said, Hushed> = {
  category: "chat",
  initial: {},
  evolve: (chat, { data: { about, words } }) => ({ ...chat, [about]: words }),
  decide: ({ about, words }, chat) =>
    words === ""
      ? refuse({ code: "HUSHED" })
      : chat[about] === words
        ? accept()
        : accept({ type: "Said", data: { about, words } }),
  facets: ({ data: { about } }) => ({ writes: [about], reads: about === "all" ? ["*"] : [] }),
};

/** What a spec says of a command; the rest is ordinary. */
type Asking = Readonly<{ about: string; words: string; n: number }> & Partial<Performance<Chat, Say, Hushed>>;

export const chatStream = "chat-1";

/** A store in memory, with the readings of streams that were asked of it. */
export function countedStore(store: EventStore = openSqliteStore({ file: ":memory:" })) {
  const read: string[] = [];
  const counted: EventStore = {
    ...store,
    async readStream(stream, range) {
      const events = await store.readStream(stream, range);
      read.push(...events.map((event) => `${event.stream} ${event.revision}`));
      return events;
    },
  };
  return { store: counted, read, forget: () => void read.splice(0) };
}

/** Somebody at a store who says things; each asker keeps folds of their own, as each process does. */
export function chatter(store: EventStore) {
  const folds = keepFolds(store);
  const say = ({ about, words, n, ...asked }: Asking) =>
    perform(store, folds, chatDecider, {
      stream: chatStream,
      expectedRevision: -1,
      commandId: uuid(n),
      commandHash: `${about}: ${words}`,
      preview: false,
      prepare: async () => ({
        command: { type: "Say" as const, about, words, by: ines, at: ordinary(n).at, reason: null },
        meta: ordinary(n),
      }),
      ...asked,
    });
  return { folds, say };
}
