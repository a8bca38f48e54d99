/** What a line can say it is about. */
export type LabelMeaning =
  | "photo"
  | "caption"
  | "altText"
  | "author"
  | "originalAuthor"
  | "translator"
  | "editor"
  | "photographer"
  | "source"
  | "published"
  | "related";

const labels: Readonly<Record<LabelMeaning, string>> = {
  photo:
    "photo, photos, photo credit, photo by, image, image credit, picture, фото, фото автора, изображение, иллюстрация, " +
    "сурет, суреттер, foto, fotos, foto de, imagen, crédito de la foto, صورة, الصورة, תמונה, צילום",
  caption: "caption, photo caption, подпись, подпись к фото, сурет астына, pie de foto",
  altText: "alt, alt text, описание фото, texto alternativo",
  author:
    "by, author, authors, written by, text, text by, words, reporter, автор, авторы, автор текста, текст, мәтін, " +
    "авторлар, autor, autora, autores, por, texto, escrito por, الكاتب, بقلم, كتب, כתב, מאת",
  originalAuthor:
    "original author, original authors, original by, original text by, автор оригинала, автор оригинального текста, " +
    "түпнұсқа авторы, түпнұсқа мәтін авторы, autor original, autora original, المؤلف الأصلي",
  translator:
    "translator, translators, translation, translation by, translated by, перевод, переводчик, перевела, перевёл, " +
    "аударған, аудармашы, аударма, traducción, traducción de, traductor, traductora, traducido por, ترجمة, المترجم, תרגום",
  editor:
    "editor, edited by, редактор, под редакцией, редакторы, өңдеген, editado por, editora, تحرير, עריכה",
  photographer:
    "photographer, photographs by, photography, photography by, фотограф, фотограф әрі автор, fotógrafo, fotógrafa",
  source:
    "source, sources, original source, источник, источники, дереккөз, дереккөзі, fuente, fuentes, المصدر, מקור",
  published:
    "published, published on, publication date, date, posted, posted on, опубликовано, дата публикации, дата, " +
    "жарияланды, жарияланған күні, күні, publicado, publicado el, fecha, fecha de publicación, نشر في, תאריך",
  related:
    "latest news, latest, read also, read more, also read, see also, related, related news, related articles, " +
    "related stories, more news, more on this, recommended, most read, popular, top stories, читайте также, " +
    "читать также, читайте ещё, последние новости, новости по теме, ещё по теме, похожие новости, смотрите также, " +
    "главные новости, популярное, оқи отырыңыз, тағы оқыңыз, соңғы жаңалықтар, ұқсас жаңалықтар, lea también, " +
    "lee también, más noticias, últimas noticias, noticias relacionadas, te puede interesar, اقرأ أيضا, " +
    "اقرأ أيضًا, آخر الأخبار, أخبار ذات صلة, קראו גם, חדשות אחרונות",
};

const meanings = new Map(
  Object.entries(labels).flatMap(([meaning, words]) =>
    words.split(", ").map((word) => [word, meaning as LabelMeaning] as const),
  ),
);

/** Phrases that name their value without a colon. Spelled with a capital, as a byline is and a sentence's middle is not. */
const phrases: readonly (readonly [LabelMeaning, RegExp])[] = [
  ["photo", /^(?:Photo|Photograph|Image|Picture) (?:by|courtesy of)\s+/u],
  ["translator", /^(?:Translated|TRANSLATED) (?:from (?:the )?(?:original )?\p{L}+ )?(?:by|BY)\s+/u],
  ["translator", /^Traducido (?:del \p{L}+ )?por\s+/u],
  ["translator", /^Перев(?:ел|ела|ёл) (?:с \p{L}+ )?/u],
  ["editor", /^(?:Edit(?:ed|ing) by|EDIT(?:ED|ING) BY|Editado por)\s+/u],
  ["author", /^(?:By|BY|Written by|Reporting by|Por|POR)\s+/u],
];

const longestLabel = 40;

/** A line's label and what follows it: `Photo: Name / Agency`. The value may be empty; null if nothing is labelled. */
export function readLabel(text: string): { meaning: LabelMeaning; value: string; colon: boolean } | null {
  const colon = text.slice(0, longestLabel + 1).search(/[:：]/u);
  const before = colon < 0 ? text.slice(0, longestLabel + 1) : text.slice(0, colon);
  const meaning = meanings.get(labelKey(before));
  if (meaning && (colon >= 0 || text.length <= longestLabel))
    return { meaning, value: colon < 0 ? "" : text.slice(colon + 1).trim(), colon: colon >= 0 };

  const translatedFrom =
    /^(?:translated|translation|перевод|аударма|traducción) (?:from|с|del) (?:the )?\p{L}+(?: by)?$/iu;
  if (colon >= 0 && translatedFrom.test(before))
    return { meaning: "translator", value: text.slice(colon + 1).trim(), colon: true };

  for (const [phraseMeaning, phrase] of phrases) {
    const found = phrase.exec(text);
    if (found) return { meaning: phraseMeaning, value: text.slice(found[0].length).trim(), colon: false };
  }
  return null;
}

/** Whether a line does nothing but head a list of other pages. */
export const headsRelated = (text: string): boolean => {
  const label = readLabel(text);
  return label?.meaning === "related" && label.value === "";
};

const labelKey = (words: string) =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[.…]+$/u, "")
    .trim();
