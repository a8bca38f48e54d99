import type { OpenHouse } from "../../server/house/openHouse.js";
import type { Tokens } from "../../server/signIn/tokens.js";
import { Fault } from "../../fault.js";
import { foundNewsroom } from "../../foundNewsroom.js";
import { refusalSentence } from "../../refusalSentence.js";

/** What a newsroom is to be founded with, if there is none yet. */
export type Wanted = Readonly<{ name: string | undefined; language: string; editor: string | undefined }>;

/** What to do where there is no newsroom yet. */
export const howToFound = 'Found one with --name "The Courier" --editor "Ada Ortiz", or try `stet sample`.';

const firstDays = 30;

/**
 * Founds the newsroom if the data folder holds none, and answers what to tell whoever started it: the first
 * editor-in-chief's token the first time, and afterwards how to get another. Where the newsroom takes no tokens of its
 * own, it is how to link them to the identity provider.
 */
export async function foundOrExplain(
  { newsroom }: Pick<OpenHouse, "newsroom">,
  tokens: Tokens,
  { name, language, editor }: Wanted,
): Promise<readonly string[]> {
  const isOpen = await newsroom.isOpen();
  const howToSignIn = tokens.taken ? [howToGetTokens] : [];
  if (isOpen && (name === undefined || editor === undefined)) return howToSignIn;
  if (name === undefined || editor === undefined)
    throw new Fault("CONFIG_INVALID", `The log holds no newsroom yet. ${howToFound}`);

  const founded = await foundNewsroom(newsroom, { name, language, editorInChief: { name: editor } });
  if ("refused" in founded) throw new Fault("CONFIG_INVALID", refusalSentence(founded.refused));
  if (!founded.founded) return howToSignIn;
  const { editorInChief } = founded;
  if (!tokens.taken)
    return [
      `“${name}” is founded. ${editorInChief.name} is its editor-in-chief (${editorInChief.staffId}).`,
      howToLink,
    ];
  return [
    `“${name}” is founded. ${editorInChief.name} is its editor-in-chief; this token is good for ${firstDays} days:`,
    "",
    `  ${await tokens.issue(editorInChief.staffId, firstDays)}`,
    "",
    howToGetTokens,
  ];
}

const howToLink =
  "`stet link-identity <name or id> --subject <sub> --data <folder>` lets them in who sign in at the identity provider.";
const howToGetTokens = "`stet token <name or id> --data <folder>` prints a token for a member of the staff.";
