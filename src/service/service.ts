import type { Grant, ServiceScope } from "../actor.js";
import { deciderOf } from "../deciderOf.js";
import type { ServiceCommand, ServiceRefusal } from "./commands.js";
import type { ServiceEvent } from "./events.js";
import { issuing } from "./issuing.js";

/** A service as its stream tells it. */
export type Service = Readonly<{
  revision: number;
  name: string;
  scopes: readonly ServiceScope[];
  /** The role that it acts in; null for one that only reads. */
  grant: Grant | null;
  expiresAt: string;
  sha256: string;
  hint: string;
  /** Who issued its token, and when; null before that. */
  issued: Readonly<{ by: string; at: string }> | null;
  revoked: Readonly<{ by: string; at: string; reason: string }> | null;
}>;

/** A program that may ask in the newsroom: what its token lets it do, and until when. */
export const serviceDecider = deciderOf<Service, ServiceCommand, ServiceEvent, ServiceRefusal>({
  category: "service",
  initial: {
    revision: -1,
    name: "",
    scopes: [],
    grant: null,
    expiresAt: "",
    sha256: "",
    hint: "",
    issued: null,
    revoked: null,
  },
  exists: ({ issued }) => issued !== null,
  beginning: ["IssueServiceToken"],
  ...issuing,
});
