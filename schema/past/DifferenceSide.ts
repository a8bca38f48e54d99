import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { Version } from "../../src/difference/differenceOfVersions.js";
import { asReadersKnow, versionOfEdition, versionOfText } from "../../src/past/versionOf.js";
import type { Moment } from "../../src/past/textThen.js";
import type { Context } from "../context.js";
import { enumType } from "../enumType.js";
import { globalId } from "../globalId.js";
import { instantIn } from "../instantIn.js";
import { badInput } from "../page.js";
import { DateTime } from "../scalars.js";

type Named = "workingCopy" | "live" | "pinnedSource";

const NamedText = enumType<Named>("NamedText", "A text that goes by a name.", {
  workingCopy: "The text as it is being worked on now.",
  live: "The edition that readers see now.",
  pinnedSource: "For a translation, the revision of the source that it is made from.",
});

@InputType({
  description: "Which text of an article is meant: one of these. Left empty, it is the working copy.",
})
export class DifferenceSideInput {
  @Field(() => NamedText, { nullable: true, description: "A text that goes by a name." })
  named?: Named | null;

  @Field(() => Int, { nullable: true, description: "A revision of the working copy, from 0." })
  revision?: number | null;

  @Field(() => Int, { nullable: true, description: "An edition, from 1, exactly as readers saw it." })
  edition?: number | null;

  @Field(() => DateTime, { nullable: true, description: "The working copy as it stood at an instant." })
  at?: string | null;
}

@ObjectType({ description: "Which text stands on one side of a difference." })
export class DifferenceSide {
  @Field(() => ID, { description: "The article whose text it is." })
  articleId!: string;

  @Field(() => Int, {
    description: "The revision of the working copy, of an edition the one it was made from.",
  })
  revision!: number;

  @Field(() => Int, { nullable: true, description: "Its number, where an edition was asked for." })
  edition!: number | null;
}

/** A side as it is compared: what it says, and what it is called. */
type Found = Readonly<{ side: DifferenceSide; version: Version; isEdition: boolean }>;

/** Finds the text that is meant; null if it is not there. */
export async function findSide(
  articleId: string,
  asked: DifferenceSideInput,
  context: Context,
): Promise<Found | null> {
  const said = [asked.named, asked.revision, asked.edition, asked.at].filter((one) => one != null);
  if (said.length > 1)
    throw badInput("A side is one of `named`, `revision`, `edition` and `at`; left empty, the working copy.");
  const { load } = context;
  if (asked.revision != null) return textOf(articleId, { revision: asked.revision }, context);
  if (asked.at != null) return textOf(articleId, { at: instantIn("at", asked.at) }, context);
  if (asked.named === "pinnedSource") {
    const source = (await load.textThen.load({ articleId, moment: "now" }))?.article.source;
    return source ? textOf(source.articleId, { revision: source.revision }, context) : null;
  }
  if (asked.edition == null && asked.named !== "live") return textOf(articleId, "now", context);
  const edition =
    asked.edition == null
      ? await load.liveEdition.load(articleId)
      : ((await load.editions.load(articleId)).find((one) => one.edition === asked.edition) ?? null);
  if (!edition) return null;
  const side = {
    articleId: globalId("article", articleId),
    revision: edition.revision,
    edition: edition.edition,
  };
  const version = versionOfEdition(edition.content, edition.headlines);
  return { side: Object.assign(new DifferenceSide(), side), version, isEdition: true };
}

/** What two sides say, as far as both can: an edition says what its readers saw. */
export const heldTogether = (first: Found, second: Found): readonly [Version, Version] =>
  first.isEdition || second.isEdition
    ? [asReadersKnow(first.version), asReadersKnow(second.version)]
    : [first.version, second.version];

async function textOf(articleId: string, moment: Moment, { load }: Context): Promise<Found | null> {
  const text = await load.textThen.load({ articleId, moment });
  if (!text) return null;
  const side = { articleId: globalId("article", articleId), revision: text.revision, edition: null };
  return { side: Object.assign(new DifferenceSide(), side), version: versionOfText(text), isEdition: false };
}
