import { pictureUse } from "../../../projections/pictureUse.js";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import { staffList } from "../../../projections/staffList.js";
import { workingCopies } from "../../../projections/board/workingCopies.js";
import type { Recorded } from "../../decider.js";
import { Fault } from "../../fault.js";
import type { NewsroomDesk } from "../../newsroom.js";
import { blockersSlippedPast } from "../../policies/blockersSlippedPast.js";
import type { Look } from "../../policies/policy.js";
import { lastEditorInChief } from "../../staff/lastEditorInChief.js";

const patience = 10_000;

/**
 * What policies look at: which streams something concerns is found in the read models, once they have got as far as the
 * event; what then happens to those is decided over the log as ever.
 */
export const lookFrom =
  (newsroom: NewsroomDesk, readModels: ReadModels) =>
  ({ position }: Recorded): Look => {
    async function caughtUp() {
      if (await readModels.waitFor(position, patience)) return;
      throw new Fault("READ_MODEL_STOPPED", "The read models have not got as far as the event.", {
        position,
      });
    }

    return {
      async articlesRunning(photoId) {
        await caughtUp();
        const running = readModels.of(pictureUse).articlesRunning([photoId]);
        const ids = (some: typeof running) => some.map(({ articleId }) => articleId);
        return {
          live: ids(running.filter(({ live }) => live)),
          unpublished: ids(running.filter(({ placed, liveEdition }) => placed && liveEdition === null)),
        };
      },
      async liveTranslationsOf(articleId) {
        await caughtUp();
        const desk = readModels.of(workingCopies);
        const copies = desk.workingCopies(desk.translationsOf(articleId));
        return copies.filter(({ article }) => article.live !== null).map(({ id }) => id);
      },
      async liveArticlesOf(storyId) {
        await caughtUp();
        const copies = readModels.of(workingCopies).articlesOfStories([storyId]);
        return copies
          .filter(({ article }) => article.live !== null)
          .map(({ id, article: { language } }) => ({ id, language }));
      },
      slippedPast: (event) => blockersSlippedPast(newsroom.look(), event),
      async lastEditorInChief() {
        await caughtUp();
        const look = newsroom.look();
        const known = readModels.of(staffList).everyStaffMember();
        return lastEditorInChief(await Promise.all(known.map(({ id }) => look.staff(id))));
      },
      killOf: async (photoId) => (await newsroom.look().photo(photoId)).killed,
    };
  };
