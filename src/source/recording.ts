import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid, type CommonRefusal } from "../refusal.js";
import { sameWords, type Sealed } from "../sealed.js";
import type { SourceWords } from "./commands.js";
import type { SourceSeam } from "./source.js";

/** How a source is recorded and put right, and which of a story's sources it is. */
export const recording: SourceSeam<
  "RecordConfidentialSource" | "ReviseConfidentialSource" | "KeepSourceConfidential",
  "ConfidentialSourceRecorded" | "ConfidentialSourceRevised" | "SourceKeptConfidential"
> = {
  answers: {
    RecordConfidentialSource(command) {
      const { storyId, facts } = command;
      if (!facts.storyFound) return refuse({ code: "STORY_NOT_FOUND", storyId });
      const said = wordsOf(command);
      if ("no" in said) return refuse(said.no);
      return accept({ type: "ConfidentialSourceRecorded", data: { storyId, ...said.words } });
    },
    ReviseConfidentialSource(command, source) {
      if (!source.letIn.includes(command.by.staffId)) return refuse({ code: "NOT_LET_IN" });
      const said = wordsOf(command);
      if ("no" in said) return refuse(said.no);
      const { words } = said;
      const same =
        words.alias === source.alias &&
        (["identity", "contact", "note"] as const).every((field) => sameWords(words[field], source[field]));
      return same ? accept() : accept({ type: "ConfidentialSourceRevised", data: words });
    },
    KeepSourceConfidential({ storyId, sourceId, by, facts }, { letIn, named }) {
      if (!letIn.includes(by.staffId)) return refuse({ code: "NOT_LET_IN" });
      if (!facts.storyFound) return refuse({ code: "STORY_NOT_FOUND", storyId });
      if (!facts.sourceFound) return refuse({ code: "SOURCE_UNKNOWN", sourceId });
      const isSo = named.some((one) => one.storyId === storyId && one.sourceId === sourceId);
      return isSo ? accept() : accept({ type: "SourceKeptConfidential", data: { storyId, sourceId } });
    },
  },
  effects: {
    ConfidentialSourceRecorded: {
      evolve: (source, { data, meta: { by, at } }) => ({
        ...source,
        ...data,
        recorded: { by, at },
        letIn: [by],
      }),
      writes: () => ["words", "readers"],
    },
    ConfidentialSourceRevised: {
      evolve: (source, { data }) => ({ ...source, ...data }),
      writes: () => ["words"],
      reads: () => ["readers"],
    },
    SourceKeptConfidential: {
      evolve: (source, { data }) => ({ ...source, named: [...source.named, data] }),
      writes: ({ storyId, sourceId }) => [`named:${storyId}:${sourceId}`],
      reads: () => ["readers"],
    },
  },
};

type Said =
  | Readonly<{
      words: Readonly<{
        alias: string;
        identity: Sealed;
        contact: Sealed | null;
        note: Sealed | null;
      }>;
    }>
  | Readonly<{ no: CommonRefusal }>;

function wordsOf({ identity, contact, note, ...said }: SourceWords): Said {
  const alias = line(said.alias);
  if (alias === "")
    return { no: invalid(["alias"], "Say what may be said of them, such as “a person in the ministry”.") };
  if (identity === null) return { no: invalid(["identity"], "Say who they are.") };
  return { words: { alias, identity, contact, note } };
}
