import { accept, refuse, type Decision } from "../../decider.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { edNoteAudiences } from "./edNote.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;

/** How those who handle a text are told what to mind. No reader sees it, so that it is none of what gates approve. */
export const edNoting: ArticleSeam<"SetEdNote", "EdNoteSet"> = {
  answers: { SetEdNote: setEdNote },
  effects: {
    EdNoteSet: {
      evolve: (article, { data: { edNote }, meta: { by, at } }) => ({
        ...article,
        edNote: edNote && { ...edNote, by, at },
      }),
      writes: () => ["edNote"],
    },
  },
};

/** Sets the note and whom it is for, or takes it away. */
function setEdNote(command: Extract<ArticleCommand, { type: "SetEdNote" }>, article: Article): Answer {
  const { audience } = command;
  if (!edNoteAudiences.includes(audience))
    return refuse(invalid(["audience"], `A note is for one of ${edNoteAudiences.join(", ")}.`));
  const text = command.text?.normalize("NFC").trim() ?? "";
  const said = article.edNote;
  if (text === "") return said ? accept({ type: "EdNoteSet", data: { edNote: null } }) : accept();
  if (said?.text === text && said.audience === audience) return accept();
  return accept({ type: "EdNoteSet", data: { edNote: { text, audience } } });
}
