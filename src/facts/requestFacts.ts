import { routedTo } from "../newsroom/routing.js";
import type { RequestCommand } from "../request/commands.js";
import type { DeskRequest } from "../request/request.js";
import type { FactsOf } from "./facts.js";

/** What decisions about requests must know. Whoever raises or withdraws one acts for the desk that asks, all others for the desk asked. */
export const requestFacts: FactsOf<DeskRequest, RequestCommand["type"]> = {
  otherwise: (request) => ({ scope: { desk: request.toDesk || null, language: null } }),
  of: {
    async RaiseRequest({ fromDesk, toDesk, storyId }, _, look) {
      const newsroom = await look.newsroom();
      const known = { desks: Object.keys(newsroom.desks), routedTo: routedTo(newsroom, toDesk) };
      const storyFound = storyId !== null && (await look.story(storyId)).opened;
      return { scope: { desk: fromDesk, language: null }, facts: { ...known, storyFound } };
    },
    async CloseRequest({ outcome }, { fromDesk, toDesk }) {
      const desk = (outcome === "withdrawn" ? fromDesk : toDesk) || null;
      return { scope: { desk, language: null } };
    },
  },
};
