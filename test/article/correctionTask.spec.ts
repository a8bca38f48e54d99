import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { segmentsOf } from "../../src/article/translation/segment.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { edition } from "../support/telling/edition.js";
import {
  a,
  articleId,
  author,
  b,
  bodyWritten,
  dana,
  drafted,
  storyId,
  submitted,
  translator,
} from "../support/telling/facts.js";
import { explained, putRight } from "../support/telling/putRight.js";
import { specify } from "../support/telling/spec.js";
import { alarmId, withoutOrder } from "../support/telling/withdrawalFacts.js";

const given = specify(articleDecider);
const segments = segmentsOf(articleAfter([drafted, bodyWritten]));
const opened = {
  type: "TranslationOpened",
  data: {
    storyId,
    language: "kk",
    source: { articleId, revision: 1 },
    segments,
    byline: [{ ...author, role: "originalAuthor" }, translator],
  },
} satisfies ArticleEvent;
const hashOf = (id: string) => segments.find(({ segmentId }) => segmentId === id)!.hash;
const headline = {
  type: "SegmentTranslated",
  data: { segmentId: "headline", sourceHash: hashOf("headline"), text: "Сот портқа айыппұл салды" },
} satisfies ArticleEvent;
const translatedBlock = (id: string): ArticleEvent => ({
  type: "BlockTranslated",
  data: {
    segmentId: `block:${id}`,
    sourceHash: hashOf(`block:${id}`),
    content: [{ type: "text", text: "Айыппұл" }],
  },
});
const written = [opened, headline, translatedBlock(a), translatedBlock(b)] as const;
const live = [...written, edition(1, written)] as const;

const task = { sourceEdition: 2, sourceRevision: 7, because: "correction" } as const;
const open = { type: "OpenCorrectionTask", sourceArticleId: articleId, ...task } as const;
const taskOpened = {
  type: "CorrectionTaskOpened",
  data: { sourceArticleId: articleId, ...task },
} satisfies ArticleEvent;
const taskClosed = {
  type: "CorrectionTaskClosed",
  data: { sourceEdition: 2, because: "correction" },
} satisfies ArticleEvent;

describe("OpenCorrectionTask", () => {
  test("starts the corrections clock of a published translation, once for one correction", () => {
    given(...live)
      .when(open)
      .thenRecorded(taskOpened);
    given(...live, taskOpened)
      .when(open)
      .thenNothing();
    given(...live, taskOpened, taskClosed)
      .when(open)
      .thenNothing();
    given(...live, taskOpened)
      .when({ ...open, sourceEdition: 3 })
      .thenRecorded({ ...taskOpened, data: { ...taskOpened.data, sourceEdition: 3 } });
  });

  test("is refused for what readers do not see, for an original, and for another source's translation", () => {
    given(...written)
      .when(open)
      .thenRefused({ code: "NOT_LIVE" });
    given(drafted, bodyWritten).when(open).thenRefused({ code: "NOT_A_TRANSLATION" });
    given(...live)
      .when({ ...open, sourceArticleId: storyId })
      .thenRefused({ code: "NOT_A_TRANSLATION" });
  });
});

describe("CloseCorrectionTask", () => {
  const { sourceEdition, because } = task;
  const close = { type: "CloseCorrectionTask", sourceEdition, because } as const;
  const reason = "The translation never named the court.";

  test("settles by hand what the translation never said, and says why", () => {
    given(...live, taskOpened)
      .when({ ...close, reason })
      .thenRecorded(taskClosed);
    const closed = articleAfter([...live, taskOpened, { ...taskClosed, by: dana.staffId, reason }]);
    expect(closed.correctionTasks).toMatchObject([{ ...task, closed: { by: dana.staffId, reason } }]);
  });

  test("settles it once, whoever was first", () => {
    given(...live, taskOpened, taskClosed)
      .when({ ...close, reason: "It is settled." })
      .thenNothing();
  });

  test("needs a reason", () => {
    for (const silence of [null, " "])
      given(...live, taskOpened)
        .when({ ...close, reason: silence })
        .thenRefused({ code: "REASON_MISSING" });
  });

  test("needs the very task", () => {
    const unknown = { code: "CORRECTION_TASK_UNKNOWN" } as const;
    given(...live, taskOpened)
      .when({ ...close, reason, because: "retraction" })
      .thenRefused({ ...unknown, sourceEdition: 2 });
    given(...live)
      .when({ ...close, reason, sourceEdition: 3 })
      .thenRefused({ ...unknown, sourceEdition: 3 });
  });
});

describe("A correction task", () => {
  const facts = { pictures: [], story: [], requiredGates: [] } as const;
  const correct = { type: "CorrectArticle", note: "Сот басқа еді.", ...putRight, facts } as const;
  const clarify = { type: "ClarifyArticle", note: "Сот басқа еді.", facts } as const;
  const changed = {
    type: "SegmentTranslated",
    data: { ...headline.data, text: "Басқа сот портқа айыппұл салды" },
  } satisfies ArticleEvent;
  const rebased = {
    type: "TranslationRebased",
    data: { revision: 7, segments, changed: [] },
  } satisfies ArticleEvent;
  const note = { class: "correction", note: "Сот басқа еді." } as const;

  test("is settled by a correction that was made from the corrected source, in the same breath", () => {
    const past = [...live, taskOpened, rebased, changed, submitted] as const;
    given(...past)
      .when(correct)
      .thenRecorded(edition(2, past, [], note), explained(2), taskClosed);
  });

  test("from a clarification is settled by a clarification or a correction; from a correction, by that alone", () => {
    const mended = [rebased, changed, submitted] as const;
    const unclear = { sourceEdition: 2, because: "clarification" } as const;
    const clarified = { ...taskOpened, data: { ...taskOpened.data, ...unclear } } as const;
    const closed = { type: "CorrectionTaskClosed", data: unclear } as const;
    const after = (task: typeof taskOpened | typeof clarified) => [...live, task, ...mended] as const;
    const clarification = { ...note, class: "clarification" } as const;
    given(...after(clarified))
      .when(clarify)
      .thenRecorded(edition(2, after(clarified), [], clarification), closed);
    given(...after(clarified))
      .when(correct)
      .thenRecorded(edition(2, after(clarified), [], note), explained(2), closed);
    given(...after(taskOpened))
      .when(clarify)
      .thenRecorded(edition(2, after(taskOpened), [], clarification));
  });

  test("is not settled by a correction of something else, made from the source as it was", () => {
    const past = [...live, taskOpened, changed, submitted] as const;
    given(...past)
      .when(correct)
      .thenRecorded(edition(2, past, [], note), explained(2));
  });

  test("is settled by retracting the translation too", () => {
    given(...live, taskOpened)
      .when({
        type: "RetractArticle",
        alarmId,
        notice: "Мәтін алынып тасталды.",
        reason: "The source was retracted.",
        facts: { hold: null },
      })
      .thenRecorded(
        { type: "ArticleRetracted", data: { edition: 1, notice: "Мәтін алынып тасталды." } },
        taskClosed,
        withoutOrder("retract"),
      );
  });

  test("is settled once", () => {
    const past = [...live, taskOpened, rebased, taskClosed, changed, submitted] as const;
    given(...past)
      .when(correct)
      .thenRecorded(edition(2, past, [], note), explained(2));
  });
});
