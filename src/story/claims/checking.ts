import { accept, refuse } from "../../decider.js";
import { line } from "../../line.js";
import { passage } from "../../passage.js";
import { invalid } from "../../refusal.js";
import { sourceIn } from "../source.js";
import type { StorySeam } from "../story.js";
import { claimIn, withClaim } from "./claim.js";
import { readEvidence } from "./readEvidence.js";

/** What speaks for a claim and against it, and what came of looking into it. */
export const checking: StorySeam<
  "SupportClaim" | "DisputeClaim" | "CheckClaim",
  "ClaimSupported" | "ClaimDisputed" | "ClaimChecked"
> = {
  answers: {
    SupportClaim({ claimId, supportId, sourceId, at, ...said }, story) {
      const found = claimIn(story, claimId);
      if ("refused" in found) return found;
      if (!sourceIn(story, sourceId)) return refuse({ code: "SOURCE_UNKNOWN", sourceId });
      const read = readEvidence(said.evidence, at);
      if ("refused" in read) return read;
      const { evidence } = read;
      const { text, supports } = found.claim;
      const isSaid = supports.some(
        (support) =>
          support.sourceId === sourceId &&
          support.claimText === text &&
          support.evidence.quote === evidence.quote &&
          support.evidence.url === evidence.url &&
          support.evidence.accessedAt === evidence.accessedAt &&
          support.evidence.sha256 === evidence.sha256,
      );
      if (isSaid) return accept();
      return accept({ type: "ClaimSupported", data: { claimId, supportId, sourceId, evidence } });
    },
    DisputeClaim({ claimId, disputeId, ...words }, story) {
      const found = claimIn(story, claimId);
      if ("refused" in found) return found;
      const disputedBy = line(words.disputedBy);
      if (disputedBy === "") return refuse(invalid(["disputedBy"], "Say who disputes it."));
      const text = passage(words.text);
      if (text === "") return refuse(invalid(["text"], "Say what is held against it."));
      const isSaid = found.claim.disputes.some(
        (dispute) =>
          dispute.disputedBy === disputedBy &&
          dispute.text === text &&
          dispute.claimText === found.claim.text,
      );
      if (isSaid) return accept();
      return accept({ type: "ClaimDisputed", data: { claimId, disputeId, disputedBy, text } });
    },
    CheckClaim({ claimId, outcome, by, ...words }, story) {
      const found = claimIn(story, claimId);
      if ("refused" in found) return found;
      const method = passage(words.method);
      if (method === "") return refuse(invalid(["method"], "Say how it was checked."));
      const { check, writers } = found.claim;
      if (check?.outcome === outcome && check.method === method) return accept();
      if (writers.includes(by.staffId)) return refuse({ code: "CLAIM_RECORDED_ONESELF", claimId });
      return accept({ type: "ClaimChecked", data: { claimId, outcome, method } });
    },
  },
  effects: {
    ClaimSupported: {
      evolve: (story, { data: { claimId, supportId, sourceId, evidence }, meta: { by, at } }) =>
        withClaim(story, claimId, ({ supports, text: claimText }) => ({
          supports: [...supports, { supportId, sourceId, evidence, claimText, by, at }],
        })),
      writes: ({ claimId, supportId }) => [`claim:${claimId}:support:${supportId}`],
      reads: ({ claimId, sourceId }) => [`claim:${claimId}`, `source:${sourceId}`],
    },
    ClaimDisputed: {
      evolve: (story, { data: { claimId, disputeId, disputedBy, text }, meta: { by, at } }) =>
        withClaim(story, claimId, ({ disputes, text: claimText }) => ({
          disputes: [...disputes, { disputeId, disputedBy, text, claimText, by, at }],
        })),
      writes: ({ claimId, disputeId }) => [`claim:${claimId}:dispute:${disputeId}`],
      reads: ({ claimId }) => [`claim:${claimId}`],
    },
    ClaimChecked: {
      evolve: (story, { data: { claimId, outcome, method }, meta: { by, at } }) =>
        withClaim(story, claimId, () => ({ check: { outcome, method, by, at } })),
      writes: ({ claimId }) => [`claim:${claimId}:check`],
      // Whoever checks a claim is to have seen its words and everything that was said for them and against them.
      reads: ({ claimId }) => [`claim:${claimId}`, `claim:${claimId}:*`],
    },
  },
};
