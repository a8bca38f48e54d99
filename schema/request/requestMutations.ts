import { claimRequest } from "./claimRequest.js";
import { closeRequest } from "./closeRequest.js";
import { raiseRequest } from "./raiseRequest.js";
import { releaseRequest } from "./releaseRequest.js";

/** Everything that may be done to a request between desks, in the order of a normal day. */
export const requestMutations = [raiseRequest, claimRequest, releaseRequest, closeRequest] as const;
