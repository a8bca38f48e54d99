import { test } from "vitest";
import { history } from "../../../projections/history.js";
import type { TrailFilter } from "../../../projections/trail/trailFilter.js";
import type { Surroundings } from "../../../projections/trail/streamsAround.js";
import { articleTrailOf, trailOf } from "../../../schema/trail/trailContinued.js";
import { instantAt } from "../../../src/instant.js";
import {
  expectKeptByWhatIsTold,
  hour,
  keptFrom,
  said,
  type Area,
  type Kept,
} from "../../support/reading/keepingLists.js";
import {
  a,
  articleId,
  bodyWritten,
  credited,
  dana,
  headlineChanged,
  ines,
  omar,
  placed,
  submitted,
  uuid,
} from "../../support/telling/facts.js";
import {
  desksMentioned,
  repliedTo,
  threadOpened,
  threadResolved,
} from "../../support/telling/threadFacts.js";
import { source, wordsTranslated } from "../../support/telling/translationFacts.js";

const many = 10_000;

const everything = (filter: TrailFilter): Kept => ({
  list: trailOf(filter),
  shown: (all) =>
    all
      .of(history)
      .trail(filter, "oldest", -1, many)
      .map(({ position }) => String(position)),
});

const ofArticle = (around: readonly Surroundings[], filter: TrailFilter): Kept => ({
  list: articleTrailOf(articleId, around, filter),
  shown(all) {
    const streams = all.of(history).streamsOf(articleId, around);
    return all
      .of(history)
      .trail({ ...filter, streams }, "oldest", -1, many)
      .map(({ position }) => String(position));
  },
});

const area: Area = {
  readModel: history,
  lists: {
    "all of it": everything({}),
    "of a person": everything({ people: [omar.staffId, dana.staffId] }),
    "of two kinds on a field": everything({
      types: ["HeadlineChanged", "BodyRevised"],
      fields: ["headline"],
    }),
    "of a gate": everything({ gates: ["copy", "legal"] }),
    "of a block": everything({ blocks: [a] }),
    "of some hours": everything({ from: instantAt(keptFrom + hour), to: instantAt(keptFrom + 40 * hour) }),
    "of nothing": everything({ types: [] }),
    "by a role and a door": everything({ roles: ["copyEditor"], origins: ["desk"] }),
    "of reads": everything({ readsOfConfidence: true }),
    "of an article": ofArticle([], {}),
    "of an article with what stands around it": ofArticle(["story", "translations", "threads"], {}),
    "of an article by a person": ofArticle(["story", "threads"], { people: [ines.staffId] }),
  },
  stories: { placed: said(placed), sent: said({ type: "StorySent", data: { desk: "city", stage: null } }) },
  articles: {
    headlined: said({ ...headlineChanged("Port fined"), by: omar.staffId }),
    written: said(bodyWritten),
    submitted: said({ ...submitted, role: "copyEditor" }),
    cleared: said({ type: "ApprovalGiven", data: { gate: "copy", contentHash: "hash" } }),
  },
  translations: { translated: said({ ...wordsTranslated(source, "headline", "Сот"), by: dana.staffId }) },
  photos: { credited: said(credited) },
  threads: {
    opened: said(threadOpened),
    replied: said({ ...repliedTo(uuid(0x9100)), by: dana.staffId }),
    mentioned: said(desksMentioned(null, "culture")),
    resolved: said(threadResolved),
  },
};

test(
  "Whoever keeps a trail by what they are told has what a query shows, whatever happens, and however often they come back",
  () => expectKeptByWhatIsTold(area),
  120_000,
);
