import { Field, InputType } from "type-graphql";
import type { Role as RoleWord, ServiceScope as ServiceScopeWord } from "../../src/actor.js";
import { makeServiceToken } from "../../src/serviceToken.js";
import { BeginningInput } from "../CommandInput.js";
import { mutation } from "../mutation.js";
import { serviceSubject } from "../subject.js";
import { Role } from "../vocabulary.js";
import { ServiceScope } from "./serviceVocabulary.js";

@InputType({ description: "What issueServiceToken is asked with." })
class IssueServiceTokenInput extends BeginningInput {
  @Field(() => String, { description: "What the service is called in histories." })
  name!: string;

  @Field(() => [ServiceScope], { description: "What it may read." })
  scopes!: ServiceScopeWord[];

  @Field(() => Role, {
    nullable: true,
    description:
      "The role that it acts in, and reads like: no editor-in-chief's and no auditor's. Left out for one that only reads.",
  })
  role?: RoleWord | null;

  @Field(() => String, { nullable: true, description: "The desk it acts for; left out for every desk." })
  desk?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language it acts for (BCP 47); left out for every language.",
  })
  language?: string | null;

  @Field(() => String, {
    description:
      "When the token ends by itself, an instant with its offset from UTC, such as `2026-03-01T18:00:00Z`, at most a year from now.",
  })
  expiresAt!: string;
}

/** Mutation: lets a program ask in the newsroom, and shows its token once. */
export const issueServiceToken = mutation({
  command: "IssueServiceToken",
  description: "Lets a program ask in the newsroom, such as a dashboard, and shows its token this once.",
  input: IssueServiceTokenInput,
  subject: serviceSubject,
  shownOnce: {
    field: "token",
    description:
      "The token, shown this once and kept nowhere; null after a no, for a preview, and where the command was obeyed before.",
    make: ({ commandId }) => makeServiceToken(commandId),
  },
  asked: ({ name, scopes, role, desk, language, expiresAt }) => ({
    type: "IssueServiceToken",
    name,
    scopes,
    role: role ?? null,
    desk: desk ?? null,
    language: language ?? null,
    expiresAt,
  }),
});
