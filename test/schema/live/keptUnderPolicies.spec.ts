import { test } from "vitest";
import { workingCopies } from "../../../projections/board/workingCopies.js";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import { legalMatters } from "../../../projections/work/legalMatters.js";
import { movements } from "../../../projections/work/movements.js";
import { liveBoard } from "../../../schema/board/liveBoard.js";
import { keyOfMatter } from "../../../schema/dashboard/keyOfMatter.js";
import { matters } from "../../../schema/dashboard/legalQueueChanged.js";
import { legalFilterOf } from "../../../schema/dashboard/legalReaders.js";
import { stuckTerms } from "../../../schema/dashboard/StuckArgs.js";
import { stuckArticles } from "../../../schema/dashboard/stuckChanged.js";
import { keyOfEntry } from "../../../schema/queue/queueKey.js";
import { queues } from "../../../schema/queue/queueChanged.js";
import { queueOf } from "../../../schema/queue/queueOf.js";
import { queueReasons, type QueueReasonWord } from "../../../schema/queue/queueVocabulary.js";
import type { BoardFilter } from "../../../src/boardFilter.js";
import type { Gate } from "../../../src/gate.js";
import {
  expectKeptByWhatIsTold,
  said,
  type Area,
  type Happenings,
  type Kept,
} from "../../support/reading/keepingLists.js";
import {
  dana,
  holds,
  omar,
  putOnHold,
  resumed,
  returned,
  submitted,
  translator,
  uuid,
} from "../../support/telling/facts.js";
import { held, reviewRequested } from "../../support/telling/legalFacts.js";
import {
  desksMentioned,
  threadOpened,
  threadReopened,
  threadResolved,
} from "../../support/telling/threadFacts.js";

const [many, theNewest] = [10_000, Number.MAX_SAFE_INTEGER];

/** Some articles, each with the gates that are required of it. */
function gatesOf(all: ReadModels, articleIds: readonly string[]): ReadonlyMap<string, string> {
  const copies = all.of(workingCopies).workingCopies(articleIds);
  return new Map(copies.map(({ id, requiredGates }) => [id, requiredGates.join(" ")]));
}

function onBoard(filter: BoardFilter): Kept {
  return {
    list: liveBoard(filter, dana.staffId),
    shown(all, at) {
      const question = { filters: [filter], looking: { staffId: dana.staffId, at } };
      const rows = all.of(workingCopies).board(question, { sort: "moved", after: null, limit: 100 });
      return gatesOf(
        all,
        rows.map(({ copy }) => copy.id),
      );
    },
  };
}

function stuck(): Kept {
  const asked = { olderThanHours: 10, desk: null, workflow: null };
  return {
    list: stuckArticles.list(asked),
    shown(all, at) {
      const rows = all.of(movements).stuck(stuckTerms(asked, at), -1, many);
      return gatesOf(
        all,
        rows.map(({ articleId }) => articleId),
      );
    },
  };
}

function legal(): Kept {
  const asked = { kinds: null, desk: null, grants: [holds("legal", "courts")] };
  return {
    list: matters.list(asked),
    shown(all) {
      const newsroom = all.of(workingCopies).newsroom();
      const open = all.of(legalMatters).openMatters(legalFilterOf(asked, asked.grants, newsroom), -1, many);
      return new Map(
        open.map((matter) => {
          const copies = all.of(workingCopies).articlesOfStories([matter.storyId]);
          return [keyOfMatter(matter), copies.map(({ requiredGates }) => requiredGates.join(" ")).join()];
        }),
      );
    },
  };
}

function queue(viewer: typeof dana, reasons: readonly QueueReasonWord[] | null): Kept {
  return {
    list: queues.list({ viewer, reasons }),
    shown(all) {
      const entries = queueOf(viewer, all.of(workingCopies).newsroom(), all).page(
        reasons ?? queueReasons,
        theNewest,
        many,
      );
      return new Map(
        entries.map((entry) => {
          const required = gatesOf(all, entry.articleId === null ? [] : [entry.articleId]);
          // Of a comment its article is told by the board.
          const shown = entry.reason === "mentioned" ? "" : [...required.values()].join();
          return [keyOfEntry(entry), `${entry.gates.join(" ")}/${shown}`];
        }),
      );
    },
  };
}

const someGates: readonly (readonly Gate[])[] = [[], ["copy"], ["copy", "legal"], ["standards"]];

const rulings: Happenings = Object.fromEntries(
  someGates.flatMap((gatesForOriginals, n) => {
    const required = {
      version: n + 1,
      gatesForOriginals,
      gatesForTranslations: ["translation", ...gatesForOriginals],
    };
    return [
      [`house ${n}`, said({ type: "PolicyAdopted", data: required })],
      [`courts ${n}`, said({ type: "DeskPolicyAdopted", data: { desk: "courts", ...required } })],
    ];
  }),
);
const closings: Happenings = {
  courtsClosed: said({ type: "DeskClosed", data: { desk: "courts", routedTo: "city" } }),
  courtsReopened: said({ type: "DeskReopened", data: { desk: "courts" } }),
};
const memberships: Happenings = Object.fromEntries(
  (["DeskMemberAdded", "DeskMemberRemoved"] as const).flatMap((type) =>
    [dana, omar].map(({ staffId }) => [
      `${type} ${staffId}`,
      said({ type, data: { desk: "culture", staffId } }),
    ]),
  ),
);

const thread = `thread-${uuid(0x9003)}`;
const copyEditor = { ...dana, grants: [holds("copyEditor", "city"), holds("standards")] };
const translationEditor = { ...dana, grants: [holds("translationEditor", null, "kk")] };

const areas: Readonly<Record<string, Area>> = {
  "a board and what is stuck": {
    lists: { everything: onBoard({}), "of a desk": onBoard({ desks: ["city"] }), stuck: stuck() },
    stories: { sent: said({ type: "StorySent", data: { desk: "city", stage: null } }) },
    articles: { submitted: said(submitted), putOnHold: said(putOnHold), resumed: said(resumed) },
    newsroom: { ...rulings, ...closings },
  },
  "what legal sees to": {
    lists: { ofCourts: legal() },
    stories: { reviewRequested: said(reviewRequested()), held: said(held) },
    newsroom: rulings,
  },
  "their queue": {
    lists: {
      "of a copy editor": queue(copyEditor, null),
      "of a translation editor": queue(translationEditor, null),
      "what may be approved": queue(copyEditor, ["awaitingMyApproval"]),
    },
    articles: {
      submitted: said(submitted),
      byDana: said({ ...submitted, by: dana.staffId }),
      returned: said(returned),
    },
    translations: {
      submitted: said(submitted),
      named: said({ type: "BylineSet", data: { byline: [translator] } }),
    },
    threads: {
      opened: said(threadOpened),
      mentioned: said(desksMentioned(null, "culture")),
      resolved: said(threadResolved),
      reopened: said(threadReopened),
    },
    newsroom: { ...rulings, ...closings, ...memberships },
    // Somebody joins a desk that was mentioned already, and leaves it while they do not look on.
    first: [
      [
        { stream: thread, what: said(threadOpened) },
        { stream: thread, what: said(desksMentioned(null, "culture")) },
        { stream: "newsroom", what: memberships[`DeskMemberAdded ${dana.staffId}`]! },
        { comesBack: false },
        { stream: "newsroom", what: memberships[`DeskMemberRemoved ${dana.staffId}`]! },
        { comesBack: true },
      ],
    ],
  },
};

test.each(Object.entries(areas))(
  "Whoever keeps %s by what they are told has what a query shows, whatever the house decides about its desks",
  (_, area) => expectKeptByWhatIsTold(area),
  120_000,
);
