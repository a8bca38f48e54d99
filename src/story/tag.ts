/** What kinds of thing a story may be tagged with (ninjs). */
export type TagKind = "subject" | "place" | "person" | "organisation" | "event";

/** Something that the story is about. */
export type Tag = Readonly<{
  tagId: string;
  kind: TagKind;
  /** The vocabulary that the code is taken from, such as “medtop” (IPTC Media Topics); both null for a bare name. */
  scheme: string | null;
  code: string | null;
  name: string;
  /** What it is to the story, such as “defendant”. */
  role: string | null;
}>;
