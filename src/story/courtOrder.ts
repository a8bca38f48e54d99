import type { StoryEvent } from "./events.js";

/** A court's order that keeps the story, or some of its languages, from readers; it stands until it is lifted. */
export type CourtOrder = Extract<StoryEvent, { type: "CourtOrderRecorded" }>["data"] &
  Readonly<{
    by: string;
    at: string;
    lifted: Readonly<{ basis: string; by: string; at: string }> | null;
  }>;

/** Whether an order covers a language: by its name, or because it covers all that are spoken so (`en` covers `en-GB`). */
export const covers = ({ languages }: Pick<CourtOrder, "languages">, language: string): boolean =>
  languages === null || languages.some((one) => language === one || language.startsWith(`${one}-`));
