import { fullWebAddress } from "../webAddress.js";
import { cleanLine } from "./cleanText.js";
import { elementsIn, wordsOf, type MarkupElement } from "./markup.js";
import type { Credited, Finding, PageField, ReadPhoto } from "./page.js";
import { unknownPhoto, type Declared } from "./reading.js";
import { recogniseDate } from "./recogniseDate.js";
import { recogniseNames } from "./recogniseNames.js";
import { structuredData, type NewsArticleData } from "./structuredData.js";

type Head = Omit<Declared, "attributedTo" | "related"> & Readonly<{ findings: readonly Finding[] }>;

/** What a page declares in its head and its structured data, for machines: the best word on dates, the worst on text. */
export function readHead(page: MarkupElement): Head {
  const data = structuredData(page);
  const meta = metaOf(page);
  const findings: Finding[] = [];
  const take = <Value>(field: PageField, value: Value | null, told?: string, line = 1): Value | null => {
    if (value !== null) findings.push({ field, text: told ?? String(value), line });
    return value;
  };
  const first = (...names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((one) => one !== undefined);
  const published = first("article:published_time", "date", "dc.date", "parsely-pub-date");
  const canonical = first("#canonical", "og:url");
  const language = first("#lang", "content-language", "og:locale");
  const photo = photoOf(data, first("og:image")?.content ?? null, first("og:image:alt")?.content ?? null);
  const title = first("og:title", "twitter:title") ?? first("#title");
  const dek =
    data?.alternativeHeadline ?? data?.description ?? first("og:description", "description")?.content ?? null;
  return {
    headline:
      data?.headline ?? (title ? withoutOutlet(title.content, meta.get("og:site_name")?.content) : null),
    dek,
    language: take("language", language?.content ?? data?.inLanguage ?? null, undefined, language?.line),
    photo,
    publishedAt: take(
      "publishedAt",
      isoOf(data?.datePublished) ?? isoOf(published?.content),
      undefined,
      published?.line,
    ),
    byline: bylineOf(data, meta.get("author")?.content ?? null),
    canonicalUrl: take(
      "canonicalUrl",
      fullWebAddress(canonical?.content ?? data?.url ?? ""),
      undefined,
      canonical?.line,
    ),
    translated: data?.translationOfWork ?? false,
    findings,
  };
}

const isoOf = (words: string | null | undefined) => (words ? (recogniseDate(words)?.iso ?? null) : null);

function photoOf(data: NewsArticleData | null, url: string | null, altText: string | null): ReadPhoto | null {
  const image = data?.image.find((one) => one.url !== null) ?? null;
  const imageUrl = image?.url ?? fullWebAddress(url ?? "");
  if (imageUrl === null) return null;
  return {
    ...unknownPhoto,
    imageUrl,
    altText,
    caption: image?.caption ?? null,
    creditText: image?.creditText ?? null,
  };
}

function bylineOf(data: NewsArticleData | null, author: string | null): readonly Credited[] {
  const authors = data?.author.length ? data.author : (author && recogniseNames(author)) || [];
  return [
    ...authors.filter((name) => recogniseNames(name)).map((name) => ({ name, role: "author" as const })),
    ...(data?.translator ?? []).map((name) => ({ name, role: "translator" as const })),
    ...(data?.editor ?? []).map((name) => ({ name, role: "editor" as const })),
  ];
}

/** `Headline | Outlet` is a window's title. Only a known or a barred outlet is cut off: headlines have dashes too. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const bar = title.split(/\s+[|·]\s+/u)[0]!;
  if (outlet === undefined || !bar.endsWith(outlet)) return bar;
  return bar.slice(0, -outlet.length).replace(/\s*[-–—:]\s*$/u, "") || bar;
}

function metaOf(page: MarkupElement): ReadonlyMap<string, { content: string; line: number }> {
  const found = new Map<string, { content: string; line: number }>();
  const note = (key: string | undefined, words: string | undefined, line: number) => {
    const content = cleanLine(words ?? "");
    if (key && content !== "" && !found.has(key.toLowerCase()))
      found.set(key.toLowerCase(), { content, line });
  };
  for (const element of elementsIn(page)) {
    const { name, attributes, line } = element;
    if (name === "meta")
      note(attributes.property ?? attributes.name ?? attributes["http-equiv"], attributes.content, line);
    else if (name === "html") note("#lang", attributes.lang ?? attributes["xml:lang"], line);
    else if (name === "title") note("#title", wordsOf(element), line);
    else if (name === "link" && attributes.rel?.toLowerCase() === "canonical")
      note("#canonical", attributes.href, line);
  }
  return found;
}
