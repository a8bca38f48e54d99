import { asReadThen, type AsRead, type Memory } from "../../../projections/reading/asReadThen.js";
import { Fault } from "../../fault.js";
import { languageTag } from "../../language.js";
import type { Config } from "../../server/config.js";
import { printFromLog } from "../printFromLog.js";
import { beginningOf } from "./beginningOf.js";
import { instantOf } from "./instantOf.js";
import { readingInWords, stateInWords } from "./readingInWords.js";
import { readingsOfLog } from "./readingsOfLog.js";

/** What the command line asks about readers. */
export type AsReadWanted = Readonly<{
  article?: string | undefined;
  at?: string;
  slug?: string;
  language?: string;
  json?: boolean;
}>;

const furthest = Number.MAX_SAFE_INTEGER;

/** Prints what readers saw of an article, or at an address, at an instant; or, without an instant, every time of an article. */
export async function printAsRead(config: Config, wanted: AsReadWanted): Promise<void> {
  const { article, slug, json = false } = wanted;
  if ((article === undefined) === (slug === undefined))
    throw new Fault("CONFIG_INVALID", "Name an article, or an address with --slug.");
  const at = wanted.at === undefined ? null : instantOf("--at", wanted.at);
  if (slug !== undefined && at === null)
    throw new Fault("CONFIG_INVALID", "Say with --at when readers looked at that address.");
  await printFromLog(config, async (store) => {
    if (article !== undefined) await beginningOf(store, article);
    const { memory, close } = await readingsOfLog(store);
    try {
      return article === undefined
        ? atAddress(memory, slug!, wanted.language ?? "en", at!, json)
        : ofArticle(memory, article.slice("article-".length), at, json);
    } finally {
      close();
    }
  });
}

function ofArticle(memory: Memory, id: string, at: string | null, json: boolean): readonly string[] {
  if (at !== null) {
    const found = seenAt(memory, id, at);
    if (json) return [JSON.stringify(found && asJson(found))];
    return found ? readingInWords(found) : [`At ${at} the article had not been begun.`];
  }
  const periods = memory.readings.periodsOf([id], furthest, furthest).toReversed();
  const all = asReadThen(
    memory,
    periods.map((period) => ({ period, at: period.since })),
  );
  return all.map((one) => (json ? JSON.stringify(asJson(one)) : inOneLine(one)));
}

function atAddress(
  memory: Memory,
  slug: string,
  language: string,
  at: string,
  json: boolean,
): readonly string[] {
  const words = slug.replace(/^\//, "").normalize("NFC");
  const held = memory.slugs.holder(languageTag(language) ?? language, words);
  const found = held && seenAt(memory, held.articleId, at);
  const shown =
    found && found.period.position >= held.position && (found.page ?? found.tombstone) ? found : null;
  if (json) return [JSON.stringify(shown && asJson(shown))];
  if (!shown) return [`At ${at} readers saw nothing at /${words} in ${language}.`];
  const moved = shown.page !== null && shown.address !== null && shown.address !== words;
  return [...(moved ? [`/${words} led on to /${shown.address}.`, ""] : []), ...readingInWords(shown)];
}

function seenAt(memory: Memory, id: string, at: string): AsRead | null {
  const [period] = memory.readings.periodsThen([{ id, at }]);
  return period ? asReadThen(memory, [{ period, at }])[0]! : null;
}

const inOneLine = (read: AsRead): string => {
  const { since, until } = read.period;
  const headline = read.page ? `  ${read.page.content.headline}` : "";
  return `${since}  until ${until ?? "now".padEnd(since.length)}  ${stateInWords(read)}${headline}`;
};

function asJson({ at, period, page, address, tombstone, embargo }: AsRead) {
  const { articleId, storyId, language, since, until, position, state, edition } = period;
  return {
    article: `article-${articleId}`,
    story: `story-${storyId}`,
    language,
    at,
    from: since,
    until,
    position: `p${position}`,
    publication: state,
    edition: edition === 0 ? null : edition,
    embargo,
    slug: address,
    page: page && {
      firstPublishedAt: page.firstPublishedAt,
      publishedAt: page.publishedAt,
      retraction: page.retraction,
      headlines: page.headlines,
      notes: page.notes,
      content: page.content,
    },
    tombstone: tombstone && {
      at: tombstone.at,
      authority: tombstone.authority,
      basis: tombstone.basis,
    },
  };
}
