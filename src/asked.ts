import type { Json } from "./decider.js";
import { deciders, type Category } from "./deciders.js";
import type { AnyCommand } from "./anyCommand.js";

type Bare<C> = C extends AnyCommand ? Omit<C, "by" | "at" | "reason" | "facts"> : never;
/** Confidential words as they are said; the door seals them. */
type InWords<C> = C extends { identity: unknown; contact: unknown; note: unknown }
  ? Omit<C, "identity" | "contact" | "note"> &
      Readonly<{ identity: string | null; contact: string | null; note: string | null }>
  : C extends { type: "RequestCorrection"; askedBy: infer Asker }
    ? Omit<C, "askedBy"> &
        Readonly<{
          askedBy: Omit<Asker, "name" | "contact"> &
            Readonly<{ name: string | null; contact: string | null }>;
        }>
    : C;
type WithRawBody<C> = C extends { body: unknown } ? Omit<C, "body"> & Readonly<{ body: Json }> : C;

/**
 * A command as its asker says it: without what the newsroom adds (who, when, facts of other streams), with a body as it
 * came in, and with confidential words in plain letters.
 */
export type Asked = InWords<WithRawBody<Bare<AnyCommand>>>;

const every = Object.values(deciders);

/** The kind of stream that answers each command. */
export const categoryOf = Object.fromEntries(
  every.flatMap(({ category, commands }) => commands.map((type) => [type, category])),
) as Readonly<Record<Asked["type"], Category>>;

/**
 * The commands that begin a stream. The new stream's id is the command's own id, so a retry finds what it made; a
 * translation's is `translationIdOf` its source and language.
 */
export const beginning: ReadonlySet<Asked["type"]> = new Set(every.flatMap(({ beginning }) => beginning));

/** The name of a stream. */
export const streamName = (category: Category, id: string): string =>
  category === "newsroom" ? "newsroom" : `${category}-${id}`;
