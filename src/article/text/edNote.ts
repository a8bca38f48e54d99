/** Whom a note to those who handle a text is for: the house alone, or everybody who is sent the text as well. */
export const edNoteAudiences = ["internal", "recipients"] as const;

/** One of the audiences. */
export type EdNoteAudience = (typeof edNoteAudiences)[number];

/** A note to those who handle a text, never to its readers. */
export type EdNote = Readonly<{ text: string; audience: EdNoteAudience; by: string; at: string }>;
