import { Field, ID, InputType } from "type-graphql";
import type { ManifestVerdict as VerdictWord } from "../../src/photo/manifest.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";
import { ManifestVerdict } from "./photoVocabulary.js";

@InputType({ description: "What checkManifest is asked with." })
class CheckManifestInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => ManifestVerdict, { description: "What reading it came to." })
  verdict!: VerdictWord;

  @Field(() => String, { description: "Which tool read it, with its version: “c2patool 0.9.12”." })
  tool!: string;

  @Field(() => String, {
    nullable: true,
    description: "The SHA-256 of the manifest's bytes in hexadecimal digits; left out where there is none.",
  })
  manifestSha256?: string | null;
}

/** Mutation: keeps what became of a picture's content credentials (C2PA). A valid manifest verifies nothing by itself. */
export const checkManifest = mutation({
  command: "CheckManifest",
  description:
    "Keeps what became of a picture's content credentials (C2PA). A valid manifest verifies nothing by itself: it says " +
    "who signed the file, not that the picture is true. An invalid one shakes a verdict that was given before.",
  input: CheckManifestInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ verdict, tool, manifestSha256 }) => ({
    type: "CheckManifest",
    verdict,
    tool,
    manifestSha256: manifestSha256 ?? null,
  }),
});
