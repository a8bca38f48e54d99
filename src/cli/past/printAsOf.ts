import { plainText } from "../../article/body/plainText.js";
import { publicationOf } from "../../article/publication/publicationOf.js";
import { picturesThen, type TextThen } from "../../past/textThen.js";
import type { Config } from "../../server/config.js";
import { paintFor, type Paint } from "./paint.js";
import { momentIn, textAt } from "./sideIn.js";
import { storyLines } from "./storyLines.js";
import { withText } from "./withText.js";

/** What the command line asks of a text that was. */
type Wanted = Readonly<{ article: string; moment: string; json?: boolean }>;

/** Prints an article as it stood at a revision or an instant. */
export const printAsOf = (config: Config, { article, moment, json }: Wanted): Promise<void> =>
  withText(config, article, (events) => {
    const text = textAt(events, momentIn(moment));
    const paint = paintFor(text.article.language, process.stdout.isTTY);
    return Promise.resolve(json ? [asJson(text)] : [...linesOf(text, paint)]);
  });

function asJson(text: TextThen): string {
  const { articleId, revision, position, at, article, story } = text;
  const pictures = picturesThen(text);
  return JSON.stringify({
    article: `article-${articleId}`,
    revision,
    position: `p${position}`,
    at,
    text: article,
    story,
    pictures,
  });
}

function* linesOf(text: TextThen, paint: Paint): Generator<string> {
  const { article, story } = text;
  const { workflow, live, headlines, dek, kicker, dateline, slug, byline, edNote } = article;
  const readers = live ? `, readers saw edition ${live.edition}` : "";
  yield `article-${text.articleId} r${text.revision}, made at ${text.at}`;
  yield `language ${article.language}, workflow ${workflow}, publication ${publicationOf(article)}${readers}`;
  const stage = story.stage === null ? "" : `, stage ${story.stage}`;
  yield `story ${story.slugline}, at desk ${story.desk}${stage}, urgency ${story.urgency}`;
  yield "";
  const said: readonly (readonly [string, string | null | undefined])[] = [
    ["kicker", kicker],
    ["headline", article.headline],
    ...Object.entries(headlines).map(([role, words]) => [`headline:${role}`, words] as const),
    ["dek", dek],
    ["byline", byline.map(({ name, role }) => `${name} (${role})`).join(", ")],
    ["dateline", dateline?.text],
    ["slug", slug],
    ["ed note", edNote?.text],
    ["sources", story.sources.map(({ name }) => name).join(", ")],
    ["tags", story.tags.map(({ name }) => name).join(", ")],
  ];
  for (const [name, words] of said) if (words) yield `${name}: ${paint.line(words)}`;
  for (const { placementId, role, creditLine, caption, altText } of picturesThen(text)) {
    yield `picture (${role}, ${placementId})`;
    for (const [name, words] of Object.entries({ credit: creditLine, caption, "alt text": altText }))
      if (words) yield `    ${name}: ${paint.line(words)}`;
  }
  yield* storyLines(story, paint);
  for (const block of article.body) {
    const words =
      block.type === "image" ? "(picture)" : block.type === "embed" ? block.attrs.title : plainText(block);
    yield "";
    yield* words.split("\n").map((line) => paint.line(line));
  }
}
