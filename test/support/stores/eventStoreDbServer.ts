import { Server, ServerCredentials, status, type sendUnaryData } from "@grpc/grpc-js";
import { GossipService } from "@eventstore/db-client/generated/gossip_grpc_pb.js";
import features from "@eventstore/db-client/generated/serverfeatures_pb.js";
import { ServerFeaturesService } from "@eventstore/db-client/generated/serverfeatures_grpc_pb.js";
import { StreamsService } from "@eventstore/db-client/generated/streams_grpc_pb.js";
import { append } from "./eventStoreDbServer/append.js";
import { batchAppend } from "./eventStoreDbServer/batchAppend.js";
import { gossip } from "./eventStoreDbServer/gossip.js";
import { openLog, type Log } from "./eventStoreDbServer/log.js";
import type { Mischief } from "./eventStoreDbServer/mischief.js";
import { read } from "./eventStoreDbServer/read.js";

/** A server to which the client cannot tell that it is none, with switches for everything that may go wrong. */
export type EventStoreDbServer = Readonly<{
  connectionString: string;
  /** The same server, found by asking two seeds of a cluster for their leader. */
  clusterConnectionString: string;
  log: Log;
  mischief: Mischief;
  /** How often somebody subscribed. */
  subscribed: () => number;
  /** Breaks every connection, as a crash would. */
  stop: () => Promise<void>;
  /** Comes back on the same port with the same log. */
  restart: () => Promise<void>;
}>;

/** EventStoreDB's gRPC protocol over loopback TCP, from the client's own service definitions, over a log in memory. */
export async function startEventStoreDbServer({
  batches,
}: {
  batches: boolean;
}): Promise<EventStoreDbServer> {
  const log = openLog();
  const mischief: Mischief = {
    answersToDrop: 0,
    writesToFail: 0,
    readsToFail: 0,
    failure: status.UNAVAILABLE,
    readPause: 0,
    eventsToRepeat: 0,
    mute: false,
    leaderless: false,
    denied: false,
  };

  let subscribed = 0;
  const answerRead = read(log, mischief, () => subscribed++);
  const serve = async (port: number) => {
    const server = new Server({ "grpc.max_receive_message_length": 16 * 1024 * 1024 });
    server.addService(ServerFeaturesService, { getSupportedMethods: supported(batches) });
    server.addService(GossipService, { read: gossip(() => running.port, mischief) });
    server.addService(StreamsService, {
      read: (call: Parameters<typeof answerRead>[0]) => void answerRead(call),
      append: append(log, mischief),
      batchAppend: batchAppend(log, mischief),
      delete: neverAsked,
      tombstone: neverAsked,
    });
    const bound = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, at) =>
        error ? reject(error) : resolve(at),
      );
    });
    return { server, port: bound };
  };

  let running = await serve(0);
  const address = `127.0.0.1:${running.port}`;
  return {
    connectionString: `esdb://${address}?tls=false`,
    clusterConnectionString: `esdb://${address},${address}?tls=false&discoveryInterval=50&maxDiscoverAttempts=2`,
    log,
    mischief,
    subscribed: () => subscribed,
    stop: async () => running.server.forceShutdown(),
    restart: async () => {
      running = await serve(running.port);
    },
  };
}

// The client writes in batches to a server that lists them, and one call at a time to one that does not.
const supported =
  (batches: boolean) =>
  (_call: unknown, answer: sendUnaryData<InstanceType<typeof features.SupportedMethods>>) => {
    const methods = batches ? ["read", "append", "batchappend"] : ["read", "append"];
    const list = methods.map((name) =>
      new features.SupportedMethod().setServiceName("event_store.client.streams.Streams").setMethodName(name),
    );
    answer(null, new features.SupportedMethods().setMethodsList(list).setEventStoreServerVersion("24.6.0"));
  };

const neverAsked = (_call: unknown, answer: sendUnaryData<never>) =>
  answer({ code: status.UNIMPLEMENTED, details: "Stet never removes anything." });
