import { expect } from "vitest";
import { v7 } from "uuid";
import type { Role } from "../../../src/actor.js";
import type { AServer } from "./aServer.js";

/** A payload as every mutation answers it; what else was selected stands beside it. */
export type Payload = Readonly<{
  revision: number | null;
  position: string | null;
  behind: number;
  merged: boolean;
  repeated: boolean;
  events: readonly Readonly<{ type: string; subjectId: string; revision: number }>[];
  wouldRecord: readonly Readonly<{ type: string }>[];
  errors: readonly (Readonly<{ __typename: string; code: string; message: string; path: readonly string[] }> &
    Readonly<Record<string, unknown>>)[];
}> &
  Readonly<Record<string, unknown>>;

/** What else to select of a payload, and of its errors. */
export type Selection = Readonly<{ payload?: string; errors?: string }>;

/** Selects both sides of a StaleRevision. */
export const bothSides: Selection = {
  errors: `... on StaleRevision {
    expectedRevision actualRevision overlaps
    theirs { type by { name } }
    yours { type detail }
  }`,
};

/** Selects what a NotPermitted asks for. */
export const needed: Selection = { errors: "... on NotPermitted { needed desk language }" };

/** Selects all that stands in the way of publishing. */
export const blockers: Selection = {
  errors: "... on Blocked { blockers { code gate placementId photoId segmentId } }",
};

type Input = Readonly<Record<string, unknown>>;

/** Sends a command through its mutation, under a new command id unless one is given; answers whatever it says. */
export async function command(
  server: AServer,
  as: Role,
  name: string,
  input: Input,
  { payload = "", errors = "" }: Selection = {},
): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await server.ask<Record<string, Payload>>(
    as,
    `mutation ($input: ${type}!) {
      ${name}(input: $input) {
        revision position behind merged repeated
        events { type subjectId revision }
        wouldRecord { type }
        errors {
          __typename
          ... on UserError { code message path }
          ${errors}
        }
        ${payload}
      }
    }`,
    { input: { commandId: v7(), ...input } },
  );
  return answer[name]!;
}

/** Sends a command that the newsroom is to obey. */
export async function obey(
  server: AServer,
  as: Role,
  name: string,
  input: Input,
  select?: Selection,
): Promise<Payload> {
  const payload = await command(server, as, name, input, select);
  expect(payload.errors, `${name} was refused`).toStrictEqual([]);
  return payload;
}
