import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { aServer } from "./aServer.js";

// Run by itself: serves, is asked over HTTP and listened to over a socket, closes, and then has nothing left to wait for.
const server = await aServer();
await server.ask("reporter", "{ viewer { name } }");
const client = createClient({
  url: `${server.url.replace("http", "ws")}/graphql`,
  webSocketImpl: WebSocket,
  lazy: false,
  retryAttempts: 0,
  onNonLazyError: () => {},
  connectionParams: { authorization: `Bearer ${server.staff.auditor.token}` },
});
await new Promise<void>((resolve) => client.on("connected", () => resolve()));
client.subscribe(
  { query: "subscription { boardChanged { position } }" },
  { next: () => {}, error: () => {}, complete: () => {} },
);
await server.close();
process.stdout.write("closed\n");
