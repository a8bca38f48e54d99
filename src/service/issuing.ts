import { serviceScopes, type Role } from "../actor.js";
import { accept, refuse } from "../decider.js";
import type { Seam } from "../deciderOf.js";
import { readInstant } from "../instant.js";
import { line } from "../line.js";
import { invalid, reasonMissing } from "../refusal.js";
import { secondsBetween } from "../secondsBetween.js";
import type { ServiceCommand, ServiceRefusal } from "./commands.js";
import type { ServiceEvent } from "./events.js";
import type { Service } from "./service.js";

const longestDays = 366;
/** The roles that stand for somebody's own judgement, or for nothing that a program could do. */
const forPeople: readonly Role[] = ["editorInChief", "auditor"];

/** How a service is let in, and shut out. */
export const issuing: Seam<
  Service,
  ServiceCommand,
  ServiceEvent,
  ServiceRefusal,
  ServiceCommand["type"],
  ServiceEvent["type"]
> = {
  answers: {
    IssueServiceToken({ role, desk, language, facts, at, ...asked }) {
      const { desks, languages, seal } = facts;
      const name = line(asked.name);
      if (name === "") return refuse(invalid(["name"], "A service needs a name: histories show it."));
      if (asked.scopes.length === 0) return refuse(invalid(["scopes"], "Say what the service may read."));
      if (role === null && (desk !== null || language !== null))
        return refuse(invalid(["role"], "A desk and a language narrow a role: name the role as well."));
      if (role !== null && forPeople.includes(role)) return refuse({ code: "NOT_FOR_SERVICES", role });
      if (desk !== null && !desks.includes(desk)) return refuse({ code: "DESK_UNKNOWN", desk, desks });
      if (language !== null && !languages.includes(language))
        return refuse({ code: "LANGUAGE_UNKNOWN", language, languages });
      const expiresAt = readInstant(asked.expiresAt);
      const days = expiresAt === null ? 0 : secondsBetween(at, expiresAt) / 86_400;
      if (expiresAt === null || days <= 0 || days > longestDays)
        return refuse(
          invalid(["expiresAt"], `Say an instant still to come, at most ${longestDays} days from now.`),
        );
      if (seal === null)
        return refuse(invalid([], "A service token is issued through the API, which shows it once."));
      const scopes = serviceScopes.filter((scope) => asked.scopes.includes(scope));
      return accept({
        type: "ServiceTokenIssued",
        data: { name, scopes, role, desk, language, expiresAt, ...seal },
      });
    },
    RevokeServiceToken({ reason }, { revoked }) {
      if (reason === null) return refuse(reasonMissing);
      return revoked ? accept() : accept({ type: "ServiceTokenRevoked", data: {} });
    },
  },
  effects: {
    ServiceTokenIssued: {
      evolve: (service, { data, meta: { by, at } }) => {
        const { name, scopes, role, desk, language, expiresAt, sha256, hint } = data;
        const grant = role === null ? null : { role, desk, language };
        return { ...service, name, scopes, grant, expiresAt, sha256, hint, issued: { by, at } };
      },
      writes: () => ["token"],
    },
    ServiceTokenRevoked: {
      evolve: (service, { meta: { by, at, reason } }) => ({
        ...service,
        revoked: { by, at, reason: reason ?? "" },
      }),
      writes: () => ["token"],
    },
  },
};
