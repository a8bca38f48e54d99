import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { articleSubject } from "../subject.js";

@InputType({ description: "What exportEvidence is asked with." })
class ExportEvidenceInput extends CommandInput {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Mutation: records that evidence about an article is taken out of the newsroom, and why. */
export const exportEvidence = mutation({
  command: "ExportEvidence",
  description:
    "Records that everything known of an article is taken out of the newsroom as a bundle of evidence, by whom and why. " +
    "For auditors, legal, standards and an editor-in-chief; never for a service. `file` says where the bundle is fetched.",
  input: ExportEvidenceInput,
  subject: articleSubject,
  id: ({ articleId }) => ownId("article", articleId),
  asked: ({ commandId }) => ({ type: "ExportEvidence", exportId: commandId }),
  madeAt: {
    field: "file",
    description:
      "Where the bundle is on this server, one zip file: GET it with the same token, now or later. It is only for whoever " +
      "exported it, so that nobody takes evidence out who is not on record with it. Null for a preview.",
    of: ({ articleId, commandId }) => `/evidence/${articleId}/${commandId}.zip`,
  },
});
