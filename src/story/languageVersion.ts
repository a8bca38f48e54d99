/** One of a story's articles: which, and in which language. */
export type LanguageVersion = Readonly<{ id: string; language: string }>;
