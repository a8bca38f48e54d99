import { accept, refuse, type Decision, type Recorded } from "../../decider.js";
import { hoursAfter, readInstant } from "../../instant.js";
import { line } from "../../line.js";
import { invalid, reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** Somebody's asking to be left alone with the text for a while. A courtesy: it refuses nobody's words. */
export type Lock = Readonly<{
  holder: string;
  since: string;
  purpose: string;
  until: string;
  /** What the holder recorded while holding it. */
  revisions: readonly number[];
}>;

const mostHours = 8;

/**
 * How people tell each other that they are at work in a text. What guards the words is the revision that every command
 * expects; a lock spares people the surprise, ends by itself, and may be broken by somebody who says why.
 */
export const locking: ArticleSeam<
  "TakeLock" | "ReleaseLock" | "BreakLock",
  "LockTaken" | "LockReleased" | "LockBroken"
> = {
  answers: { TakeLock: take, ReleaseLock: release, BreakLock: breakLock },
  effects: {
    LockTaken: {
      evolve(article, { data: { purpose, until }, meta: { by, at } }) {
        const held = lockInForce(article, at);
        const { since, revisions } = held?.holder === by ? held : { since: at, revisions: [] };
        return { ...article, lock: { holder: by, since, purpose, until, revisions } };
      },
      writes: () => ["lock"],
    },
    LockReleased: { evolve: (article) => ({ ...article, lock: null }), writes: () => ["lock"] },
    LockBroken: { evolve: (article) => ({ ...article, lock: null }), writes: () => ["lock"] },
  },
};

/** The lock on an article at an instant: one that has run out is none. */
export const lockInForce = ({ lock }: Pick<Article, "lock">, at: string): Lock | null =>
  lock && at < lock.until ? lock : null;

/** Remembers what the holder of a lock records meanwhile: it is what is at stake when the lock is broken. */
export function withHoldersWork(article: Article, { type, revision, meta }: Recorded<ArticleEvent>): Article {
  const lock = lockInForce(article, meta.at);
  if (lock?.holder !== meta.by || type === "LockTaken") return article;
  return { ...article, lock: { ...lock, revisions: [...lock.revisions, revision] } };
}

/** Takes the lock, or takes it for longer. */
function take(command: Ask<"TakeLock">, article: Article): Answer {
  const { by, at } = command;
  const held = lockInForce(article, at);
  if (held && held.holder !== by.staffId) return refuse(locked(held));
  const purpose = line(command.purpose);
  if (purpose === "") return refuse(invalid(["purpose"], "Say what you are doing in the text."));
  const until = readInstant(command.until);
  if (until === null || until <= at || until > hoursAfter(at, mostHours))
    return refuse(
      invalid(["until"], `A lock ends at an instant from now on, within ${mostHours} hours at the most.`),
    );
  return held?.purpose === purpose && held.until === until
    ? accept()
    : accept({ type: "LockTaken", data: { purpose, until } });
}

/** Gives one's own lock back before it runs out. */
function release({ by, at }: Ask<"ReleaseLock">, article: Article): Answer {
  const held = lockInForce(article, at);
  if (!held) return accept();
  if (held.holder !== by.staffId) return refuse(locked(held));
  return accept({ type: "LockReleased", data: {} });
}

/** Ends somebody's lock for them, and says what was at stake. */
function breakLock(command: Ask<"BreakLock">, article: Article): Answer {
  const held = lockInForce(article, command.at);
  if (!held) return accept();
  const reason = line(command.reason ?? "");
  if (reason === "") return refuse(reasonMissing);
  return accept({ type: "LockBroken", data: { reason, ...held } });
}

const locked = ({ holder, purpose, until }: Lock) => ({ code: "LOCKED", holder, purpose, until }) as const;
