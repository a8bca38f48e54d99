import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { passage } from "../../passage.js";
import { invalid } from "../../refusal.js";
import type { StoryCommand, StoryRefusal } from "../commands.js";
import type { StoryEvent } from "../events.js";
import type { Story, StorySeam } from "../story.js";
import { placeRefusal } from "../whereSaid.js";
import { reasonToWithdraw } from "../withdrawal.js";
import { claimIn, withClaim, type Claim } from "./claim.js";

type Answer = Decision<StoryEvent, StoryRefusal>;
type Ask<Type extends StoryCommand["type"]> = Extract<StoryCommand, { type: Type }>;

/** What the story says is so, in whose voice, and what it no longer says. */
export const claiming: StorySeam<"RecordClaim" | "WithdrawClaim", "ClaimRecorded" | "ClaimWithdrawn"> = {
  answers: { RecordClaim: record, WithdrawClaim: withdraw },
  effects: {
    ClaimRecorded: {
      evolve(story, { data, meta: { by, at } }) {
        const said = story.claims.find(({ claimId }) => claimId === data.claimId);
        const [supports, disputes, withdrawn] = [[], [], null];
        if (!said) {
          const claim = {
            ...data,
            writers: [by],
            recordedAt: at,
            supports,
            disputes,
            check: null,
            letStand: null,
            withdrawn,
          };
          return { ...story, claims: [...story.claims, claim] };
        }
        return withClaim(story, data.claimId, ({ writers, check }) => ({
          ...data,
          writers: writers.includes(by) ? writers : [...writers, by],
          // A check was made of these words, and of no others.
          check: saysTheSame(said, data) ? check : null,
          // Let stand was this claim as it was, and in its place.
          letStand: null,
        }));
      },
      writes: ({ claimId }) => [`claim:${claimId}`],
      // Whoever words a claim anew is to have seen what was said for it and against it.
      reads: ({ claimId }) => [`claim:${claimId}:*`],
    },
    ClaimWithdrawn: {
      evolve: (story, { data: { claimId, reason }, meta: { by, at } }) =>
        withClaim(story, claimId, () => ({ withdrawn: { reason, by, at } })),
      writes: ({ claimId }) => [`claim:${claimId}`],
    },
  },
};

/** Records a claim, or words it better under its id. One that was found wrong is withdrawn, never reworded. */
function record(
  { claimId, articleId, blockId, modality, ...words }: Ask<"RecordClaim">,
  story: Story,
): Answer {
  const text = passage(words.text);
  if (text === "") return refuse(invalid(["text"], "Say what is claimed."));
  const attributedTo = words.attributedTo === null ? null : line(words.attributedTo) || null;
  const said = story.claims.find((claim) => claim.claimId === claimId) ?? null;
  if (said?.withdrawn) return refuse({ code: "CLAIM_WITHDRAWN", reason: said.withdrawn.reason });
  const wanted = { claimId, articleId, blockId, text, modality, attributedTo };
  const isThere = said?.articleId === articleId && said.blockId === blockId && saysTheSame(said, wanted);
  if (isThere) return accept();
  const misplaced = placeRefusal({ articleId, blockId, facts: words.facts }, said, story);
  if (misplaced) return refuse(misplaced);
  if (said?.check?.outcome === "wrong" && !saysTheSame(said, wanted))
    return refuse({ code: "CLAIM_FOUND_WRONG", claimId });
  return accept({ type: "ClaimRecorded", data: wanted });
}

function withdraw({ claimId, reason }: Ask<"WithdrawClaim">, story: Story): Answer {
  const found = claimIn(story, claimId);
  if ("refused" in found) return found.refused.code === "CLAIM_WITHDRAWN" ? accept() : found;
  const why = reasonToWithdraw({ reason }, story);
  return "refused" in why ? why : accept({ type: "ClaimWithdrawn", data: { claimId, ...why } });
}

type Words = Pick<Claim, "text" | "modality" | "attributedTo">;
const saysTheSame = (one: Words, other: Words): boolean =>
  one.text === other.text && one.modality === other.modality && one.attributedTo === other.attributedTo;
