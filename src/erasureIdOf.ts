import { v5 as uuidv5 } from "uuid";

const namespace = "5b1f6c1e-93f4-4f0e-8a57-0c2f7be1d3a9";

/** The id of the one stream that tells of the erasure of a subject's words, by what the subject is called. */
export const erasureIdOf = (subject: string): string => uuidv5(subject, namespace);
