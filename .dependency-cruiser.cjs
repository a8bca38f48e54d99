// The river's banks: which folder may know which. Each rule speaks to whoever trips over it.
const streams = "article|erasure|newsroom|photo|request|service|source|staff|story|thread";
const words =
  "actor|blocker|boardFilter|canonicalHash|crop|decider|deciderOf|fault|gate|instant|language|line|passage|pictureRole|refusal|sealed|secondsBetween|webAddress|zonedDay|zonedTime";

/** Forbids every import from `from` that is not listed in `allowed`. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { pathNot: allowed },
});

/** Forbids what is named in `to` to everybody but `except`. */
const oneDoor = (name, except, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: "^(src|schema|projections)/", pathNot: except },
  to: { path: to },
});

module.exports = {
  forbidden: [
    only(
      "a-stream-knows-only-itself",
      `^src/(${streams})/`,
      ["^src/$1/", `^src/(${words})\\.ts$`],
      "A stream's folder imports itself and the shared words. No other stream, no package, no clock: those arrive in the command.",
    ),
    only(
      "words-know-nothing",
      `^src/(${words})\\.ts$`,
      [
        `^src/(${words})\\.ts$`,
        "^node:crypto$",
        "^crypto$",
        "node_modules/canonicalize/",
        "^src/permissions\\.ts$",
      ],
      "The shared words stand at the river's source; nothing flows back to them.",
    ),
    only(
      "the-store-knows-no-newsroom",
      "^src/store/",
      ["^src/store/", "^src/(actor|decider|fault)\\.ts$", "node_modules/", "^(node:)?[a-z_]+(/promises)?$"],
      "The store keeps events of any kind; what they mean is the streams' business.",
    ),
    only(
      "memory-knows-events",
      "^projections/",
      [
        "^projections/",
        `^src/(${streams})/`,
        `^src/(${words})\\.ts$`,
        // What a text was is folded by the same rules wherever it is asked.
        "^src/past/",
        // The table of the streams themselves.
        "^src/deciders\\.ts$",
        "^src/store/(eventStore|folds|othersTurn|sqliteDatabase|sqliteFormat|upcast|upcasters)\\.ts$",
        "^(node:)?(crypto|fs)$",
      ],
      "Read models are built from events alone: never from commands as they come in, the network or the contract.",
    ),
    only(
      "the-past-is-made-of-events",
      "^src/(past|difference)/",
      [
        "^src/(past|difference)/",
        `^src/(${streams})/`,
        `^src/(${words})\\.ts$`,
        "node_modules/fast-myers-diff/",
      ],
      "What a text was, what differs and who wrote it are worked out from events alone: no store, no clock, no read model.",
    ),
    only(
      "proofs-know-only-hashes",
      "^src/ledger/(checkpoint|growingTree|signedNote|tree|treeHash|verifyConsistency|verifyInclusion)\\.ts$",
      [
        "^src/ledger/(checkpoint|growingTree|signedNote|tree|treeHash|verifyConsistency|verifyInclusion)\\.ts$",
        "^(node:)?crypto$",
      ],
      "What checks a proof is mathematics over hashes and signatures: it must run where there is no newsroom.",
    ),
    only(
      "the-verifier-stands-alone",
      "^verifier/",
      ["^(node:)?(crypto|fs|url|zlib)$"],
      "Whoever checks a bundle has this one file and Node: it imports nothing else, and none of ours.",
    ),
    only(
      "the-ledger-knows-no-newsroom",
      "^src/ledger/",
      [
        "^src/ledger/",
        "^src/(decider|fault|flushFolderOf|writeOnce)\\.ts$",
        "^src/store/(eventStore|othersTurn|sqliteDatabase|sqliteFormat)\\.ts$",
        "node_modules/(canonicalize|zod)/",
        "^(node:)?(crypto|fs|path)$",
      ],
      "The ledger proves events of any kind, over any store; what they mean is the streams' business.",
    ),
    {
      name: "the-newsroom-has-no-network",
      severity: "error",
      comment: "The product stands without HTTP, GraphQL or a terminal: transports call it, it calls none.",
      from: { path: "^src/", pathNot: "^src/(server|cli)/" },
      to: {
        path: "^(src/(server|cli)/|schema/|node_modules/(@apollo|fastify|graphql|type-graphql|commander))",
      },
    },
    {
      name: "the-import-reads-and-asks",
      severity: "error",
      comment:
        "Reading a page knows the newsroom's door and no store: what it drafts, it asks for like everybody else.",
      from: { path: "^src/import/" },
      to: { path: "^(src/store/|projections/)" },
    },
    {
      name: "the-contract-decides-nothing",
      severity: "error",
      comment:
        "The contract turns words into commands and read models into answers. It knows no decider, no server, no file.",
      from: { path: "^schema/" },
      to: {
        path: [
          "^src/(server|cli|import|sample)/",
          "^src/article/(article|draft|publish|review|translate|write)\\.ts$",
          "^src/(erasure|newsroom|photo|request|service|source|staff|story|thread)/(erasure|newsroom|photo|request|service|source|staff|story|thread)\\.ts$",
          "^src/store/(sqlite|eventstoredb)",
          "node_modules/(@apollo|fastify|better-sqlite3|@eventstore)",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    oneDoor(
      "one-door-to-sqlite",
      "^src/store/sqlite(Database|Driver)\\.ts$",
      "(node_modules/better-sqlite3|^src/store/sqliteDriver\\.ts$)",
      "Only src/store/sqliteDatabase.ts opens SQLite, because only it makes sure that a commit is on the disk.",
    ),
    oneDoor(
      "one-door-to-eventstoredb",
      "^src/store/eventstoredb[A-Za-z]*\\.ts$",
      "node_modules/@eventstore",
      "Only the adapter knows the client, so that its successor is a change of one adapter.",
    ),
    oneDoor(
      "one-door-to-the-network",
      "^src/server/",
      "node_modules/(@apollo|@as-integrations|fastify|graphql-ws|ws)/",
      "Only src/server knows HTTP, Apollo and WebSockets.",
    ),
    oneDoor(
      "one-door-to-the-watch",
      "^src/server/watch/",
      "node_modules/(prom-client|@opentelemetry)/",
      "Only src/server/watch knows how metrics and traces are spelled; the others tell it what happens.",
    ),
    oneDoor(
      "one-door-to-the-terminal",
      "^src/cli/",
      "node_modules/(commander|cli-progress)",
      "Only src/cli knows the command line.",
    ),
    {
      name: "nothing-leans-on-tests",
      severity: "error",
      comment: "What is shipped does not import what tests or measures it.",
      from: { path: "^(src|schema|projections)/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one thought, or hide a third. (Types may look both ways.)",
      from: { path: "^(src|projections)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      comment: "An import that leads nowhere.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
