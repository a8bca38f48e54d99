import { accept, refuse, type Decision } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { Article } from "./article.js";
import { diffBody, sameBody } from "./body/blockOperations.js";
import { readByline, sameByline } from "./byline.js";
import type { ArticleCommand, ArticleRefusal } from "./commands.js";
import type { ArticleEvent } from "./events.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

const bySegment: Answer = refuse({ code: "WRITTEN_BY_SEGMENT" });

/** Changes an original's headline. */
export function changeHeadline(command: Ask<"ChangeHeadline">, article: Article): Answer {
  if (article.translation) return bySegment;
  const headline = line(command.headline);
  if (headline === "") return refuse(invalid(["headline"], "A headline has words."));
  return headline === article.headline ? accept() : accept({ type: "HeadlineChanged", data: { headline } });
}

/** Changes an original's dek, or takes it away. */
export function changeDek(command: Ask<"ChangeDek">, article: Article): Answer {
  if (article.translation) return bySegment;
  const dek = command.dek === null ? null : line(command.dek) || null;
  return dek === article.dek ? accept() : accept({ type: "DekChanged", data: { dek } });
}

/** Says who is credited, in print order. */
export function setByline(command: Ask<"SetByline">, article: Article): Answer {
  const byline = readByline(command.byline);
  if (byline === null) return refuse(invalid(["byline"], "Everyone in a byline has a name."));
  return sameByline(byline, article.byline) ? accept() : accept({ type: "BylineSet", data: { byline } });
}

/** Stores what the writer changed in the body that they were looking at, block by block. */
export function reviseBody(command: Ask<"ReviseBody">, article: Article, base: Article): Answer {
  if (article.translation) return bySegment;
  if (sameBody(command.body, article.body)) return accept();
  const operations = diffBody(base.body, command.body);
  return operations.length === 0 ? accept() : accept({ type: "BodyRevised", data: { operations } });
}

/** Writes what stands under a picture in this language. */
export function writeCaption(command: Ask<"WriteCaption">, article: Article): Answer {
  if (article.translation) return bySegment;
  const { placementId, facts } = command;
  const caption = line(command.caption);
  if (!facts.placed) return refuse({ code: "PHOTO_NOT_PLACED", placementId });
  if (caption === "") return refuse(invalid(["caption"], "A caption has words."));
  if (article.captions[placementId] === caption) return accept();
  return accept({ type: "CaptionWritten", data: { placementId, caption } });
}

/** Writes what a picture shows for those who cannot see it, in this language. */
export function writeAltText(command: Ask<"WriteAltText">, article: Article): Answer {
  if (article.translation) return bySegment;
  const { placementId, facts } = command;
  const altText = line(command.altText);
  if (!facts.placed) return refuse({ code: "PHOTO_NOT_PLACED", placementId });
  if (altText === "") return refuse(invalid(["altText"], "An alt text has words."));
  if (article.altTexts[placementId] === altText) return accept();
  return accept({ type: "AltTextWritten", data: { placementId, altText } });
}
