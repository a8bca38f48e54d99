import { test } from "vitest";
import { workingCopies } from "../../../projections/board/workingCopies.js";
import { corrections } from "../../../projections/work/corrections.js";
import { legalMatters } from "../../../projections/work/legalMatters.js";
import { movements } from "../../../projections/work/movements.js";
import { photoDesk, photoDeskReasons } from "../../../projections/work/photoDesk.js";
import { liveBoard } from "../../../schema/board/liveBoard.js";
import { calendarSpan } from "../../../schema/dashboard/CalendarArgs.js";
import { calendarEntries } from "../../../schema/dashboard/calendarChanged.js";
import { entriesWithin, keyOfEntry } from "../../../schema/dashboard/calendarEntries.js";
import { owedCorrections } from "../../../schema/dashboard/correctionsClockChanged.js";
import { keyOfMatter } from "../../../schema/dashboard/keyOfMatter.js";
import { keyOfOwed } from "../../../schema/dashboard/keyOfOwed.js";
import { matters } from "../../../schema/dashboard/legalQueueChanged.js";
import { legalFilterOf } from "../../../schema/dashboard/legalReaders.js";
import { leaseTerms } from "../../../schema/dashboard/photoDesk.js";
import { photosToSeeTo } from "../../../schema/dashboard/photoDeskChanged.js";
import { stuckTerms } from "../../../schema/dashboard/StuckArgs.js";
import { stuckArticles } from "../../../schema/dashboard/stuckChanged.js";
import { grantsAt } from "../../../src/actor.js";
import { instantAt } from "../../../src/instant.js";
import {
  expectKeptByWhatIsTold,
  hour,
  keptFrom,
  later,
  said,
  type Area,
  type Happenings,
  type Kept,
} from "../../support/reading/keepingLists.js";
import {
  correctionAccepted,
  correctionRejected,
  correctionRequested,
  requestAnswered,
} from "../../support/telling/correctionFacts.js";
import {
  credited,
  holds,
  ines,
  killed,
  placed,
  placementId,
  putOnHold,
  resumed,
  returned,
  storyId,
  submitted,
  uuid,
} from "../../support/telling/facts.js";
import {
  clearedWithConditions,
  conditionMet,
  embargoed,
  embargoLifted,
  held,
  holdLifted,
  legallyRefused,
  reviewRequested,
} from "../../support/telling/legalFacts.js";
import { leased, leaseEnded } from "../../support/telling/photoFacts.js";
import { replaced } from "../../support/telling/placementFacts.js";
import { assigned, completed, deadlineMoved, reassigned } from "../../support/telling/planningFacts.js";
import { firstEdition } from "../../support/telling/published.js";

const scheduleId = uuid(0x881);

const aboutDesks: Happenings = {
  sentToCity: said({ type: "StorySent", data: { desk: "city", stage: null } }),
  sentToCourts: said({ type: "StorySent", data: { desk: "courts", stage: null } }),
};
const aboutLaw: Happenings = {
  reviewRequested: said(reviewRequested()),
  clearedWithConditions: said(clearedWithConditions("Leave out the name.")),
  conditionMet: said(conditionMet(0)),
  legallyRefused: said(legallyRefused()),
  held: said(held),
  holdLifted: said(holdLifted),
};
const aboutTimes: Happenings = {
  embargoed: (now) => ({ ...embargoed, data: { ...embargoed.data, until: later(now, 60) } }),
  embargoLifted: said(embargoLifted),
  assigned: (now) => ({ ...assigned, data: { ...assigned.data, dueAt: later(now, 30) } }),
  reassigned: said(reassigned),
  completed: said(completed),
  deadlineMoved: (now) => ({ ...deadlineMoved, data: { ...deadlineMoved.data, dueAt: later(now, 200) } }),
  placed: said(placed),
  replaced: said(replaced),
  takenOut: said({ type: "PhotoTakenOut", data: { placementId } }),
};
const aboutWork: Happenings = {
  submitted: said(submitted),
  returned: said(returned),
  putOnHold: said(putOnHold),
  resumed: said(resumed),
  published: said(firstEdition),
};
const aboutErrors: Happenings = {
  correctionRequested: said(correctionRequested),
  correctionAccepted: said(correctionAccepted),
  correctionRejected: said(correctionRejected),
  requestAnswered: said(requestAnswered(1)),
  taskOpened: said({
    type: "CorrectionTaskOpened",
    data: { sourceArticleId: uuid(7), sourceEdition: 2, sourceRevision: 9, because: "correction" },
  }),
  taskClosed: said({ type: "CorrectionTaskClosed", data: { sourceEdition: 2, because: "correction" } }),
};
const aboutSchedules: Happenings = {
  scheduled: (now) => ({
    type: "PublicationScheduled",
    data: { scheduleId, revision: 0, contentHash: "hash", at: later(now, 20), zone: "UTC", wallTime: "" },
  }),
  scheduleMoved: (now) => ({
    type: "ScheduleMoved",
    data: { scheduleId, at: later(now, 90), zone: "UTC", wallTime: "" },
  }),
  scheduleCancelled: said({ type: "ScheduleCancelled", data: { scheduleId, reason: "Not yet." } }),
  scheduleFired: said({ type: "ScheduleFired", data: { scheduleId, revision: 0 } }),
  published: said(firstEdition),
};
const aboutReaders: Happenings = {
  published: said(firstEdition),
  publishedWithout: said({
    ...firstEdition,
    data: { ...firstEdition.data, content: { ...firstEdition.data.content, pictures: [] } },
  }),
  unpublished: said({ type: "ArticleUnpublished", data: { reason: "It was early." } }),
  republished: said({ type: "ArticleRepublished", data: { reason: "It was not." } }),
};
const aboutPhotos: Happenings = {
  credited: said(credited),
  leased: (now) => leased(null, later(now, 50)),
  leasedForLong: (now) => leased(null, later(now, 24 * 9)),
  leasedForEver: said(leased(null, null)),
  leaseEnded: said(leaseEnded),
  killed: said(killed),
};
const aboutTheNewsroom: Happenings = {
  courtsClosed: said({ type: "DeskClosed", data: { desk: "courts", routedTo: "culture" } }),
  courtsClosedToCity: said({ type: "DeskClosed", data: { desk: "courts", routedTo: "city" } }),
  courtsReopened: said({ type: "DeskReopened", data: { desk: "courts" } }),
  cultureClosed: said({ type: "DeskClosed", data: { desk: "culture", routedTo: "city" } }),
  cultureReopened: said({ type: "DeskReopened", data: { desk: "culture" } }),
};

const many = 10_000;

function stuck(olderThanHours: number, desk: string | null): Kept {
  const asked = { olderThanHours, desk, workflow: null };
  return {
    list: stuckArticles.list(asked),
    shown: (all, at) =>
      all
        .of(movements)
        .stuck(stuckTerms(asked, at), -1, many)
        .map((waiting) => waiting.articleId),
  };
}
function owed(kind: "task" | null, desk: string | null): Kept {
  const filter = { kind, language: null, desk };
  return {
    list: owedCorrections.list(filter),
    shown: (all) => all.of(corrections).owed(filter, -1, many).map(keyOfOwed),
  };
}
function legal(kinds: readonly ["hold"] | null, desk: string | null): Kept {
  const lent = { ...holds("legal", "culture"), until: instantAt(keptFrom + 40 * hour), from: uuid(8) };
  const grants = [holds("legal", "city"), lent];
  const asked = { kinds, desk, grants };
  return {
    list: matters.list(asked),
    shown(all, at) {
      const filter = legalFilterOf(asked, grantsAt(grants, at), all.of(workingCopies).newsroom());
      return all.of(legalMatters).openMatters(filter, -1, many).map(keyOfMatter);
    },
  };
}
function atPhotoDesk(show: readonly ["leaseEnding"] | null, leaseEndsWithin: number): Kept {
  const asked = { show, leaseEndsWithin };
  return {
    list: photosToSeeTo.list(asked),
    shown: (all, at) =>
      all
        .of(photoDesk)
        .photosToSeeTo(show ?? photoDeskReasons, leaseTerms(asked, at), Number.MAX_SAFE_INTEGER, many)
        .map(({ id }) => id),
  };
}
function inCalendar(words: Readonly<{ from?: string; to?: string; kinds?: readonly ["pending"] }>): Kept {
  const asked = { zone: "Asia/Almaty", ...words };
  return {
    list: calendarEntries.list(asked),
    shown(all, at) {
      const { from, to } = calendarSpan(asked, at);
      return entriesWithin(all, from, to)
        .filter(({ kind }) => words.kinds?.some((one) => one === kind) ?? true)
        .map(keyOfEntry);
    },
  };
}
function onBoard(...desks: readonly string[]): Kept {
  return {
    list: liveBoard({ desks }, ines.staffId),
    shown: (all, at) =>
      all
        .of(workingCopies)
        .board(
          { filters: [{ desks }], looking: { staffId: ines.staffId, at } },
          { sort: "moved", after: null, limit: 100 },
        )
        .map(({ copy }) => copy.id),
  };
}

const story = `story-${storyId}`;

const areas: Readonly<Record<string, Area>> = {
  "what is stuck": {
    lists: { anywhere: stuck(24, null), "at a desk": stuck(3, "city") },
    stories: aboutDesks,
    articles: aboutWork,
  },
  "what readers are owed": {
    lists: { everything: owed(null, null), "tasks of a desk": owed("task", "city") },
    stories: aboutDesks,
    articles: aboutErrors,
  },
  "what legal sees to": {
    lists: { everything: legal(null, null), "holds of a desk": legal(["hold"], "courts") },
    stories: { ...aboutDesks, ...aboutLaw },
    newsroom: aboutTheNewsroom,
    // What is seen by a lent role alone goes when that ends.
    first: [
      [
        { stream: story, what: said(reviewRequested()) },
        { stream: "newsroom", what: aboutTheNewsroom["courtsClosed"]! },
        { hours: 39 },
        { hours: 2 },
      ],
    ],
  },
  "what the photo desk sees to": {
    lists: { everything: atPhotoDesk(null, 7), "leases about to end": atPhotoDesk(["leaseEnding"], 1) },
    articles: aboutReaders,
    photos: aboutPhotos,
  },
  "what happens when": {
    lists: {
      "within a week": inCalendar({}),
      "by itself within a week": inCalendar({ kinds: ["pending"] }),
      "on two days": inCalendar({ from: "2026-03-02", to: "2026-03-03" }),
    },
    stories: aboutTimes,
    articles: aboutSchedules,
    photos: aboutPhotos,
    // What lies beyond the last day comes in with its own.
    first: [
      [
        { stream: story, what: aboutTimes["assigned"]! },
        { stream: story, what: aboutTimes["deadlineMoved"]! },
        { hours: 30 },
        { hours: 30 },
      ],
    ],
  },
  "what lies at a desk": {
    lists: { alone: onBoard("city"), "or another": onBoard("city", "culture") },
    stories: aboutDesks,
    newsroom: aboutTheNewsroom,
  },
};

test.each(Object.entries(areas))(
  "Whoever keeps %s by what they are told has what a query shows, whatever happens, and however often they come back",
  (_, area) => expectKeptByWhatIsTold(area),
  120_000,
);
