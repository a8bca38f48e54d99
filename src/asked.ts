import type { Json } from "./decider.js";
import { deciders, type Category } from "./deciders.js";
import type { AnyCommand } from "./permissions.js";

type Bare<C> = C extends AnyCommand ? Omit<C, "by" | "at" | "reason" | "facts"> : never;
type WithRawBody<C> = C extends { body: unknown } ? Omit<C, "body"> & Readonly<{ body: Json }> : C;

/**
 * A command as its asker says it: without what the newsroom adds (who, when, facts of other streams), and with a body
 * as it came in.
 */
export type Asked = WithRawBody<Bare<AnyCommand>>;

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
