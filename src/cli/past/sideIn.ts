import type { ArticleEvent } from "../../article/events.js";
import type { Headlines } from "../../article/text/headlines.js";
import type { Recorded } from "../../decider.js";
import type { Version } from "../../difference/differenceOfVersions.js";
import { Fault } from "../../fault.js";
import { readInstant } from "../../instant.js";
import { versionOfEdition, versionOfText } from "../../past/versionOf.js";
import { textAfter, type Moment, type TextEvents, type TextThen } from "../../past/textThen.js";

/** A text that is held against another: what it says, and what it is called. */
type Side = Readonly<{ name: string; language: string; version: Version; isEdition: boolean }>;

/**
 * The moment that words name: a revision (`r3`), an instant, or `working` for now. Throws CONFIG_INVALID for other words.
 */
export function momentIn(words: string): Moment {
  const moment = readMoment(words);
  if (moment !== null) return moment;
  throw new Fault(
    "CONFIG_INVALID",
    `“${words}” names no moment. Say a revision such as r3, an instant such as 2026-03-01T09:00:00Z, or working.`,
  );
}

/** The text of an article as of a moment. Throws CONFIG_INVALID where it had not begun or has not got that far. */
export function textAt(events: TextEvents, moment: Moment): TextThen {
  const text = textAfter(events, moment);
  if (text) return text;
  const [first, last] = [events.article[0]!, events.article.at(-1)!];
  throw new Fault(
    "CONFIG_INVALID",
    `${first.stream} has the revisions r0 to r${last.revision}; it was begun at ${first.meta.at} and last moved at ${last.meta.at}.`,
  );
}

/**
 * The text that words name: a moment, an edition (`e2`), `live`, or `source`, which is read by `sourceOf`. Throws
 * CONFIG_INVALID for other words, and for a text that is not there.
 */
export async function sideIn(
  events: TextEvents,
  words: string,
  sourceOf: (article: string) => Promise<TextEvents>,
): Promise<Side> {
  const edition = /^e(\d{1,9})$/.exec(words)?.[1];
  if (edition !== undefined) return editionIn(events, Number(edition));
  if (words === "live") {
    const { live } = textAt(events, "now").article;
    if (live) return editionIn(events, live.edition);
    throw new Fault(
      "CONFIG_INVALID",
      "Readers see nothing of this article at present. An edition that they saw is named by its number, such as e1.",
    );
  }
  if (words === "source") {
    const { source } = textAt(events, "now").article;
    if (!source) throw new Fault("CONFIG_INVALID", "This article is no translation, so it has no source.");
    const text = textAt(await sourceOf(`article-${source.articleId}`), { revision: source.revision });
    return asSide(text, `its source, article-${source.articleId} r${source.revision}`);
  }
  const moment = readMoment(words);
  if (moment !== null) {
    const text = textAt(events, moment);
    return asSide(text, words === "working" ? `the working copy, r${text.revision}` : `r${text.revision}`);
  }
  throw new Fault(
    "CONFIG_INVALID",
    `“${words}” names no text. Say r3 (a revision), e2 (an edition), working, live, source, or an instant such as 2026-03-01T09:00:00Z.`,
  );
}

function readMoment(words: string): Moment | null {
  if (words === "working") return "now";
  const revision = /^r(\d{1,9})$/.exec(words)?.[1];
  if (revision !== undefined) return { revision: Number(revision) };
  const at = readInstant(words);
  return at === null ? null : { at };
}

const asSide = (text: TextThen, name: string): Side => ({
  name,
  language: text.article.language,
  version: versionOfText(text),
  isEdition: false,
});

function editionIn({ article }: TextEvents, edition: number): Side {
  let found: Recorded<Extract<ArticleEvent, { type: "EditionPublished" }>> | undefined;
  let headlines: Headlines = {};
  for (const event of article) {
    if (event.type === "EditionPublished" && event.data.edition === edition) found = event;
    if (event.type === "EditionHeadlined" && event.data.edition === edition) headlines = event.data.headlines;
  }
  if (!found) throw new Fault("CONFIG_INVALID", `This article has no edition ${edition}.`);
  const { content } = found.data;
  const version = versionOfEdition(content, headlines);
  return { name: `edition ${edition}`, language: content.language, version, isEdition: true };
}
