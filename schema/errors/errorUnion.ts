import { createUnionType, type ClassType } from "type-graphql";
import { refusalSentence, type No } from "../../src/refusalSentence.js";
import { EditorialEvent, ProposedEvent } from "../EditorialEvent.js";
import { Blocked, Blocker } from "./Blocked.js";
import { NotPermitted } from "./NotPermitted.js";
import { globalId } from "../globalId.js";
import { StaleRevision } from "./StaleRevision.js";
import { TranslationExists } from "./TranslationExists.js";
import { WordsErased } from "./WordsErased.js";
import { CommandIdReused, InvalidInput, NotFound, Refused, type UserError } from "./UserError.js";

const common = [InvalidInput, NotFound, NotPermitted, CommandIdReused, Refused] as const;

/** The union of a mutation's errors: those of every command, and the ones that only some can meet. */
export function errorUnion(command: string, ...special: readonly ClassType[]) {
  const members = [...common, ...special] as unknown as readonly [ClassType, ...ClassType[]];
  return createUnionType({
    name: `${command}Error`,
    description: `Every no that ${command[0]!.toLowerCase()}${command.slice(1)} may answer; all are UserErrors.`,
    types: () => members,
    resolveType: (error: object) => error.constructor.name,
  });
}

/** A no of the newsroom as the contract tells it. */
export function userError(no: No): UserError {
  const told = { code: no.code, message: refusalSentence(no), path: "path" in no ? no.path : [] };
  switch (no.code) {
    case "INVALID_INPUT":
      return Object.assign(new InvalidInput(), told);
    case "REVISION_NOT_REACHED":
      return Object.assign(new InvalidInput(), told, { path: ["expectedRevision"] });
    case "NOT_FOUND":
      return Object.assign(new NotFound(), told);
    case "COMMAND_ID_REUSED":
      return Object.assign(new CommandIdReused(), told, { path: ["commandId"] });
    case "TRANSLATION_EXISTS":
      return Object.assign(new TranslationExists(), told, { articleId: globalId("article", no.articleId) });
    case "ERASED":
      return Object.assign(new WordsErased(), told, {
        basis: no.basis,
        by: no.by && globalId("staff", no.by),
        at: no.at,
      });
    case "NOT_PERMITTED":
      return Object.assign(new NotPermitted(), told, {
        needed: no.needed,
        desk: no.desk,
        language: no.language,
      });
    case "BLOCKED":
      return Object.assign(new Blocked(), told, { blockers: no.blockers.map((fact) => new Blocker(fact)) });
    case "STALE_REVISION":
      return Object.assign(new StaleRevision(), told, {
        path: ["expectedRevision"],
        expectedRevision: no.expected,
        actualRevision: no.actual,
        overlaps: no.overlaps,
        theirs: no.theirs.map((event) => EditorialEvent.of(event)),
        yours: no.yours.map((event) => ProposedEvent.of(event)),
      });
    default:
      return Object.assign(new Refused(), told);
  }
}
