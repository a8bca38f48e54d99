import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import { applyOperations, diffBody, sameBody } from "../body/blockOperations.js";
import { touchedBy } from "../body/touchedBy.js";
import { readByline, sameByline } from "./byline.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { pictureWords, withStorySeen } from "./pictureWords.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How the words of an original are written; a translation's are written by segment. */
export const writing: ArticleSeam<
  "ChangeHeadline" | "ChangeDek" | "SetByline" | "ReviseBody" | "WriteCaption" | "WriteAltText",
  "HeadlineChanged" | "DekChanged" | "BylineSet" | "BodyRevised" | "CaptionWritten" | "AltTextWritten"
> = {
  answers: {
    ChangeHeadline: changeHeadline,
    ChangeDek: changeDek,
    SetByline: setByline,
    ReviseBody: reviseBody,
    WriteCaption: writeCaption,
    WriteAltText: writeAltText,
  },
  effects: {
    HeadlineChanged: { evolve: withData, writes: () => ["headline"] },
    DekChanged: { evolve: withData, writes: () => ["dek"] },
    BylineSet: { evolve: withData, writes: () => ["byline"] },
    BodyRevised: {
      evolve: (article, { data }) => ({ ...article, body: applyOperations(article.body, data.operations) }),
      writes: ({ operations }) => [...new Set(operations.flatMap(touchedBy))],
    },
    CaptionWritten: {
      evolve(article, event) {
        const { placementId, caption } = event.data;
        const captions = { ...article.captions, [placementId]: caption };
        return withStorySeen({ ...article, captions }, `caption:${placementId}`, event);
      },
      writes: ({ placementId }) => [`caption:${placementId}`],
    },
    AltTextWritten: {
      evolve(article, event) {
        const { placementId, altText } = event.data;
        const altTexts = { ...article.altTexts, [placementId]: altText };
        return withStorySeen({ ...article, altTexts }, `altText:${placementId}`, event);
      },
      writes: ({ placementId }) => [`altText:${placementId}`],
    },
  },
};

function withData(article: Article, { data }: Readonly<{ data: Partial<Article> }>): Article {
  return { ...article, ...data };
}

const bySegment: Answer = refuse({ code: "WRITTEN_BY_SEGMENT" });

/** Changes an original's headline. */
function changeHeadline(command: Ask<"ChangeHeadline">, article: Article): Answer {
  if (article.translation) return bySegment;
  const headline = line(command.headline);
  if (headline === "") return refuse(invalid(["headline"], "A headline has words."));
  return headline === article.headline ? accept() : accept({ type: "HeadlineChanged", data: { headline } });
}

/** Changes an original's dek, or takes it away. */
function changeDek(command: Ask<"ChangeDek">, article: Article): Answer {
  if (article.translation) return bySegment;
  const dek = command.dek === null ? null : line(command.dek) || null;
  return dek === article.dek ? accept() : accept({ type: "DekChanged", data: { dek } });
}

/** Says who is credited, in print order. */
function setByline(command: Ask<"SetByline">, article: Article): Answer {
  const byline = readByline(command.byline);
  if (byline === null) return refuse(invalid(["byline"], "Everyone in a byline has a name."));
  return sameByline(byline, article.byline) ? accept() : accept({ type: "BylineSet", data: { byline } });
}

/** Stores what the writer changed in the body that they were looking at, block by block. */
function reviseBody(command: Ask<"ReviseBody">, article: Article, base: Article): Answer {
  if (article.translation) return bySegment;
  if (sameBody(command.body, article.body)) return accept();
  const operations = diffBody(base.body, command.body);
  return operations.length === 0 ? accept() : accept({ type: "BodyRevised", data: { operations } });
}

/** Writes what stands under a picture in this language. */
function writeCaption(command: Ask<"WriteCaption">, article: Article): Answer {
  if (article.translation) return bySegment;
  const { placementId, facts } = command;
  const caption = line(command.caption);
  if (!facts.placed) return refuse({ code: "PHOTO_NOT_PLACED", placementId });
  if (caption === "") return refuse(invalid(["caption"], "A caption has words."));
  if (pictureWords(article, { placementId, ...facts }).caption === caption) return accept();
  return accept({ type: "CaptionWritten", data: { placementId, caption } });
}

/** Writes what a picture shows for those who cannot see it, in this language. */
function writeAltText(command: Ask<"WriteAltText">, article: Article): Answer {
  if (article.translation) return bySegment;
  const { placementId, facts } = command;
  const altText = line(command.altText);
  if (!facts.placed) return refuse({ code: "PHOTO_NOT_PLACED", placementId });
  if (altText === "") return refuse(invalid(["altText"], "An alt text has words."));
  if (pictureWords(article, { placementId, ...facts }).altText === altText) return accept();
  return accept({ type: "AltTextWritten", data: { placementId, altText } });
}
