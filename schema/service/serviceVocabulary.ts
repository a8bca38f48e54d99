import type { ServiceScope as ServiceScopeWord } from "../../src/actor.js";
import { enumType } from "../enumType.js";

/** What a service may be let read, as an enum of the contract. */
export const ServiceScope = enumType<ServiceScopeWord>("ServiceScope", "What a service may be let read.", {
  readPublished: "What readers see, on an account of its own.",
  readBoard: "What everybody on the staff may read, but for what happened and what is no more.",
  readHistory:
    "What happened, and what is no more: histories, the events of what is listened to, past editions, and the search of " +
    "the past.",
});
