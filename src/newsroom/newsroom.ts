import { deciderOf, type Seam } from "../deciderOf.js";
import type { Gate } from "../gate.js";
import { closing } from "./closing.js";
import type { NewsroomCommand, NewsroomRefusal } from "./commands.js";
import { desking } from "./desking.js";
import type { NewsroomEvent, Stage, Thresholds } from "./events.js";
import { opening } from "./opening.js";
import { ruling } from "./ruling.js";

/** Which gates must be open before an original or a translation is published; version 0 is the house default. */
export type Policy = Readonly<{
  version: number;
  gatesForOriginals: readonly Gate[];
  gatesForTranslations: readonly Gate[];
}>;

/** Where a closed desk's incoming work goes, and who closed it, when and why. */
export type ClosedDesk = Readonly<{ routedTo: string; by: string; at: string; reason: string | null }>;

/** The newsroom as its own stream tells it. */
export type Newsroom = Readonly<{
  revision: number;
  name: string | null;
  languages: readonly string[];
  desks: Readonly<Record<string, string>>;
  /** The desks that are closed: where what would come to each of them goes, who closed it, when and why. */
  closedDesks: Readonly<Record<string, ClosedDesk>>;
  /** By desk, the steps of its work, and who belongs to it. */
  stages: Readonly<Record<string, readonly Stage[]>>;
  members: Readonly<Record<string, readonly string[]>>;
  policy: Policy;
  /** The policies of desks that have one of their own. */
  deskPolicies: Readonly<Record<string, Policy>>;
  thresholds: Thresholds;
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
    closedDesks: {},
    stages: {},
    members: {},
    policy: { version: 0, gatesForOriginals: ["copy"], gatesForTranslations: ["translation"] },
    deskPolicies: {},
    thresholds: { cosmeticWords: 10, lateMinutes: 15 },
  },
  exists: ({ name }) => name !== null,
  beginning: ["OpenNewsroom"],
  answers: { ...opening.answers, ...closing.answers, ...desking.answers, ...ruling.answers },
  effects: { ...opening.effects, ...closing.effects, ...desking.effects, ...ruling.effects },
});
