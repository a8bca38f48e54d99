import "reflect-metadata";
import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { Articles } from "./article/articles.js";
import { Changes } from "./article/boardChanged.js";
import { HouseQueries } from "./newsroom/house.js";
import { Nodes } from "./nodes.js";
import { Photos } from "./photo/photos.js";
import { Readers } from "./published/readers.js";
import { Staff } from "./staff/staff.js";
import { Stories } from "./story/stories.js";
import { approveArticle } from "./article/approveArticle.js";
import { changeDek } from "./article/changeDek.js";
import { changeHeadline } from "./article/changeHeadline.js";
import { correctArticle } from "./article/correctArticle.js";
import { draftArticle } from "./article/draftArticle.js";
import { openTranslation } from "./article/openTranslation.js";
import { publishArticle } from "./article/publishArticle.js";
import { rebaseTranslation } from "./article/rebaseTranslation.js";
import { returnArticle } from "./article/returnArticle.js";
import { reviseBody } from "./article/reviseBody.js";
import { setByline } from "./article/setByline.js";
import { submitArticle } from "./article/submitArticle.js";
import { translateSegment } from "./article/translateSegment.js";
import { writeAltText } from "./article/writeAltText.js";
import { writeCaption } from "./article/writeCaption.js";
import { addLanguage } from "./newsroom/addLanguage.js";
import { adoptPolicy } from "./newsroom/adoptPolicy.js";
import { openDesk } from "./newsroom/openDesk.js";
import { creditPhoto } from "./photo/creditPhoto.js";
import { filePhoto } from "./photo/filePhoto.js";
import { killPhoto } from "./photo/killPhoto.js";
import { addStaffMember } from "./staff/addStaffMember.js";
import { grantRole } from "./staff/grantRole.js";
import { renameStaffMember } from "./staff/renameStaffMember.js";
import { revokeRole } from "./staff/revokeRole.js";
import { attributeSource } from "./story/attributeSource.js";
import { changeSlugline } from "./story/changeSlugline.js";
import { openStory } from "./story/openStory.js";
import { placePhoto } from "./story/placePhoto.js";
import { takeOutPhoto } from "./story/takeOutPhoto.js";

/** The contract's table of contents: first what may be asked, then what may be done. */
const resolvers = [
  Readers,
  Articles,
  Changes,
  Stories,
  Photos,
  Staff,
  HouseQueries,
  Nodes,
  addLanguage,
  openDesk,
  adoptPolicy,
  addStaffMember,
  renameStaffMember,
  grantRole,
  revokeRole,
  openStory,
  changeSlugline,
  attributeSource,
  placePhoto,
  takeOutPhoto,
  filePhoto,
  creditPhoto,
  killPhoto,
  draftArticle,
  openTranslation,
  changeHeadline,
  changeDek,
  setByline,
  reviseBody,
  writeCaption,
  writeAltText,
  translateSegment,
  rebaseTranslation,
  submitArticle,
  returnArticle,
  approveArticle,
  publishArticle,
  correctArticle,
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
