/** Who somebody is to an identity provider: its name for itself (`iss`), and its name for them (`sub`). */
export type Identity = Readonly<{ issuer: string; subject: string }>;

/** Whether an identity is this one. */
export const sameIdentity =
  ({ issuer, subject }: Identity) =>
  (one: Identity): boolean =>
    one.issuer === issuer && one.subject === subject;
