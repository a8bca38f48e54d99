import type { EditionContent } from "../../src/article/publication/edition.js";

/** What readers see of a retracted article: its page, with the notice in the place of all its other words. */
export const withNotice = (articleId: string, content: EditionContent, notice: string): EditionContent => ({
  ...content,
  dek: null,
  pictures: [],
  body: [{ type: "note", attrs: { id: articleId }, content: [{ type: "text", text: notice }] }],
});
