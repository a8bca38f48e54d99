import { accept, refuse, type Decision } from "../../decider.js";
import { languageTag } from "../../language.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import { canonicalHash } from "../../canonicalHash.js";
import type { Article, ArticleSeam } from "../article.js";
import { articleIdOf } from "../articleIdOf.js";
import type { Text } from "../body/block.js";
import { hasWords } from "../body/plainText.js";
import { readContent } from "../body/readBody.js";
import { readByline, type BylineEntry } from "../text/byline.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { pictureWords, withStorySeen } from "../text/pictureWords.js";
import { isTranslatable } from "./segment.js";
import { textOf, type TranslatedSegment, type Translation } from "./translation.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How a translation is opened on a revision of its source, written segment by segment, and moved to a newer one. */
export const translating: ArticleSeam<
  "OpenTranslation" | "TranslateSegment" | "RebaseTranslation",
  "TranslationOpened" | "SegmentTranslated" | "BlockTranslated" | "TranslationRebased"
> = {
  answers: { OpenTranslation: openTranslation, TranslateSegment: translate, RebaseTranslation: rebase },
  effects: {
    TranslationOpened: {
      evolve: (article, { stream, data: { storyId, language, source, segments, byline } }) =>
        withText(
          { ...article, exists: true, id: articleIdOf(stream), storyId, language, byline },
          { source, segments, translated: {} },
        ),
      writes: () => ["article"],
    },
    SegmentTranslated: {
      evolve(article, event) {
        const { data } = event;
        const written = withWords(article, data, data.text);
        return ofPictures.test(data.segmentId) ? withStorySeen(written, data.segmentId, event) : written;
      },
      writes: ({ segmentId }) => [`segment:${segmentId}`],
      reads: ({ segmentId }) => [`pin:${segmentId}`],
    },
    BlockTranslated: {
      evolve: (article, { data }) => withWords(article, data, data.content),
      writes: ({ segmentId }) => [`segment:${segmentId}`],
      reads: ({ segmentId }) => [`pin:${segmentId}`],
    },
    TranslationRebased: {
      evolve(article, { data: { revision, segments } }) {
        const translation = translationOf(article);
        return withText(article, {
          ...translation,
          source: { ...translation.source, revision },
          segments,
        });
      },
      writes: ({ changed }) => ["pin", ...changed.map((segmentId) => `pin:${segmentId}`)],
    },
  },
};

/** Begins a translation, pinned to one revision of its source. */
function openTranslation(command: Ask<"OpenTranslation">): Answer {
  const { source, facts } = command;
  const language = languageTag(command.language) ?? command.language;
  if (!facts.source) return refuse({ code: "SOURCE_NOT_FOUND", ...source });
  if (!facts.languages.includes(language))
    return refuse({ code: "LANGUAGE_UNKNOWN", language, languages: facts.languages });
  if (facts.source.language === language) return refuse({ code: "SAME_LANGUAGE", language });
  const { storyId, segments } = facts.source;
  const byline =
    readByline(facts.source.byline.filter(({ role }) => role !== "translator").map(asOriginal)) ?? [];
  return accept({ type: "TranslationOpened", data: { storyId, language, source, segments, byline } });
}

/** Writes one segment in the target language: plain words, or for a block its content with marks. */
function translate(command: Ask<"TranslateSegment">, article: Article, base: Article): Answer {
  const { translation } = article;
  if (!translation || !base.translation) return refuse({ code: "NOT_A_TRANSLATION" });
  const { segmentId } = command;
  const segment = base.translation.segments.find((pinned) => pinned.segmentId === segmentId);
  if (!segment || !isTranslatable(segment)) return refuse({ code: "SEGMENT_UNKNOWN", segmentId });
  if ((command.text === null) === (command.content === null))
    return refuse(invalid(["text"], "Give the words either as text or as content, one of them."));

  const sourceHash = segment.hash;
  const done = translation.translated[segmentId];
  if (segment.block === null) {
    if (command.text === null)
      return refuse(invalid(["content"], "This segment is plain words: give it text."));
    const text = line(command.text);
    if (text === "") return refuse(invalid(["text"], "A translated segment has words."));
    const describes = stillDescribes(article, segmentId, command.facts.replacedAt);
    if (done?.words === text && done.sourceHash === sourceHash && describes) return accept();
    return accept({ type: "SegmentTranslated", data: { segmentId, sourceHash, text } });
  }

  const wordless = refuse(
    invalid([command.text === null ? "content" : "text"], "A translated segment has words."),
  );
  if (command.text?.trim() === "") return wordless;
  const given = command.text === null ? command.content : fromPlainText(command.text, segment.block.type);
  const read = readContent(segment.block.type, given);
  if ("problem" in read) return refuse(invalid(command.text === null ? read.path : ["text"], read.problem));
  const { content } = read;
  if (!hasWords(content)) return wordless;
  if (done?.sourceHash === sourceHash && canonicalHash(done.words) === canonicalHash(content))
    return accept();
  return accept({ type: "BlockTranslated", data: { segmentId, sourceHash, content } });
}

/** Moves the pin to another revision of the source; translated segments stay, changed ones turn stale. */
function rebase(command: Ask<"RebaseTranslation">, article: Article): Answer {
  const { translation } = article;
  if (!translation) return refuse({ code: "NOT_A_TRANSLATION" });
  const { revision, facts } = command;
  const { articleId } = translation.source;
  if (!facts.source) return refuse({ code: "SOURCE_NOT_FOUND", articleId, revision });
  if (revision === translation.source.revision) return accept();
  const { segments } = facts.source;
  const before = new Map(translation.segments.map(({ segmentId, hash }) => [segmentId, hash]));
  const after = new Map(segments.map(({ segmentId, hash }) => [segmentId, hash]));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (segmentId) => before.get(segmentId) !== after.get(segmentId),
  );
  return accept({ type: "TranslationRebased", data: { revision, segments, changed } });
}

const withText = (article: Article, translation: Translation): Article => ({
  ...article,
  translation,
  ...textOf(translation),
});

function withWords(
  article: Article,
  { segmentId, sourceHash }: Readonly<{ segmentId: string; sourceHash: string }>,
  words: TranslatedSegment["words"],
): Article {
  const translation = translationOf(article);
  const translated = { ...translation.translated, [segmentId]: { sourceHash, words } };
  return withText(article, { ...translation, translated });
}

function translationOf({ id, translation }: Article): Translation {
  if (translation === null) throw new TypeError(`Article ${id} is no translation.`);
  return translation;
}

const ofPictures = /^(?:caption|altText):/;

/** A picture's words that were translated for the picture before it are to be said anew, even if they stay the same. */
function stillDescribes(article: Article, segmentId: string, replacedAt: number | null): boolean {
  const [kind, placementId] = segmentId.split(":");
  if (!ofPictures.test(segmentId) || !placementId) return true;
  return pictureWords(article, { placementId, replacedAt })[kind as "caption" | "altText"] !== "";
}

const asOriginal = (entry: BylineEntry): BylineEntry =>
  entry.role === "author" ? { ...entry, role: "originalAuthor" } : entry;

function fromPlainText(words: string, type: string) {
  const run = (text: string): readonly Text[] =>
    text.trim() === "" ? [] : [{ type: "text", text: text.trim() }];
  if (type !== "list") return run(words);
  return words
    .split("\n")
    .flatMap((item) => (item.trim() === "" ? [] : [{ type: "listItem", content: run(item) }]));
}
