import { openThread } from "./openThread.js";
import { reopenThread } from "./reopenThread.js";
import { replyToThread } from "./replyToThread.js";
import { resolveThread } from "./resolveThread.js";

/** Everything that may be done to a thread of comments, in the order of a normal day. */
export const threadMutations = [openThread, replyToThread, resolveThread, reopenThread] as const;
