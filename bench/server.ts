import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify from "fastify";
import { buildSchema as schemaOf } from "graphql";
import { pino } from "pino";
import {
  dataFolder,
  founderId,
  openHouse,
  printContract,
  serve,
  signingKey,
  tokensOf,
  usualGuards,
} from "./built.js";

/** What the parent is told once everything listens. */
export type Serving = Readonly<{ url: string; constantUrl: string; alwaysUrl: string; token: string }>;

const folder = process.argv[2]!;
const house = await openHouse({ config: { data: folder, eventStoreUrl: null }, onFault: console.error });
const tokens = tokensOf(await signingKey(dataFolder(folder).signingKey), () => new Date());
const log = pino({ level: "warn" });
// Everything but the account by the minute, which a bench overdraws in seconds, and what is said on a machine with too
// much to do, which is told by the figures here.
const guards = { ...usualGuards, rates: { staff: null, readers: null }, overload: null };
const served = await serve({ house, tokens, host: "127.0.0.1", port: 0, log, guards });
const constant = await serveConstants();

process.on("message", (asked: "cpu" | Readonly<{ rebuild: string }>) => {
  if (asked !== "cpu")
    return void house.readModels.rebuild(asked.rebuild).then(() => process.send!({ rebuilt: asked.rebuild }));
  const { user, system } = process.cpuUsage();
  process.send!({ cpu: user + system });
});
process.on("disconnect", () => {
  void Promise.all([served.close(), constant.close()]).then(house.close).catch(console.error);
});
const token = await tokens.issue(founderId, 1);
process.send!({
  url: served.url,
  constantUrl: constant.url,
  alwaysUrl: constant.alwaysUrl,
  token,
} satisfies Serving);

/**
 * The baselines, in the same process. `PUT /constant` takes an answer; `POST /constant` reads a request and gives that
 * answer back, byte for byte; `/graphql` gives it through Apollo over the same contract, from an object in memory;
 * `/compiled` does too, but runs queries as Stet does.
 */
async function serveConstants() {
  let answer = "";
  let data: Readonly<Record<string, unknown>> = {};
  const schema = schemaOf(printContract());
  const roots = [schema.getQueryType()!, schema.getMutationType()!];
  for (const field of roots.flatMap((type) => Object.values(type.getFields())))
    field.resolve = () => data[field.name];
  const apollo = new ApolloServer({
    schema,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await apollo.start();

  const always = await serve({ house, tokens, host: "127.0.0.1", port: 0, log, guards, schema });

  const app = Fastify({ bodyLimit: 2_000_000, forceCloseConnections: true });
  app.put("/constant", async ({ body }) => {
    answer = JSON.stringify(body);
    ({ data } = body as { data: typeof data });
    return "kept";
  });
  app.post("/constant", (_request, reply) => reply.type("application/json; charset=utf-8").send(answer));
  app.post("/graphql", fastifyApolloHandler(apollo));
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = () => Promise.all([app.close(), always.close()]).then(() => apollo.stop());
  return { url, alwaysUrl: always.url, close };
}
