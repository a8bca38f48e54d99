import { v5 as uuidv5 } from "uuid";

/** The id of what a policy makes, the same whenever it is made for the same cause. */
export const uuidOf = (cause: string): string => uuidv5(cause, "5d1f3c8b-93f6-4b0e-8a51-7b1f6c2e9d40");
