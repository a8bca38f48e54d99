import { issueServiceToken } from "./issueServiceToken.js";
import { revokeServiceToken } from "./revokeServiceToken.js";

/** Everything that may be done to a service. */
export const serviceMutations = [issueServiceToken, revokeServiceToken] as const;
