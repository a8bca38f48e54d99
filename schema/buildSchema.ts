import "reflect-metadata";
import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { Articles } from "./article/articles.js";
import { Changes } from "./article/boardChanged.js";
import { Editions } from "./article/editions.js";
import { Histories } from "./article/histories.js";
import { PresenceOnArticles } from "./article/presenceOnArticles.js";
import { HouseQueries } from "./newsroom/house.js";
import { Nodes } from "./nodes.js";
import { Photos } from "./photo/photos.js";
import { Readers } from "./published/readers.js";
import { Requests } from "./request/requests.js";
import { Staff } from "./staff/staff.js";
import { Stories } from "./story/stories.js";
import { Threads } from "./thread/threads.js";
import { newsroomMutations } from "./newsroom/newsroomMutations.js";
import { staffMutations } from "./staff/staffMutations.js";
import { storyMutations } from "./story/storyMutations.js";
import { photoMutations } from "./photo/photoMutations.js";
import { articleMutations } from "./article/articleMutations.js";
import { threadMutations } from "./thread/threadMutations.js";
import { requestMutations } from "./request/requestMutations.js";

/** The contract's table of contents: first what may be asked, then what may be done. */
const resolvers = [
  Readers,
  Articles,
  Changes,
  Editions,
  Histories,
  PresenceOnArticles,
  Stories,
  Photos,
  Threads,
  Requests,
  Staff,
  HouseQueries,
  Nodes,
  ...newsroomMutations,
  ...staffMutations,
  ...storyMutations,
  ...photoMutations,
  ...articleMutations,
  ...threadMutations,
  ...requestMutations,
] as const;

/** Builds the contract. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, pubSub: noPubSub });
  letPayloadsQuery(schema);
  return schema;
}

// Every subscription brings its own events; nothing is published through type-graphql.
const noPubSub = {
  publish: () => {},
  subscribe: (): AsyncIterable<never> => {
    throw new TypeError("Subscriptions of this contract bring their own events.");
  },
};

// type-graphql has no class for the Query type, so the field that leads back to it is put in afterwards.
function letPayloadsQuery(schema: GraphQLSchema) {
  const query = schema.getQueryType()!;
  for (const mutation of Object.values(schema.getMutationType()!.getFields())) {
    const fields = (mutation.type as GraphQLObjectType).getFields();
    fields["query"] = {
      name: "query",
      description: "Everything that can be asked, in the same round trip.",
      type: query,
      args: [],
      resolve: () => ({}),
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    };
  }
}
