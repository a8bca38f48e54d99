/** The id in an article's stream name. */
export const articleIdOf = (stream: string): string => stream.slice("article-".length);
