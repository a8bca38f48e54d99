import { accept, refuse, type Decision } from "../decider.js";
import { directionOf } from "../language.js";
import { invalid } from "../refusal.js";
import type { Article } from "./article.js";
import { blockersOf } from "./blockers.js";
import type { ArticleCommand, ArticleRefusal, PublicationFacts } from "./commands.js";
import { contentHashOf, type EditionClass, type EditionContent } from "./edition.js";
import type { ArticleEvent } from "./events.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** Publishes the first edition, or names everything that stands in the way. */
export function publish({ facts }: Ask<"PublishArticle">, article: Article): Answer {
  if (article.live) return refuse({ code: "ALREADY_LIVE", edition: article.live.edition });
  return edition(article, facts, "first", null);
}

/** Publishes what was put right, with a note that readers see. */
export function correct(command: Ask<"CorrectArticle">, article: Article): Answer {
  if (!article.live) return refuse({ code: "NOT_LIVE" });
  const note = command.note.normalize("NFC").trim();
  if (note === "")
    return refuse(
      invalid(["note"], "Tell readers what was wrong and what is right: a correction is never silent."),
    );
  return edition(article, command.facts, "correction", note);
}

function edition(
  article: Article,
  facts: PublicationFacts,
  editionClass: EditionClass,
  note: string | null,
): Answer {
  const content = contentOf(article, facts);
  const contentHash = contentHashOf(content);
  if (article.live?.contentHash === contentHash)
    return refuse({ code: "NOTHING_CHANGED", edition: article.live.edition });
  const blockers = blockersOf(article, facts);
  if (blockers.length > 0) return refuse({ code: "BLOCKED", blockers });
  return accept({
    type: "EditionPublished",
    data: {
      edition: (article.live?.edition ?? 0) + 1,
      class: editionClass,
      note,
      revision: article.revision,
      contentHash,
      source: article.translation?.source ?? null,
      content,
    },
  });
}

/** What readers would see if the working copy were published now. */
export function contentOf(
  article: Article,
  { pictures }: Pick<PublicationFacts, "pictures">,
): EditionContent {
  const { language, headline, dek, byline, body, captions, altTexts } = article;
  return {
    language,
    direction: directionOf(language),
    headline,
    dek,
    byline,
    body,
    pictures: pictures.map(({ placementId, photoId, role, creditLine }) => ({
      placementId,
      photoId,
      role,
      creditLine: creditLine ?? "",
      caption: captions[placementId] ?? "",
      altText: altTexts[placementId] ?? "",
    })),
  };
}
