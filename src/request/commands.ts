import type { Command } from "../decider.js";
import { deskClosed, deskUnknown, type CommonRefusal, type Sentences } from "../refusal.js";
import type { RequestOutcome } from "./events.js";

/** What raising a request must know of the newsroom: its desks, and where the asked one's work goes if it is closed. */
export type RequestFacts = Readonly<{
  desks: readonly string[];
  routedTo: string | null;
  storyFound: boolean;
}>;

/** Everything that may be asked of a request between desks. */
export type RequestCommand =
  | Command<
      "RaiseRequest",
      { fromDesk: string; toDesk: string; storyId: string | null; text: string; facts: RequestFacts }
    >
  | Command<"ClaimRequest">
  | Command<"ReleaseRequest">
  | Command<"CloseRequest", { outcome: RequestOutcome; note: string | null }>;

/** Everything a request may answer instead of obeying. */
export type RequestRefusal =
  | CommonRefusal
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
  | Readonly<{ code: "DESK_CLOSED"; desk: string; routedTo: string }>
  | Readonly<{ code: "STORY_NOT_FOUND"; storyId: string }>
  | Readonly<{ code: "CLAIMED_BY_ANOTHER"; claimedBy: string }>
  | Readonly<{ code: "NOT_CLAIMED" }>
  | Readonly<{ code: "REQUEST_CLOSED"; outcome: RequestOutcome }>;

/** Each of a request's noes in a sentence fit to show. */
export const requestRefusalSentences: Sentences<Exclude<RequestRefusal, CommonRefusal>> = {
  DESK_UNKNOWN: deskUnknown,
  DESK_CLOSED: deskClosed,
  STORY_NOT_FOUND: () => "No story has been opened under this id.",
  CLAIMED_BY_ANOTHER: () => "Somebody else has claimed this request; it has to be released first.",
  NOT_CLAIMED: () => "Nobody has claimed this request yet: claim it, then say that it is done.",
  REQUEST_CLOSED: ({ outcome }) => `The request is closed: ${outcome}.`,
};
