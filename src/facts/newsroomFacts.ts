import type { NewsroomCommand } from "../newsroom/commands.js";
import type { Newsroom } from "../newsroom/newsroom.js";
import type { FactsOf } from "./facts.js";

/** What is asked of the newsroom as a whole is asked for all of it; only who joins a desk is looked up. */
export const newsroomFacts: FactsOf<Newsroom, NewsroomCommand["type"]> = {
  otherwise: () => ({ scope: "newsroom" }),
  of: {
    async AddDeskMember({ staffId }, _, look) {
      return { scope: "newsroom", facts: { joined: (await look.staff(staffId)).joined } };
    },
  },
};
