import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({ description: "Anything that can be fetched again by its global id (Relay)." })
export abstract class Node {
  @Field(() => ID, { description: "The global id, the same for ever." })
  id!: string;
}
