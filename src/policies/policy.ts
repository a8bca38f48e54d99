import type { Role } from "../actor.js";
import type { Asked } from "../asked.js";
import type { Blocker } from "../blocker.js";
import type { Event, Recorded } from "../decider.js";

/**
 * What a policy wants done: a command to what is there already, and why. Where one event makes it wish for the same
 * command to the same thing twice, `apart` tells the two apart.
 */
export type Wish = Readonly<{ asked: Asked; id: string; reason: string; apart?: string }>;

/** The articles that run a picture: those that readers see with it, and those that would go out with it. */
export type ArticlesRunning = Readonly<{ live: readonly string[]; unpublished: readonly string[] }>;

/** What a policy may look at: everything up to the event that it reacts to, and perhaps more. */
export type Look = Readonly<{
  articlesRunning: (photoId: string) => Promise<ArticlesRunning>;
  /** The ids of the articles made from this one that readers see. */
  liveTranslationsOf: (articleId: string) => Promise<readonly string[]>;
  /** The articles of a story that readers see. */
  liveArticlesOf: (storyId: string) => Promise<readonly Readonly<{ id: string; language: string }>[]>;
  /** Why a photo was killed; null for one that was not. */
  killOf: (photoId: string) => Promise<string | null>;
  /** Who lost the role of editor-in-chief last, if nobody holds it for good any more; null while somebody does. */
  lastEditorInChief: () => Promise<string | null>;
  /** What stood in a publication's way when it was recorded, and had not yet when its decision looked. */
  slippedPast: (
    event: Pick<Recorded, "stream" | "revision" | "position" | "meta">,
  ) => Promise<readonly Blocker[]>;
}>;

/** A reaction to an event: what is to be done now. It decides nothing; whether that may be done is decided as ever. */
type Reaction<E extends Event> = (event: Recorded<E>, look: Look) => Promise<readonly Wish[]>;

/** A standing order of the newsroom: an event in, commands out. */
export type Policy = Readonly<{
  /** The order as a sentence; it must not change, for what has been done is known by it. */
  name: string;
  /** The role in which it acts, for every desk and language. */
  role: Role;
  when: Readonly<Record<string, Reaction<never>>>;
}>;

/** Writes a policy down; the compiler asks for a reaction to every event that is named. */
export const policy = <E extends Event>(
  written: Omit<Policy, "when"> &
    Readonly<{ when: { readonly [Type in E["type"]]: Reaction<Extract<E, { type: Type }>> } }>,
): Policy => written;
