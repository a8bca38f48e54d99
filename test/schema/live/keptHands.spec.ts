import { test } from "vitest";
import { workingCopies } from "../../../projections/board/workingCopies.js";
import { duties } from "../../../projections/work/duties.js";
import { heldBy, membersOf } from "../../../schema/dashboard/heldBy.js";
import { handsOn } from "../../../schema/dashboard/whoIsOnWhatChanged.js";
import {
  expectKeptByWhatIsTold,
  later,
  said,
  type Area,
  type Happenings,
  type Kept,
} from "../../support/reading/keepingLists.js";
import {
  a,
  articleId,
  b,
  credited,
  dana,
  headlineChanged,
  ines,
  omar,
  placed,
  spiked,
  submitted,
  translationId,
  translator,
} from "../../support/telling/facts.js";
import {
  accepted,
  assigned,
  completed,
  deadlineMoved,
  declined,
  reassigned,
} from "../../support/telling/planningFacts.js";
import { firstEdition } from "../../support/telling/published.js";
import { blockTranslated, source, wordsTranslated } from "../../support/telling/translationFacts.js";

function inHand(desk: string | null): Kept {
  return {
    list: handsOn.list({ desk }),
    shown(all, at) {
      const copies = all.of(workingCopies);
      const found = {
        assignments: all.of(duties).openAssignments(desk),
        locks: all.of(duties).locksInForce(desk, at),
        translations: copies.translating(desk),
      };
      const held = heldBy(found, membersOf(copies.newsroom(), desk));
      // In which order translations were moved last is not told.
      return new Map(
        [...held].map(([staffId, { translating, ...others }]) => [
          staffId,
          JSON.stringify({ ...others, translating: translating.toSorted() }),
        ]),
      );
    },
  };
}

const by = (staffId: string, happenings: Happenings): Happenings =>
  Object.fromEntries(
    Object.entries(happenings).map(([name, what]) => [
      `${name} by ${staffId}`,
      (now) => ({ by: staffId, ...what(now) }),
    ]),
  );

const aboutLocks: Happenings = {
  lockTaken: (now) => ({ type: "LockTaken", data: { purpose: "Reading.", until: later(now, 5) } }),
  lockReleased: said({ type: "LockReleased", data: {} }),
};
const aboutTexts: Happenings = {
  ...by(omar.staffId, aboutLocks),
  ...by(ines.staffId, aboutLocks),
  headlined: said(headlineChanged("Port fined")),
  published: said(firstEdition),
};
const aboutTranslations: Happenings = {
  ...by(dana.staffId, aboutLocks),
  ...by(omar.staffId, {
    headline: said(wordsTranslated(source, "headline", "Сот айлаққа айыппұл салды")),
    first: said(blockTranslated(source, a, "Сот түсте отырды.")),
    second: said(blockTranslated(source, b, "Айыппұл салды.")),
  }),
  handedOver: said(submitted),
  spiked: said(spiked),
  named: said({ type: "BylineSet", data: { byline: [translator] } }),
  unnamed: said({ type: "BylineSet", data: { byline: [] } }),
  published: said(firstEdition),
};

const area: Area = {
  lists: { everywhere: inHand(null), "at a desk": inHand("city") },
  stories: {
    sentToCity: said({ type: "StorySent", data: { desk: "city", stage: null } }),
    sentToCourts: said({ type: "StorySent", data: { desk: "courts", stage: null } }),
    assigned: said(assigned),
    accepted: said(accepted),
    declined: said(declined),
    reassigned: said(reassigned),
    completed: said(completed),
    deadlineMoved: said(deadlineMoved),
    placed: said(placed),
  },
  articles: aboutTexts,
  translations: aboutTranslations,
  photos: { credited: said(credited) },
  newsroom: Object.fromEntries(
    [omar, dana].flatMap(({ staffId }) =>
      ["city", "culture"].flatMap((desk) =>
        (["DeskMemberAdded", "DeskMemberRemoved"] as const).map((type) => [
          `${type} ${staffId} ${desk}`,
          said({ type, data: { desk, staffId } }),
        ]),
      ),
    ),
  ),
  first: [
    // A lock that ends while nobody looks on, and is somebody else's by the time they do.
    [
      { stream: `article-${articleId}`, what: by(omar.staffId, aboutLocks)[`lockTaken by ${omar.staffId}`]! },
      { comesBack: false },
      { hours: 6 },
      { stream: `article-${articleId}`, what: by(ines.staffId, aboutLocks)[`lockTaken by ${ines.staffId}`]! },
      { comesBack: true },
    ],
    // A translator whom the byline names no more, and who wrote nothing.
    [
      {
        stream: `article-${translationId}`,
        what: said({ type: "BylineSet", data: { byline: [translator] } }),
      },
      { comesBack: false },
      { stream: `article-${translationId}`, what: said({ type: "BylineSet", data: { byline: [] } }) },
      { comesBack: true },
    ],
  ],
};

test(
  "Whoever keeps who is on what by what they are told has what a query shows, whatever happens, and however often they come back",
  () => expectKeptByWhatIsTold(area),
  120_000,
);
