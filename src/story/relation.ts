/** What another story is to this one. */
export type RelationKind = "updateOf" | "followUp" | "background" | "package";

/** Another story, and what it is to this one. */
export type Relation = Readonly<{ storyId: string; relation: RelationKind }>;
