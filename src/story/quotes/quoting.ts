import { accept, refuse, type Decision } from "../../decider.js";
import { languageTag } from "../../language.js";
import { line } from "../../line.js";
import { passage } from "../../passage.js";
import { invalid } from "../../refusal.js";
import type { StoryCommand, StoryRefusal } from "../commands.js";
import type { StoryEvent } from "../events.js";
import type { Story, StorySeam } from "../story.js";
import { placeRefusal } from "../whereSaid.js";
import { reasonToWithdraw } from "../withdrawal.js";
import { quoteIn, withQuote } from "./quote.js";

type Answer = Decision<StoryEvent, StoryRefusal>;
type Ask<Type extends StoryCommand["type"]> = Extract<StoryCommand, { type: Type }>;

/** What people said, in the words in which they said it, and in those of whoever translated them. */
export const quoting: StorySeam<
  "RecordQuote" | "TranslateQuote" | "WithdrawQuote",
  "QuoteRecorded" | "QuoteTranslated" | "QuoteWithdrawn"
> = {
  answers: { RecordQuote: record, TranslateQuote: translate, WithdrawQuote: withdraw },
  effects: {
    QuoteRecorded: {
      evolve(story, { data, meta: { by, at } }) {
        const { quoteId, language, text } = data;
        if (!story.quotes.some((quote) => quote.quoteId === quoteId)) {
          const quote = { ...data, recordedBy: by, recordedAt: at, translations: [], withdrawn: null };
          return { ...story, quotes: [...story.quotes, quote] };
        }
        return withQuote(story, quoteId, (quote) => {
          const isReworded = quote.text !== text || quote.language !== language;
          const translations = isReworded
            ? quote.translations.map((translation) => ({ ...translation, stale: true }))
            : quote.translations;
          return { ...data, translations };
        });
      },
      writes: ({ quoteId }) => [`quote:${quoteId}`],
      // Whoever puts a quote right is to have seen how it was translated.
      reads: ({ quoteId }) => [`quote:${quoteId}:*`],
    },
    QuoteTranslated: {
      evolve: (story, { data: { quoteId, ...said }, meta: { by, at } }) =>
        withQuote(story, quoteId, ({ translations }) => ({
          translations: [
            ...translations.filter(({ language }) => language !== said.language),
            { ...said, stale: false, by, at },
          ],
        })),
      writes: ({ quoteId, language }) => [`quote:${quoteId}:${language}`],
      reads: ({ quoteId }) => [`quote:${quoteId}`],
    },
    QuoteWithdrawn: {
      evolve: (story, { data: { quoteId, reason }, meta: { by, at } }) =>
        withQuote(story, quoteId, () => ({ withdrawn: { reason, by, at } })),
      writes: ({ quoteId }) => [`quote:${quoteId}`],
    },
  },
};

/** Records a quote, or puts it right under its id: its translations are then of words that were not said. */
function record({ quoteId, articleId, blockId, ...words }: Ask<"RecordQuote">, story: Story): Answer {
  const speaker = line(words.speaker);
  if (speaker === "") return refuse(invalid(["speaker"], "Say who said it."));
  const language = languageTag(words.language);
  if (language === null) return refuse(languageUnreadable);
  const text = passage(words.text);
  if (text === "") return refuse(invalid(["text"], "Give the words as they were said."));
  const said = story.quotes.find((quote) => quote.quoteId === quoteId) ?? null;
  if (said?.withdrawn) return refuse({ code: "QUOTE_WITHDRAWN", reason: said.withdrawn.reason });
  const isThere =
    said?.speaker === speaker &&
    said.language === language &&
    said.text === text &&
    said.articleId === articleId &&
    said.blockId === blockId;
  if (isThere) return accept();
  const misplaced = placeRefusal({ articleId, blockId, facts: words.facts }, said, story);
  if (misplaced) return refuse(misplaced);
  return accept({ type: "QuoteRecorded", data: { quoteId, speaker, language, text, articleId, blockId } });
}

function translate({ quoteId, ...words }: Ask<"TranslateQuote">, story: Story): Answer {
  const found = quoteIn(story, quoteId);
  if ("refused" in found) return found;
  const language = languageTag(words.language);
  if (language === null) return refuse(languageUnreadable);
  if (language === found.quote.language)
    return refuse(invalid(["language"], "It was said in this language: these words are the original ones."));
  const text = passage(words.text);
  if (text === "") return refuse(invalid(["text"], "Give the words in this language."));
  const translator = line(words.translator);
  if (translator === "") return refuse(invalid(["translator"], "Say who translated it."));
  const said = found.quote.translations.find((translation) => translation.language === language);
  if (said && !said.stale && said.text === text && said.translator === translator) return accept();
  return accept({ type: "QuoteTranslated", data: { quoteId, language, text, translator } });
}

function withdraw({ quoteId, reason }: Ask<"WithdrawQuote">, story: Story): Answer {
  const found = quoteIn(story, quoteId);
  if ("refused" in found) return found.refused.code === "QUOTE_WITHDRAWN" ? accept() : found;
  const why = reasonToWithdraw({ reason }, story);
  return "refused" in why ? why : accept({ type: "QuoteWithdrawn", data: { quoteId, ...why } });
}

const languageUnreadable = invalid(["language"], "A language is a BCP 47 tag, such as “kk” or “sr-Latn”.");
