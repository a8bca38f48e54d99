import { refuse } from "../../decider.js";
import type { StoryRefusal } from "../commands.js";
import type { Story } from "../story.js";
import type { WhereSaid } from "../whereSaid.js";
import type { Withdrawal } from "../withdrawal.js";

/** A quote in another language. */
export type QuoteTranslation = Readonly<{
  language: string;
  text: string;
  translator: string;
  /** The original words have been put right since. */
  stale: boolean;
  by: string;
  at: string;
}>;

/** What somebody said, in the words and the language in which they said it. */
export type Quote = WhereSaid &
  Readonly<{
    quoteId: string;
    speaker: string;
    language: string;
    text: string;
    recordedBy: string;
    recordedAt: string;
    translations: readonly QuoteTranslation[];
    withdrawn: Withdrawal | null;
  }>;

/** The quote under an id that the story still holds; else the no to answer with. */
export function quoteIn(
  { quotes }: Story,
  quoteId: string,
): Readonly<{ quote: Quote }> | Readonly<{ refused: StoryRefusal }> {
  const quote = quotes.find((one) => one.quoteId === quoteId);
  if (!quote) return refuse({ code: "QUOTE_UNKNOWN", quoteId });
  if (quote.withdrawn) return refuse({ code: "QUOTE_WITHDRAWN", reason: quote.withdrawn.reason });
  return { quote };
}

/** The story with something new said of one quote. */
export const withQuote = (story: Story, quoteId: string, said: (quote: Quote) => Partial<Quote>): Story => ({
  ...story,
  quotes: story.quotes.map((quote) => (quote.quoteId === quoteId ? { ...quote, ...said(quote) } : quote)),
});
