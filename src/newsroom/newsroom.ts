import { deciderOf, type Seam } from "../deciderOf.js";
import type { Gate } from "../gate.js";
import type { NewsroomCommand, NewsroomRefusal } from "./commands.js";
import type { NewsroomEvent } from "./events.js";
import { opening } from "./opening.js";
import { ruling } from "./ruling.js";

/** Which gates must be open before an original or a translation is published; version 0 is the house default. */
export type Policy = Readonly<{
  version: number;
  gatesForOriginals: readonly Gate[];
  gatesForTranslations: readonly Gate[];
}>;

/** The newsroom as its own stream tells it. */
export type Newsroom = Readonly<{
  revision: number;
  name: string | null;
  languages: readonly string[];
  desks: Readonly<Record<string, string>>;
  policy: Policy;
}>;

/** One seam of how the newsroom is set up. */
export type NewsroomSeam<
  Commands extends NewsroomCommand["type"],
  Events extends NewsroomEvent["type"],
> = Seam<Newsroom, NewsroomCommand, NewsroomEvent, NewsroomRefusal, Commands, Events>;

/** The newsroom's name, languages, desks and policy. */
export const newsroomDecider = deciderOf<Newsroom, NewsroomCommand, NewsroomEvent, NewsroomRefusal>({
  category: "newsroom",
  initial: {
    revision: -1,
    name: null,
    languages: [],
    desks: {},
    policy: { version: 0, gatesForOriginals: ["copy"], gatesForTranslations: ["translation"] },
  },
  exists: ({ name }) => name !== null,
  beginning: ["OpenNewsroom"],
  answers: { ...opening.answers, ...ruling.answers },
  effects: { ...opening.effects, ...ruling.effects },
});
