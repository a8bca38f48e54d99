import { deciderOf, type Seam } from "../deciderOf.js";
import { archiving } from "./archiving.js";
import { assigning } from "./assigning.js";
import type { Assignment } from "./assignment.js";
import { checking } from "./claims/checking.js";
import type { Claim } from "./claims/claim.js";
import { claiming } from "./claims/claiming.js";
import { lettingStand } from "./claims/lettingStand.js";
import type { StoryCommand, StoryRefusal } from "./commands.js";
import type { CourtOrder } from "./courtOrder.js";
import { cropping } from "./cropping.js";
import type { Embargo } from "./embargo.js";
import { embargoing } from "./embargoing.js";
import type { StoryEvent } from "./events.js";
import type { Figure } from "./figures/figure.js";
import { figuring } from "./figures/figuring.js";
import type { StoryHold } from "./hold.js";
import { holding } from "./holding.js";
import { holdingLegally } from "./holdingLegally.js";
import { illustrating } from "./illustrating.js";
import type { LegalHold } from "./legalHold.js";
import type { LegalReview } from "./legalReview.js";
import { obeyingCourts } from "./obeyingCourts.js";
import { opening } from "./opening.js";
import type { Placement } from "./placement.js";
import type { Quote } from "./quotes/quote.js";
import { quoting } from "./quotes/quoting.js";
import { ranking } from "./ranking.js";
import { relating } from "./relating.js";
import type { Relation } from "./relation.js";
import { replacingPhoto } from "./replacingPhoto.js";
import { reviewingLegally } from "./reviewingLegally.js";
import { sending } from "./sending.js";
import type { Source } from "./source.js";
import { sourcing } from "./sourcing.js";
import type { Tag } from "./tag.js";
import { tagging } from "./tagging.js";
import { takingOn } from "./takingOn.js";

/** A piece of work as all its languages share it. */
export type Story = Readonly<{
  id: string;
  revision: number;
  opened: boolean;
  slugline: string;
  desk: string;
  /** The stage of the desk's work that it lies in; null where it was put into none. */
  stage: string | null;
  /** The hold as it was put on last, which may have ended by itself; null once it was released. */
  hold: StoryHold | null;
  urgency: number;
  sources: Readonly<Record<string, Source>>;
  /** Everything that the story claims, quotes and works out, what was withdrawn included, the oldest first. */
  claims: readonly Claim[];
  quotes: readonly Quote[];
  figures: readonly Figure[];
  assignments: readonly Assignment[];
  tags: readonly Tag[];
  relations: readonly Relation[];
  pictures: readonly Placement[];
  embargo: Embargo | null;
  /** By what they are about: the story as a whole, or one article. */
  legalReviews: Readonly<Record<string, LegalReview>>;
  /** Those in force and those that were lifted, the oldest first. */
  legalHolds: readonly LegalHold[];
  courtOrders: readonly CourtOrder[];
}>;

/** One seam of the work on a story. */
export type StorySeam<Commands extends StoryCommand["type"], Events extends StoryEvent["type"]> = Seam<
  Story,
  StoryCommand,
  StoryEvent,
  StoryRefusal,
  Commands,
  Events
>;

/** How a story is opened, sourced and illustrated. */
export const storyDecider = deciderOf<Story, StoryCommand, StoryEvent, StoryRefusal>({
  category: "story",
  initial: {
    id: "",
    revision: -1,
    opened: false,
    slugline: "",
    desk: "",
    stage: null,
    hold: null,
    urgency: 5,
    sources: {},
    claims: [],
    quotes: [],
    figures: [],
    assignments: [],
    tags: [],
    relations: [],
    pictures: [],
    embargo: null,
    legalReviews: {},
    legalHolds: [],
    courtOrders: [],
  },
  exists: ({ opened }) => opened,
  beginning: ["OpenStory"],
  answers: {
    ...opening.answers,
    ...sending.answers,
    ...holding.answers,
    ...sourcing.answers,
    ...ranking.answers,
    ...assigning.answers,
    ...takingOn.answers,
    ...tagging.answers,
    ...relating.answers,
    ...archiving.answers,
    ...claiming.answers,
    ...checking.answers,
    ...lettingStand.answers,
    ...quoting.answers,
    ...figuring.answers,
    ...illustrating.answers,
    ...replacingPhoto.answers,
    ...cropping.answers,
    ...embargoing.answers,
    ...reviewingLegally.answers,
    ...holdingLegally.answers,
    ...obeyingCourts.answers,
  },
  effects: {
    ...opening.effects,
    ...sending.effects,
    ...holding.effects,
    ...sourcing.effects,
    ...ranking.effects,
    ...assigning.effects,
    ...takingOn.effects,
    ...tagging.effects,
    ...relating.effects,
    ...archiving.effects,
    ...claiming.effects,
    ...checking.effects,
    ...lettingStand.effects,
    ...quoting.effects,
    ...figuring.effects,
    ...illustrating.effects,
    ...replacingPhoto.effects,
    ...cropping.effects,
    ...embargoing.effects,
    ...reviewingLegally.effects,
    ...holdingLegally.effects,
    ...obeyingCourts.effects,
  },
});
