import "reflect-metadata";
import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { ApprovalRecord } from "./approvals/approvalRecord.js";
import { Articles } from "./article/articles.js";
import { Changes } from "./article/boardChanged.js";
import { Editions } from "./article/editions.js";
import { ArticlesOnBoard } from "./board/articlesOnBoard.js";
import { Boards } from "./board/boards.js";
import { SavedFilters } from "./board/savedFilters.js";
import { Histories } from "./article/histories.js";
import { PresenceOnArticles } from "./article/presenceOnArticles.js";
import { Erasures } from "./erasure/erasures.js";
import { ErasureChanges } from "./erasure/erasuresChanged.js";
import { erasureMutations } from "./erasure/erasureMutations.js";
import { HouseQueries } from "./newsroom/house.js";
import { Nodes } from "./nodes.js";
import { PastBoards } from "./past/pastBoards.js";
import { Pasts } from "./past/pasts.js";
import { Photos } from "./photo/photos.js";
import { PhotoChanges } from "./photo/photosChanged.js";
import { Readers } from "./published/readers.js";
import { CalendarQueries } from "./dashboard/calendar.js";
import { CalendarChanges } from "./dashboard/calendarChanged.js";
import { CorrectionsClockQueries } from "./dashboard/correctionsClock.js";
import { CorrectionsClockChanges } from "./dashboard/correctionsClockChanged.js";
import { DeskLoadQueries } from "./dashboard/deskLoad.js";
import { LegalQueueQueries } from "./dashboard/legalQueue.js";
import { LegalQueueChanges } from "./dashboard/legalQueueChanged.js";
import { PhotoDeskQueries } from "./dashboard/photoDesk.js";
import { PhotoDeskChanges } from "./dashboard/photoDeskChanged.js";
import { StuckQueries } from "./dashboard/stuck.js";
import { StuckChanges } from "./dashboard/stuckChanged.js";
import { ThroughputQueries } from "./dashboard/throughput.js";
import { TimeInStateQueries } from "./dashboard/timeInState.js";
import { WhoIsOnWhatQueries } from "./dashboard/whoIsOnWhat.js";
import { WhoIsOnWhatChanges } from "./dashboard/whoIsOnWhatChanged.js";
import { LedgerQueries } from "./ledger/ledger.js";
import { MyQueue } from "./queue/myQueue.js";
import { QueueChanges } from "./queue/queueChanged.js";
import { ReadingByAddress, ReadingOfArticles, ReadingOfStories } from "./reading/readingThen.js";
import { Requests } from "./request/requests.js";
import { RequestChanges } from "./request/requestsChanged.js";
import { SearchChanges } from "./search/searchChanged.js";
import { Searching } from "./search/searching.js";
import { Services } from "./service/services.js";
import { ServiceChanges } from "./service/servicesChanged.js";
import { Sources } from "./source/sources.js";
import { sourceMutations } from "./source/sourceMutations.js";
import { Staff } from "./staff/staff.js";
import { StaffChanges } from "./staff/staffChanged.js";
import { Stories } from "./story/stories.js";
import { StoryChanges } from "./story/storyChanged.js";
import { Threads } from "./thread/threads.js";
import { ThreadChanges } from "./thread/threadsChanged.js";
import { TrailsContinued } from "./trail/trailContinued.js";
import { Trails } from "./trail/trails.js";
import { newsroomMutations } from "./newsroom/newsroomMutations.js";
import { serviceMutations } from "./service/serviceMutations.js";
import { staffMutations } from "./staff/staffMutations.js";
import { storyMutations } from "./story/storyMutations.js";
import { photoMutations } from "./photo/photoMutations.js";
import { articleMutations } from "./article/articleMutations.js";
import { threadMutations } from "./thread/threadMutations.js";
import { requestMutations } from "./request/requestMutations.js";

/** The contract's table of contents: first what may be asked, then what may be done. */
const resolvers = [
  Readers,
  Searching,
  SearchChanges,
  Boards,
  ArticlesOnBoard,
  SavedFilters,
  Articles,
  Changes,
  Editions,
  Histories,
  PastBoards,
  Pasts,
  Trails,
  TrailsContinued,
  ReadingOfArticles,
  ReadingOfStories,
  ReadingByAddress,
  ApprovalRecord,
  PresenceOnArticles,
  Stories,
  StoryChanges,
  Photos,
  PhotoChanges,
  Threads,
  ThreadChanges,
  Requests,
  RequestChanges,
  Sources,
  Erasures,
  ErasureChanges,
  LedgerQueries,
  MyQueue,
  QueueChanges,
  StuckQueries,
  StuckChanges,
  TimeInStateQueries,
  ThroughputQueries,
  DeskLoadQueries,
  WhoIsOnWhatQueries,
  WhoIsOnWhatChanges,
  CalendarQueries,
  CalendarChanges,
  CorrectionsClockQueries,
  CorrectionsClockChanges,
  LegalQueueQueries,
  LegalQueueChanges,
  PhotoDeskQueries,
  PhotoDeskChanges,
  Staff,
  Services,
  ServiceChanges,
  StaffChanges,
  HouseQueries,
  Nodes,
  ...newsroomMutations,
  ...staffMutations,
  ...serviceMutations,
  ...storyMutations,
  ...photoMutations,
  ...articleMutations,
  ...threadMutations,
  ...requestMutations,
  ...sourceMutations,
  ...erasureMutations,
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
