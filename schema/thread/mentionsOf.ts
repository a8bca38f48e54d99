import { GraphQLError } from "graphql";
import { ArgsType, Field } from "type-graphql";
import { threads } from "../../projections/threads.js";
import { desksOf } from "../../src/newsroom/desksOf.js";
import { staffOnly, type Context } from "../context.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { Mention } from "./Mention.js";

export const Mentions = connectionOf(
  "Mention",
  () => Mention,
  "the comments that mention somebody, the newest first",
);

@ArgsType()
export class MentionArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: "Leaves out what was settled." })
  unresolvedOnly!: boolean;
}

/**
 * The comments that mention somebody by name, or one of the desks that they belong to now. What others are asked is
 * nobody's business but their own, the editor-in-chief's and the auditor's.
 */
export async function mentionsOf(
  staffId: string,
  { unresolvedOnly, ...page }: MentionArgs,
  context: Context,
): Promise<Page<Mention>> {
  const viewer = staffOnly(context);
  const readsAll = viewer.grants.some(({ role }) => role === "editorInChief" || role === "auditor");
  if (viewer.staffId !== staffId && !readsAll)
    throw new GraphQLError("Only they themselves, an editor-in-chief or an auditor may read this.", {
      extensions: { code: "FORBIDDEN" },
    });
  const newsroom = await context.load.newsroom.load("newsroom");
  const ownDesks = newsroom ? desksOf(newsroom, staffId) : [];
  return pageOf(
    page,
    (before, limit) =>
      context.readModels.of(threads).mentionsOf({ staffId, desks: ownDesks, unresolvedOnly }, before, limit),
    ({ comment }) => comment.position,
    (mention) => new Mention(mention),
  );
}
