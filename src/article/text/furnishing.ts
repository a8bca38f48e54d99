import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { readDateline } from "./dateline.js";
import { isSlug, proposedSlug } from "./slug.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** What stands around a text: kicker, dateline and slug. They are each language's own, a translation's as well. */
export const furnishing: ArticleSeam<
  "ChangeKicker" | "SetDateline" | "ChangeSlug",
  "KickerChanged" | "DatelineSet" | "SlugChanged"
> = {
  answers: { ChangeKicker: changeKicker, SetDateline: setDateline, ChangeSlug: changeSlug },
  effects: {
    KickerChanged: {
      evolve: (article, { data: { kicker } }) => ({ ...article, kicker }),
      writes: () => ["kicker"],
    },
    DatelineSet: {
      evolve: (article, { data: { dateline } }) => ({ ...article, dateline }),
      writes: () => ["dateline"],
    },
    SlugChanged: {
      evolve: (article, { data: { slug } }) => ({ ...article, slug }),
      writes: () => ["slug"],
    },
  },
};

/** Changes the line above the headline, or takes it away. */
function changeKicker(command: Ask<"ChangeKicker">, article: Article): Answer {
  const kicker = line(command.kicker ?? "") || null;
  return kicker === article.kicker ? accept() : accept({ type: "KickerChanged", data: { kicker } });
}

/** Says where and when the text was written, or takes that away. */
function setDateline(command: Ask<"SetDateline">, article: Article): Answer {
  const read = command.dateline === null ? { dateline: null } : readDateline(command.dateline);
  if ("flawed" in read)
    return refuse(
      invalid(
        ["dateline", read.flawed],
        read.flawed === "place"
          ? "A dateline names a place."
          : "A dateline's day is one of the calendar, as 2026-03-20.",
      ),
    );
  const { dateline } = read;
  const said = article.dateline;
  const same =
    said?.place === dateline?.place && said?.date === dateline?.date && said?.text === dateline?.text;
  return same ? accept() : accept({ type: "DatelineSet", data: { dateline } });
}

/** Changes the words in the article's web address, or takes them away. */
function changeSlug(command: Ask<"ChangeSlug">, article: Article): Answer {
  const slug = command.slug?.normalize("NFC").trim() || null;
  if (slug === article.slug) return accept();
  if (slug !== null && !isSlug(slug)) {
    const proposal = proposedSlug(slug, article.language);
    return refuse(
      invalid(
        ["slug"],
        "A slug has up to 100 small letters and digits of any script, with single hyphens between its words" +
          (proposal === null ? "." : `, such as “${proposal}”.`),
      ),
    );
  }
  return accept({ type: "SlugChanged", data: { slug } });
}
