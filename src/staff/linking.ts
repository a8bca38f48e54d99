import { accept, refuse } from "../decider.js";
import { invalid } from "../refusal.js";
import { sameIdentity } from "./identity.js";
import type { StaffSeam } from "./staff.js";

// OpenID Connect allows a subject no more, and of ASCII only; some providers are less strict about the second.
const longestSubject = 255;
const longestIssuer = 500;

/** How somebody is known to the newsroom's identity provider, so that signing in there lets them in here. */
export const linking: StaffSeam<"LinkIdentity" | "UnlinkIdentity", "IdentityLinked" | "IdentityUnlinked"> = {
  answers: {
    LinkIdentity({ issuer, subject, facts }, member) {
      if (!/^https?:\/\/[^\s?#]+$/.test(issuer) || issuer.length > longestIssuer)
        return refuse(
          invalid(["issuer"], "An identity provider is named by its address, as its tokens spell it."),
        );
      if (!/^\P{C}+$/u.test(subject) || subject.trim() !== subject || subject.length > longestSubject)
        return refuse(
          invalid(
            ["subject"],
            `A subject is given as the tokens spell it, ${longestSubject} characters at most.`,
          ),
        );
      const identity = { issuer, subject };
      if (member.identities.some(sameIdentity(identity))) return accept();
      if (facts.linkedTo !== null)
        return refuse({ code: "IDENTITY_TAKEN", subject, linkedTo: facts.linkedTo });
      return accept({ type: "IdentityLinked", data: identity });
    },
    UnlinkIdentity({ issuer, subject }, member) {
      const identity = { issuer, subject };
      if (!member.identities.some(sameIdentity(identity)))
        return refuse({ code: "IDENTITY_NOT_LINKED", subject });
      return accept({ type: "IdentityUnlinked", data: identity });
    },
  },
  effects: {
    IdentityLinked: {
      evolve: (member, { data }) => ({ ...member, identities: [...member.identities, data] }),
      writes: ({ issuer, subject }) => [`identity:${issuer} ${subject}`],
    },
    IdentityUnlinked: {
      evolve: (member, { data }) => ({
        ...member,
        identities: member.identities.filter((one) => !sameIdentity(data)(one)),
      }),
      writes: ({ issuer, subject }) => [`identity:${issuer} ${subject}`],
    },
  },
};
