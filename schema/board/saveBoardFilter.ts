import { Field, ID, InputType } from "type-graphql";
import type { SavedFilter } from "../../src/staff/savedFilter.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { staffSubject } from "../subject.js";
import { BoardFilterInput } from "./BoardFilterInput.js";
import { readBoardFilter } from "./boardFilterOf.js";
import { FilterSharing } from "./SavedFilter.js";

@InputType({ description: "What saveBoardFilter is asked with." })
class SaveBoardFilterInput extends CommandInput {
  @Field(() => ID, { description: "The id of whoever saves it: everybody saves their own." })
  staffId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The filter that is to be this from now on; left out for another one, whose id is the command's.",
  })
  filterId?: string | null;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => BoardFilterInput, {
    description: "What it asks for. Days are kept as they are said: “today” is the day on which it is used.",
  })
  filter!: BoardFilterInput;

  @Field(() => FilterSharing, { defaultValue: "private", description: "Who may use it." })
  sharing!: SavedFilter["sharing"];

  @Field(() => String, { nullable: true, description: "The desk that it is shared with, if it is." })
  desk?: string | null;
}

/** Mutation: keeps a filter of the board under a name, for oneself or for others too. */
export const saveBoardFilter = mutation({
  command: "SaveBoardFilter",
  description: "Keeps a filter of the board under a name, for oneself or for others too, or says it anew.",
  input: SaveBoardFilterInput,
  subject: staffSubject,
  id: ({ staffId }) => ownId("staff", staffId),
  asked: ({ commandId, filterId, name, filter, sharing, desk }) => ({
    type: "SaveBoardFilter",
    filterId: filterId ?? commandId,
    name,
    filter: readBoardFilter(filter),
    sharing,
    desk: desk ?? null,
  }),
});
