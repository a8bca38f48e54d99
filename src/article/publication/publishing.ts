import type { ArticleSeam } from "../article.js";
import { wholeText } from "../review/scope.js";
import { withEditionHeadlines } from "./editionHeadlines.js";
import { firstEdition } from "./firstEdition.js";

/** How a text goes out. */
export const publishing: ArticleSeam<"PublishArticle", "EditionPublished" | "EditionHeadlined"> = {
  answers: { PublishArticle: (command, article) => firstEdition(article, command) },
  effects: {
    EditionPublished: {
      evolve(article, { revision: recordedAt, data }) {
        const { edition, class: editionClass, note, revision, contentHash } = data;
        const live = { edition, class: editionClass, note, revision, recordedAt, contentHash, headlines: {} };
        return {
          ...article,
          // An editor's note says something about what is live: whoever works on the next text goes on.
          workflow: editionClass === "editorsNote" ? article.workflow : "drafting",
          publication: { state: "live" },
          live,
          lastEdition: live,
          schedule: null,
        };
      },
      writes: ({ class: editionClass }) =>
        editionClass === "editorsNote" ? ["publication"] : ["publication", "workflow"],
      reads: ({ class: editionClass }) => (editionClass === "editorsNote" ? [] : [...wholeText, "gate:*"]),
    },
    EditionHeadlined: {
      evolve: (article, { data: { headlines } }) => withEditionHeadlines(article, headlines),
      writes: () => ["publication"],
    },
  },
};
