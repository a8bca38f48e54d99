import { categoryOf, streamName, type Asked } from "../asked.js";
import type { LookUps } from "../lookUps.js";
import type { Answer, Request } from "../newsroom.js";
import type { No } from "../refusalSentence.js";
import { confidenceOf } from "./confidenceOf.js";
import { noKey } from "./noKey.js";
import type { OpenedWords, Vault } from "./openVault.js";

/** What a command opened of confidential words: none where it opens none, or a no. */
export type Opened = Readonly<{ words: OpenedWords | null }> | Readonly<{ refused: No }>;

/** What opening takes. */
export type OpeningParts = Readonly<{
  ask: (request: Request, asked: Asked) => Promise<Answer>;
  foldOf: (asked: Asked, id: string) => Promise<Readonly<{ state: unknown; revision: number }>>;
  newId: () => string;
  look: () => LookUps;
  vault: Vault;
}>;

/**
 * Reads the words that a command opened, for whoever asked it. One that is asked again opens nothing more for who may not
 * read them any longer, and nothing at all for anybody else.
 */
export const openedBy =
  ({ ask, foldOf, newId, look, vault }: OpeningParts) =>
  async (request: Request, asked: Asked, answer: Answer): Promise<Opened> => {
    if (!("recorded" in answer)) return { words: null };
    const { commandId, id = "" } = request;
    if (answer.recorded[0]?.meta.by !== request.by.staffId)
      return { refused: { code: "COMMAND_ID_REUSED", commandId } };
    if (answer.repeated) {
      const expectedRevision = (await foldOf(asked, id)).revision;
      const again = await ask({ ...request, commandId: newId(), expectedRevision, preview: true }, asked);
      if ("refused" in again) return again;
    }
    const stream = streamName(categoryOf[asked.type], id);
    const words = vault.open({ asked, id, stream }, (await foldOf(asked, id)).state);
    return typeof words === "string"
      ? { refused: await noKey(words, confidenceOf(asked)!.subject(asked, id), look()) }
      : { words };
  };
