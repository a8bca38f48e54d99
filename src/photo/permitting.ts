import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { passage } from "../passage.js";
import { invalid, reasonMissing } from "../refusal.js";
import type { PhotoSeam } from "./photo.js";

/** How far the house has got with the owner's permission. */
export type Permission = Readonly<{
  standing: "requested" | "granted" | "refused" | "overridden";
  /** Who was asked, and how; null if a senior overrode before anybody was. */
  asked: Readonly<{ owner: string; channel: string }> | null;
  /** What was granted, if it was: for which use, how the owner is to be credited, and where that can be read. */
  granted: Readonly<{ scope: string; creditAs: string; evidence: string }> | null;
  /** What the owner answered who refused. */
  answer: string | null;
  /** Why a senior lets it run without, and who that is. */
  override: Readonly<{ grounds: string; by: string; at: string }> | null;
}>;

/** How the owner of a picture is asked for it, what the owner answers, and who may overrule that. */
export const permitting: PhotoSeam<
  "RequestPermission" | "GrantPermission" | "RefusePermission" | "OverridePermission",
  "PermissionRequested" | "PermissionGranted" | "PermissionRefused" | "PermissionOverridden"
> = {
  answers: {
    RequestPermission(command, { permission }) {
      const [owner, channel] = [line(command.owner), line(command.channel)];
      if (owner === "") return refuse(invalid(["owner"], "Say who is asked for permission."));
      if (channel === "") return refuse(invalid(["channel"], "Say how the owner was asked."));
      const asked = permission?.asked;
      if (asked?.owner === owner && asked.channel === channel) return accept();
      return accept({ type: "PermissionRequested", data: { owner, channel } });
    },
    GrantPermission(command, { permission }) {
      if (!permission?.asked) return refuse({ code: "PERMISSION_NOT_REQUESTED" });
      const [scope, creditAs, evidence] = [
        passage(command.scope),
        line(command.creditAs),
        passage(command.evidence),
      ];
      if (scope === "") return refuse(invalid(["scope"], "Say which use the owner allows."));
      if (creditAs === "") return refuse(invalid(["creditAs"], "Say how the owner is to be credited."));
      if (evidence === "") return refuse(invalid(["evidence"], "Say where the owner's yes can be read."));
      const { standing, granted } = permission;
      const same = granted?.scope === scope && granted.creditAs === creditAs && granted.evidence === evidence;
      if (standing === "granted" && same) return accept();
      return accept({ type: "PermissionGranted", data: { scope, creditAs, evidence } });
    },
    RefusePermission(command, { permission }) {
      if (!permission?.asked) return refuse({ code: "PERMISSION_NOT_REQUESTED" });
      const answer = command.answer === null ? null : passage(command.answer) || null;
      if (permission.standing === "refused" && permission.answer === answer) return accept();
      return accept({ type: "PermissionRefused", data: { answer } });
    },
    OverridePermission({ reason, ...command }, { permission }) {
      const grounds = passage(command.grounds);
      if (permission?.asked && permission.standing === "granted")
        return refuse({ code: "PERMISSION_HELD", owner: permission.asked.owner });
      if (grounds === "")
        return refuse(invalid(["grounds"], "Say what outweighs the owner's right, such as public interest."));
      if (permission?.standing === "overridden" && permission.override?.grounds === grounds) return accept();
      if (passage(reason ?? "") === "") return refuse(reasonMissing);
      return accept({ type: "PermissionOverridden", data: { grounds } });
    },
  },
  effects: {
    PermissionRequested: {
      evolve: (photo, { data }) => ({ ...photo, permission: asking(photo.permission, data) }),
      writes: () => ["permission"],
    },
    PermissionGranted: {
      evolve: (photo, { data }) => ({
        ...photo,
        permission: { ...(photo.permission ?? nobodyAsked), standing: "granted", granted: data },
      }),
      writes: () => ["permission"],
    },
    PermissionRefused: {
      evolve: (photo, { data }) => ({
        ...photo,
        permission: { ...(photo.permission ?? nobodyAsked), standing: "refused", answer: data.answer },
      }),
      writes: () => ["permission"],
    },
    PermissionOverridden: {
      evolve: (photo, { data, meta: { by, at } }) => ({
        ...photo,
        permission: {
          ...(photo.permission ?? nobodyAsked),
          standing: "overridden",
          override: { ...data, by, at },
        },
      }),
      writes: () => ["permission"],
    },
  },
};

const nobodyAsked: Permission = {
  standing: "requested",
  asked: null,
  granted: null,
  answer: null,
  override: null,
};

// Asking the same owner again leaves what they answered; another owner has answered nothing. A senior's override is
// about the picture and outlasts both.
function asking(before: Permission | null, asked: NonNullable<Permission["asked"]>): Permission {
  if (before?.standing === "overridden") return { ...before, asked };
  if (before?.asked?.owner === asked.owner) return { ...before, asked };
  return { ...nobodyAsked, asked };
}
