import { invalid, type CommonRefusal } from "../refusal.js";

/** What is wrong with a number as an urgency, or null. */
export const urgencyProblem = (urgency: number): CommonRefusal | null =>
  Number.isInteger(urgency) && urgency >= 1 && urgency <= 9
    ? null
    : invalid(["urgency"], "Urgency is a whole number from 1, the most urgent, to 9 (IPTC).");
