import type { Command } from "../decider.js";
import { underLegalHold, type CommonRefusal, type Sentences } from "../refusal.js";
import type { ErasureBasis, ErasureSubject } from "./events.js";

/** A story's legal hold, as far as an erasure must know it. */
export type HoldFacts = Readonly<{ hold: Readonly<{ storyId: string; matter: string }> | null }>;

/** What ordering an erasure must know: whether there is such a subject, and whether its words are sealed. */
export type SubjectFacts = Readonly<{ found: boolean; sealed: boolean }>;

/** Everything that may be asked about erasing. */
export type ErasureCommand =
  | Command<
      "OrderErasure",
      {
        orderId: string;
        subject: ErasureSubject;
        basis: ErasureBasis;
        grounds: string;
        facts: SubjectFacts;
      }
    >
  | Command<"ConfirmErasure", { orderId: string; facts: HoldFacts }>
  | Command<"RescindErasureOrder", { orderId: string }>
  | Command<"StayErasure", { orderId: string; storyId: string; matter: string }>;

/** That words were erased: on what basis, by whom and when, as far as the log still says so. */
export type Erased = Readonly<{
  code: "ERASED";
  basis: ErasureBasis | null;
  by: string | null;
  at: string | null;
}>;

/** Everything the erasure of a subject may answer instead of obeying. */
export type ErasureRefusal =
  | CommonRefusal
  | Erased
  | Readonly<{ code: "SUBJECT_NOT_FOUND" }>
  | Readonly<{ code: "WORDS_NOT_SEALED" }>
  | Readonly<{ code: "ERASURE_ORDER_UNKNOWN"; orderId: string }>
  | Readonly<{ code: "ERASURE_ORDERED_ONESELF" }>
  | Readonly<{ code: "LEGAL_HOLD"; matter: string }>;

/** Each of an erasure's noes in a sentence fit to show. */
export const erasureRefusalSentences: Sentences<Exclude<ErasureRefusal, CommonRefusal>> = {
  ERASED: ({ at }) =>
    `These words were erased${at === null ? "" : ` on ${at.slice(0, 10)}`}; nobody can read them again.`,
  SUBJECT_NOT_FOUND: () => "There is nobody under this id whose words could be erased.",
  WORDS_NOT_SEALED: () =>
    "These words were recorded before Stet sealed such words, or there are none: there is no key to destroy.",
  ERASURE_ORDER_UNKNOWN: () => "No such order to erase is in force.",
  ERASURE_ORDERED_ONESELF: () =>
    "Four eyes: an erasure is confirmed by somebody else than whoever ordered it.",
  LEGAL_HOLD: underLegalHold,
};
