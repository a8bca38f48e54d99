import { categoryOf } from "../../asked.js";
import type { Answer, NewsroomDesk } from "../../newsroom.js";
import { outcomeOf } from "./outcomeOf.js";
import type { CommandEnded, Watcher } from "./watcher.js";

/** A newsroom that tells of every command it is asked, by its own and by others. */
export function watchedNewsroom(newsroom: NewsroomDesk, watcher: Pick<Watcher, "command">): NewsroomDesk {
  return {
    ...newsroom,
    ask(request, asked) {
      const { type } = asked;
      const { run, end } = watcher.command({ type, kind: categoryOf[type], origin: request.origin });
      return run(async () => {
        try {
          const answer = await newsroom.ask(request, asked);
          end(endingOf(answer));
          return answer;
        } catch (error) {
          end({ outcome: outcomeOf(error), merged: false, failed: true });
          throw error;
        }
      });
    },
  };
}

function endingOf(answer: Answer): CommandEnded {
  const [outcome, merged] =
    "refused" in answer ? [answer.refused.code, false] : [kindOf(answer), answer.merged];
  return { outcome, merged, failed: false };
}

function kindOf(answer: Exclude<Answer, { refused: unknown }>): string {
  if ("wouldRecord" in answer) return "PREVIEWED";
  if (answer.repeated) return "REPEATED";
  return answer.recorded.length > 0 ? "ACCEPTED" : "UNCHANGED";
}
