import type { ServiceCommand } from "../service/commands.js";
import type { Service } from "../service/service.js";
import type { FactsOf } from "./facts.js";

/** What decisions about services must know of the newsroom; what was made for a new token, the request brings. */
export const serviceFacts: FactsOf<Service, ServiceCommand["type"]> = {
  otherwise: () => ({ scope: "newsroom" }),
  of: {
    async IssueServiceToken(_, __, look) {
      const { desks, languages } = await look.newsroom();
      return { scope: "newsroom", facts: { desks: Object.keys(desks), languages } };
    },
  },
};
