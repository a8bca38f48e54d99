import type { Problem, Recognised } from "./page.js";
import { problem } from "./problem.js";
import { creditIsAddress } from "./recogniseCredit.js";

/** What a person has to settle about what was recognised: everything a reader is owed and this page does not say. */
export function findProblems(page: Recognised, translated: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  const missing = (absent: boolean, ...told: Parameters<typeof problem>) => {
    if (absent) problems.push(problem(...told));
  };
  const credited = (...roles: readonly string[]) => page.byline.some(({ role }) => roles.includes(role));
  const original = page.byline.find(({ role }) => role === "originalAuthor");

  missing(page.headline === null, "HEADLINE_MISSING", "headline", "No headline was found.");
  missing(page.blocks.length === 0, "BODY_MISSING", "blocks", "No text was found.");
  if (page.photo) problems.push(...photoProblems(page.photo));
  missing(
    !credited("author", "originalAuthor"),
    "BYLINE_MISSING",
    "byline",
    "Nobody is named as the author.",
  );
  missing(
    (translated || original !== undefined) && !credited("translator"),
    "TRANSLATOR_MISSING",
    "byline",
    original
      ? `“${original.name}” is named as the original author, so this is a translation; nobody is named as its translator.`
      : "The page is a translation; nobody is named as its translator.",
  );
  missing(
    page.dateline === null,
    "DATELINE_MISSING",
    "dateline",
    "The text does not say where and when it was filed.",
  );
  missing(
    page.publishedAt === null,
    "PUBLICATION_DATE_MISSING",
    "publishedAt",
    "The page does not say when it was published.",
  );
  for (const { name, url } of page.attributedTo)
    missing(
      url === null,
      "SOURCE_LINK_MISSING",
      "attributedTo",
      `The text attributes something to “${name}” but does not link to it.`,
    );
  return problems;
}

function photoProblems(photo: NonNullable<Recognised["photo"]>): readonly Problem[] {
  const problems: Problem[] = [];
  if (photo.creditText === null)
    problems.push(problem("CREDIT_MISSING", "credit", "The picture has no credit."));
  else if (creditIsAddress(photo.creditText))
    problems.push(
      problem(
        "CREDIT_IS_A_URL",
        "credit",
        `“${photo.creditText}” is a web address, not a credit line: name who made or holds the picture.`,
      ),
    );
  if (photo.caption === null)
    problems.push(problem("CAPTION_MISSING", "caption", "The picture has no caption."));
  if (photo.altText === null)
    problems.push(
      problem("ALT_TEXT_MISSING", "altText", "The picture has no text for those who cannot see it."),
    );
  return problems;
}
