import { Field, ID, InputType } from "type-graphql";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { DateTime } from "../scalars.js";
import { storySubject } from "../subject.js";

@InputType({ description: "What archiveLink is asked with." })
class ArchiveLinkInput extends CommandInput {
  @Field(() => ID, { description: "The story's id." })
  storyId!: string;

  @Field(() => ID, { description: "The source." })
  sourceId!: string;

  @Field(() => String, { description: "The address that was read." })
  url!: string;

  @Field(() => String, { description: "Where the copy is kept." })
  archiveUrl!: string;

  @Field(() => String, { description: "The SHA-256 of the copy, in hexadecimal digits." })
  sha256!: string;

  @Field(() => DateTime, { description: "When it was read, an instant with its offset from UTC." })
  accessedAt!: string;

  @Field(() => String, { nullable: true, description: "The words that matter, as they stood there." })
  quote?: string | null;
}

/** Mutation: keeps what a source said on the day: the address, the copy and its hash. */
export const archiveLink = mutation({
  command: "ArchiveLink",
  description: "Keeps what a source said on the day: the address, the copy and its hash.",
  input: ArchiveLinkInput,
  subject: storySubject,
  id: ({ storyId }) => ownId("story", storyId),
  asked: ({ commandId, sourceId, url, archiveUrl, sha256, accessedAt, quote }) => ({
    type: "ArchiveLink",
    sourceId,
    linkId: commandId,
    url,
    archiveUrl,
    sha256,
    accessedAt,
    quote: quote ?? null,
  }),
});
