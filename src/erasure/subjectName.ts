import type { ErasureSubject } from "./events.js";

/** What a subject is called in what is sealed, and its key by. */
export const subjectName = (subject: ErasureSubject): string =>
  subject.kind === "source" ? `source-${subject.sourceId}` : `asker-${subject.requestId}`;
