import { expect, test } from "vitest";
import type { Event, Recorded } from "../../src/decider.js";
import { textAfter, type TextEvents } from "../../src/past/textThen.js";
import { versionOfText } from "../../src/past/versionOf.js";
import { aDayOfEvents } from "../approved/aDayOfEvents.js";
import { aLog } from "../support/stores/aLog.js";
import { textEventsOf } from "../support/telling/textEventsOf.js";

/** What happened to every article, with its story, on a day on which everything happens. */
async function aDay(): Promise<readonly TextEvents[]> {
  const { store } = await aLog();
  const log = await aDayOfEvents(store);
  return log
    .filter(({ stream, revision }) => stream.startsWith("article-") && revision === 0)
    .map(({ stream }) => textEventsOf(log, stream.slice("article-".length)));
}

const types = (names: string): readonly string[] => names.trim().split(/\s+/);

/** The kinds of events of one stream that made something else of a text, and those that made nothing else of it. */
function told(days: readonly TextEvents[], kind: "article" | "story", seen: (events: TextEvents) => unknown) {
  const [differs, same] = [new Set<string>(), new Set<string>()];
  for (const events of days) {
    const own: readonly Recorded<Event>[] = events[kind];
    own.forEach(({ type }, n) => {
      const upTo = (end: number) => seen({ ...events, [kind]: own.slice(0, end) });
      if (n > 0) (JSON.stringify(upTo(n)) === JSON.stringify(upTo(n + 1)) ? same : differs).add(type);
    });
  }
  return { differs, same: [...same].filter((type) => !differs.has(type)).toSorted() };
}

test("Everything that happens to a story makes another text of it, and is told in what differs", async () => {
  const days = await aDay();
  expect(told(days, "story", (events) => textAfter(events, "now")?.story).same).toEqual([]);
  const fields = (events: TextEvents) => [...versionOfText(textAfter(events, "now")!).fields];
  expect(told(days, "story", fields).same).toEqual([]);
});

test("What happens to an article makes another text of it, but for what is asked and answered beside it", async () => {
  const { same } = told(await aDay(), "article", (events) => textAfter(events, "now")?.article);
  expect(same).toEqual(
    types(`
      AlarmDismissed AlarmRaised AmendmentAccepted ApprovalRefused AskersContactOpened
      CorrectionAssessed CorrectionExplained CorrectionRequestAnswered CorrectionRequested
      CorrectionTaskClosed CorrectionTaskOpened DekSuggested EvidenceExported GateWaived
      HeadlineSuggested ImportRecorded InsertionSuggested LockBroken LockReleased LockTaken
      RemovalSuggested RevisionRestored SegmentSuggested SuggestionAccepted SuggestionMade
      SuggestionRejected WithdrawalOrderCarriedOut WithdrawalOrderRescinded WithdrawalOrdered`),
  );
});

test("What differs is told of everything that is written in an article", async () => {
  const seen = (events: TextEvents) => {
    const { fields, body } = versionOfText(textAfter(events, "now")!);
    return [...fields, body];
  };
  const { differs } = told(await aDay(), "article", seen);
  expect([...differs].toSorted()).toEqual(
    types(`
      AltTextWritten BlockTranslated BodyRevised BylineSet CaptionWritten DatelineSet DekChanged
      EdNoteSet HeadlineChanged HeadlineSetFor KickerChanged SegmentTranslated SlugChanged
      TranslationRebased`),
  );
});
